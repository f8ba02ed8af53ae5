package lazo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visits pages as a browser without script does: keeps cookies, follows nothing by itself, sends the forms it was given. */
public final class Browser implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(TestServer server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.at(path)).header("Accept", "text/html"));
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(server.at(path)).header(header, value));
    }

    /**
     * Sends a form as the page that shows it would: looks at the page first, for what proves that the form is ours.
     *
     * @param answers names and values in turn
     */
    public HttpResponse<String> send(String page, String action, String... answers) {
        return post(action, proof(get(page).body()), answers);
    }

    public HttpResponse<String> post(String action, String proof, String... answers) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(proof));
        for (int i = 0; i < answers.length; i += 2) {
            body.append('&').append(answers[i]).append('=').append(encoded(answers[i + 1]));
        }
        return send(HttpRequest.newBuilder(server.at(action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /**
     * What proves that a form is ours, for whoever sits at this browser: from their own page where they are signed in,
     * from the one where they sign in where they are not.
     */
    public String proofHere() {
        String own = proof(get("/account").body());
        return own.isEmpty() ? proof(get("/sign-in").body()) : own;
    }

    /** What proves that a form of this page is ours; empty where the page has none. */
    public static String proof(String page) {
        Matcher found = PROOF.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** The cookie of the session as the browser sends it now; empty before there is one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("lazo"))
                .map(cookie -> "lazo=" + cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Where the answer sends on to; empty where it does not. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

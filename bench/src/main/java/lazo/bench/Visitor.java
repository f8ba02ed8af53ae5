package lazo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in and looks at pages, over one connection that stays open. */
final class Visitor implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI server;

    private Visitor(URI server) {
        this.server = server;
    }

    static Visitor signedIn(DemoServer server) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(server.address());
        Matcher proof = PROOF.matcher(visitor.client
                .send(visitor.request("/sign-in").build(), BodyHandlers.ofString())
                .body());
        if (!proof.find()) {
            throw new IOException("The page to sign in has no form");
        }
        HttpRequest form = visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(proof.group(1)) + "&email=" + encoded(server.email())
                        + "&password=" + encoded(server.password())))
                .build();
        int status = visitor.client.send(form, BodyHandlers.discarding()).statusCode();
        if (status != 302 && status != 303) {
            throw new IOException("Signing in was answered with " + status);
        }
        return visitor;
    }

    /** Seconds until the whole page was here. */
    double look(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request(path).build(), BodyHandlers.ofByteArray());
        return took(path, start, answer);
    }

    /** Seconds until the head of the answer was here, and the first of its body could be read. */
    double firstByte(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request(path).build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (body.read() < 0) {
                throw new IOException(path + " is empty");
            }
            double took = took(path, start, answer);
            body.readAllBytes();
            return took;
        }
    }

    private static double took(String path, long start, HttpResponse<?> answer) throws IOException {
        double took = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return took;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

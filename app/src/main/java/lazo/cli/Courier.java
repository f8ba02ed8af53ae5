package lazo.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import lazo.cli.Parcel.LeftOut;
import lazo.cli.Parcel.ToSend;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings parcels to a server over connections that stay open. What the server cannot take now is brought again: when
 * it says so where it names a time, else after a pause that doubles, for two minutes at most.
 */
final class Courier implements AutoCloseable {

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 15_000;
    private static final long PATIENCE = Duration.ofMinutes(2).toMillis();
    private static final long LONGEST_WAIT = Duration.ofMinutes(10).toMillis();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private final String credentials;
    private final Pause pause;

    /** Lets time pass, in milliseconds. */
    @FunctionalInterface
    interface Pause {

        Pause ASLEEP = Thread::sleep;

        void pause(long millis) throws InterruptedException;
    }

    /** @param server its address without a slash at the end */
    Courier(String server, String key, Pause pause) {
        this.address = URI.create(server + "/v1/import");
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        this.pause = pause;
    }

    /**
     * What the server made of some events.
     *
     * @param accepted how many were new to it
     * @param duplicates how many it had already
     * @param refused by the place of the event in the parcel; null where it was taken
     */
    record Receipt(long accepted, long duplicates, List<@Nullable LeftOut> refused) {}

    /** The server takes nothing more; what it has acknowledged, it has. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Returns when the server has acknowledged each of them or refused it.
     *
     * @throws Stopped where it cannot
     * @throws BadInput where it does not know the key
     */
    Receipt bring(List<ToSend> events) {
        byte[] body = Parcel.packed(events);
        long waited = 0;
        long next = FIRST_PAUSE;
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = client.send(request(body), HttpResponse.BodyHandlers.ofString());
                switch (answer.statusCode()) {
                    case 200, 400 -> {
                        return receipt(events, answer);
                    }
                    case 413 -> {
                        return halved(events);
                    }
                    case 429 -> {
                        pause.pause(retryAfter(answer, next));
                        continue;
                    }
                    case 401, 403 ->
                        throw new BadInput(
                                "The server at " + address.getAuthority() + " does not accept this key for events.",
                                "Make a write key there and pass it with --key or LAZO_WRITE_KEY.");
                    case 404 ->
                        throw new BadInput(
                                "There is no Lazo at " + address.getAuthority() + ".", "Check the address in --url.");
                    case 507 -> throw new Stopped("The disk of the server is full.");
                    default -> trouble = "it answers with status " + answer.statusCode();
                }
                next = retryAfter(answer, next);
            } catch (IOException failure) {
                trouble = "it does not answer";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The sending was interrupted.");
            }
            if (waited >= PATIENCE) {
                throw new Stopped("The server at " + address.getAuthority() + " cannot be reached: " + trouble + ".");
            }
            waited += next;
            rest(next);
            next = Math.min(LONGEST_PAUSE, 2 * next);
        }
    }

    private void rest(long millis) {
        try {
            pause.pause(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The sending was interrupted.");
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Milliseconds. */
    private static long retryAfter(HttpResponse<?> answer, long otherwise) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Math.min(LONGEST_WAIT, Long.parseLong(seconds) * 1_000))
                .orElse(otherwise);
    }

    /** The server takes less at once than we thought. */
    private Receipt halved(List<ToSend> events) {
        if (events.size() == 1) {
            ToSend event = events.getFirst();
            LeftOut tooLarge = new LeftOut(
                    event.file(),
                    event.line(),
                    null,
                    "The server finds this event too large.",
                    Excerpt.of(event.json()));
            return new Receipt(0, 0, List.of(tooLarge));
        }
        int middle = events.size() / 2;
        Receipt first = bring(events.subList(0, middle));
        Receipt second = bring(events.subList(middle, events.size()));
        List<@Nullable LeftOut> refused = new ArrayList<>(first.refused());
        refused.addAll(second.refused());
        return new Receipt(first.accepted() + second.accepted(), first.duplicates() + second.duplicates(), refused);
    }

    private Receipt receipt(List<ToSend> events, HttpResponse<String> answer) {
        JsonNode said = json(answer.body());
        if (!said.path("accepted").isNumber()) {
            throw new BadInput(
                    "What answers at " + address.getAuthority() + " is no Lazo.", "Check the address in --url.");
        }
        List<@Nullable LeftOut> refused = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            refused.add(null);
        }
        for (JsonNode each : said.path("rejected")) {
            int index = each.path("index").asInt(-1);
            if (index >= 0 && index < events.size()) {
                ToSend event = events.get(index);
                String field =
                        each.path("field").isString() ? each.path("field").asString() : null;
                refused.set(
                        index,
                        new LeftOut(
                                event.file(),
                                event.line(),
                                field,
                                each.path("error").asString("The server did not say why."),
                                Excerpt.of(event.json())));
            }
        }
        return new Receipt(
                said.path("accepted").asLong(), said.path("duplicates").asLong(), refused);
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}

package lazo.events.developers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code openapi.yaml} says, for a page: the one place where addresses, answers and messages are written down. What
 * it says in English stands under its usual key, in another language of the house under {@code x-es} and {@code x-pt}.
 */
final class Description {

    private static final String FILE = "/lazo/events/openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "post");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper JSON_IN_LINES =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<?, ?> all;

    private Description(Map<?, ?> all) {
        this.all = all;
    }

    static Description read() {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream(FILE))) {
            Load yaml = new Load(LoadSettings.builder().build());
            return new Description((Map<?, ?>) Objects.requireNonNull(yaml.loadFromInputStream(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Something with a name: an address with its method, a status, a field; and what it means. */
    record Line(String name, String meaning) {}

    /** A message that we send, and how one looks: as it is sent, and for people. */
    record Told(String type, String meaning, String sent, String inLines) {}

    /** The addresses that begin so. */
    List<Line> addresses(String start, String language) {
        List<Line> lines = new ArrayList<>();
        map(all, "paths").forEach((path, operations) -> {
            if (String.valueOf(path).startsWith(start)) {
                ((Map<?, ?>) operations).forEach((method, operation) -> {
                    if (METHODS.contains(String.valueOf(method))) {
                        String name = String.valueOf(method).toUpperCase(Locale.ROOT) + " " + path;
                        lines.add(new Line(name, said((Map<?, ?>) operation, "summary", language)));
                    }
                });
            }
        });
        return lines;
    }

    /** What may be answered where something is posted to an address. */
    List<Line> answers(String path, String language) {
        List<Line> lines = new ArrayList<>();
        map(posted(path), "responses")
                .forEach((status, answer) -> lines.add(new Line(
                        String.valueOf(status), said(followed((Map<?, ?>) answer), "description", language))));
        return lines;
    }

    /** The fields of a message, each with its type and what it says. */
    List<Line> fields(String language) {
        List<Line> lines = new ArrayList<>();
        map(message(), "properties")
                .forEach((name, field) ->
                        lines.add(new Line(String.valueOf(name), said((Map<?, ?>) field, "description", language))));
        return lines;
    }

    /** What a message is. */
    String messages(String language) {
        return said(message(), "description", language);
    }

    String key(String language) {
        return said(map(map(map(all, "components"), "securitySchemes"), "writeKey"), "description", language);
    }

    /** A message as it is posted there. */
    String example(String path) {
        return JSON.writeValueAsString(example(followed(map(posted(path), "requestBody"))));
    }

    /** An answer as it comes from there. */
    String answer(String path, String status) {
        return JSON_IN_LINES.writeValueAsString(example(followed(map(map(posted(path), "responses"), status))));
    }

    /** What we tell others. */
    List<Told> told(String language) {
        List<Told> told = new ArrayList<>();
        map(all, "webhooks").forEach((type, operations) -> {
            Map<?, ?> post = map((Map<?, ?>) operations, "post");
            Object example = example(map(post, "requestBody"));
            told.add(new Told(
                    String.valueOf(type),
                    said(post, "summary", language),
                    JSON.writeValueAsString(example),
                    JSON_IN_LINES.writeValueAsString(example)));
        });
        return told;
    }

    private Map<?, ?> posted(String path) {
        return map(map(map(all, "paths"), path), "post");
    }

    private Map<?, ?> message() {
        return map(map(map(all, "components"), "schemas"), "Message");
    }

    private static Object example(Map<?, ?> body) {
        return Objects.requireNonNull(
                map(map(body, "content"), "application/json").get("example"));
    }

    /** Where a part only names another of the file, that one. */
    private Map<?, ?> followed(Map<?, ?> part) {
        if (!(part.get("$ref") instanceof String reference)) {
            return part;
        }
        Map<?, ?> found = all;
        for (String step : reference.substring("#/".length()).split("/", -1)) {
            found = map(found, step);
        }
        return found;
    }

    private static Map<?, ?> map(Map<?, ?> in, String key) {
        if (in.get(key) instanceof Map<?, ?> found) {
            return found;
        }
        throw new IllegalStateException("openapi.yaml says nothing under " + key + ".");
    }

    private static String said(Map<?, ?> part, String key, String language) {
        @Nullable Object words = part.get(language.equals("en") ? key : "x-" + language);
        if (words instanceof String sentence) {
            return sentence;
        }
        throw new IllegalStateException("openapi.yaml does not say in " + language + ": " + part.get(key));
    }
}

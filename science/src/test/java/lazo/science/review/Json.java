package lazo.science.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An object of JSON, read strictly. */
record Json(Map<String, @Nullable Object> fields) {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** Exactly one object, and nothing after it. */
    static Json parse(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null || !(value instanceof Json json)) {
                throw new AssertionError("not one object: " + line);
            }
            return json;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (fields.containsKey(name)) {
                        throw new AssertionError("twice: " + name);
                    }
                    fields.put(name, value(parser));
                }
                yield new Json(fields);
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new AssertionError("unexpected " + token);
        };
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Json object(String name) {
        return (Json) Objects.requireNonNull(fields.get(name), name);
    }

    String text(String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }

    double number(String name) {
        return (Double) Objects.requireNonNull(fields.get(name), name);
    }

    List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name), name);
    }
}

package lazo.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** A line read back with a strict JSON parser: objects are maps, arrays lists, numbers doubles. */
record Line(Map<String, Object> fields) {
    private static final JsonFactory JSON = new JsonFactory();

    static Line parse(String text) {
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Map<String, Object> fields = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one object: " + text);
            }
            return new Line(fields);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value(parser)) != null) {
                throw new IllegalArgumentException("twice: " + name);
            }
        }
        return fields;
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token.isNumeric() ? (Object) parser.getDoubleValue() : parser.getString();
    }

    String text(String name) {
        return String.valueOf(fields.get(name));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> properties() {
        return (Map<String, Object>) fields.getOrDefault("properties", Map.of());
    }

    List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    String event() {
        return text("event");
    }

    boolean isBy(String user) {
        return user.equals(fields.get("userId"));
    }
}

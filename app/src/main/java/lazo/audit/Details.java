package lazo.audit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The details of a deed as the table keeps them. */
final class Details {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Details() {}

    static String json(Map<String, String> details) {
        return JSON.writeValueAsString(new TreeMap<>(details));
    }

    static Map<String, String> of(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}

package lazo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lazo.TestServer;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the description says is what there is, and the other way round. */
class OpenApiTest {

    private final TestServer server = TestServer.shared();

    @Test
    void everyAddressForProgramsStandsInTheDescriptionAndTheOtherWayRound() throws Exception {
        TreeSet<String> served = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : server.beans(RequestMappingHandlerMapping.class)) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String path : info.getPatternValues()) {
                    if (path.startsWith("/v1/") || path.startsWith("/hooks/")) {
                        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
                        info.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + plain));
                    }
                }
            }
        }

        assertThat(described()).isEqualTo(served).hasSize(10);
    }

    @Test
    void aCommaEndsNoSentence() throws Exception {
        assertThat(emptyKeys(description())).isEmpty();
    }

    private static Set<String> emptyKeys(Object node) {
        Set<String> empty = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value == null) {
                    empty.add(String.valueOf(key));
                } else {
                    empty.addAll(emptyKeys(value));
                }
            });
        } else if (node instanceof Iterable<?> list) {
            list.forEach(each -> empty.addAll(emptyKeys(each)));
        }
        return empty;
    }

    private Map<?, ?> description() throws Exception {
        String yaml;
        try (HttpClient client = HttpClient.newHttpClient()) {
            yaml = client.send(
                            HttpRequest.newBuilder(server.at("/openapi.yaml")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private Set<String> described() throws Exception {
        Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(description().get("paths"));
        TreeSet<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> ((Map<?, ?>) operations).keySet().forEach(operation -> {
            String method = String.valueOf(operation);
            if (method.equals("get") || method.equals("post")) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        return described;
    }
}

package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every way there is, as everybody there is, and compares with {@code routes.txt}: a way that is not in that table,
 * or that lets in others than the table says, fails; and so does one that asks again whether it is them, or does not,
 * other than the table says.
 */
class RoutesTest {

    private static final String ANYBODY = "anybody";
    private static final String ASKS = ", asked again";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    private final TestServer server = TestServer.shared();

    @Test
    void whoMayGoWhereIsWrittenDownAndHolds() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Map<Role, Colleague> team = new EnumMap<>(Role.class);
        try (Browser nobody = new Browser(server)) {
            for (Role role : Role.values()) {
                team.put(role, Colleague.inside(role));
            }
            server.clock().advance(Sessions.SURE);
            for (String route : routes()) {
                found.put(route, whoMay(route, nobody, team));
            }
        } finally {
            team.values().forEach(Colleague::close);
        }
        assertThat(lines(found)).isEqualTo(lines(table()));
    }

    /** Method and path of everything that answers, but what programs send, which has a guard of its own. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : server.beans(RequestMappingHandlerMapping.class)) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String path : info.getPatternValues()) {
                    if (!path.startsWith("/v1/") && !path.startsWith("/hooks/")) {
                        methods(info).forEach(method -> routes.add(method + " " + path));
                    }
                }
            }
        }
        routes.remove("GET /error");
        return routes;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("GET")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
    }

    private String whoMay(String route, Browser nobody, Map<Role, Colleague> team) {
        if (mayGo(route, nobody)) {
            return ANYBODY;
        }
        String roles = team.entrySet().stream()
                .filter(entry -> mayGo(route, entry.getValue().browser()))
                .map(entry -> entry.getKey().id())
                .collect(Collectors.joining(" "));
        boolean asks = team.values().stream().anyMatch(somebody -> isAsked(route, somebody.browser()));
        return asks ? roles + ASKS : roles;
    }

    private static boolean isAsked(String route, Browser browser) {
        return !path(route).equals("/sign-out") && isQuestion(go(route, browser));
    }

    private static boolean isQuestion(HttpResponse<String> answer) {
        return answer.body().contains("name=\"" + AskingAgain.PROOF + "\"");
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "999999999");
    }

    private static HttpResponse<String> go(String route, Browser browser) {
        return route.startsWith("GET ") ? browser.get(path(route)) : browser.post(path(route), browser.proofHere());
    }

    /** Tried with a number that nobody has and with empty forms, so that nothing happens where one is let in. */
    private static boolean mayGo(String route, Browser browser) {
        String path = path(route);
        if (path.equals("/sign-out")) {
            return !Browser.location(browser.get("/account")).contains("/sign-in");
        }
        HttpResponse<String> answer = go(route, browser);
        assertThat(answer.statusCode()).as(route).isLessThan(500);
        String location = Browser.location(answer);
        boolean asked = location.contains("/sign-in?next=") || (path.equals("/") && location.endsWith("/sign-in"));
        return isQuestion(answer) || (!TURNED_AWAY.contains(answer.statusCode()) && !asked);
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(RoutesTest.class.getResourceAsStream("routes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*->\\s*", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0].replaceAll("\\s+", " "),
                            parts -> parts[1].strip(),
                            (a, _) -> a,
                            TreeMap::new));
        }
    }

    private static String lines(Map<String, String> table) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + " -> " + sorted(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String sorted(String roles) {
        if (roles.endsWith(ASKS)) {
            return sorted(roles.substring(0, roles.length() - ASKS.length())) + ASKS;
        }
        List<String> names = Arrays.asList(roles.split(" "));
        return names.size() == Role.values().length ? "everybody" : String.join(" ", new TreeSet<>(names));
    }
}

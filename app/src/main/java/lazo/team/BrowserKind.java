package lazo.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kind of browser and system, as their names; of the long line that a browser sends nothing else is kept. */
final class BrowserKind {

    /** What stands in the line, most telling first: many browsers also name those they descend from. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Vivaldi/", "Vivaldi",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private BrowserKind() {}

    /** Such as {@code Firefox · Linux}; empty where nothing is known. */
    static String of(@Nullable String userAgent) {
        String line = userAgent == null ? "" : userAgent;
        return Stream.of(BROWSERS, SYSTEMS)
                .map(names -> first(names, line))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String first(Map<String, String> names, String line) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (line.contains(name.getKey())) {
                return name.getValue();
            }
        }
        return null;
    }

    private static Map<String, String> inOrder(String... names) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            map.put(names[i], names[i + 1]);
        }
        return map;
    }
}

package lazo.site;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** The languages of the house. */
public final class Languages {

    public static final List<String> ALL = List.of("es", "pt", "en");

    private Languages() {}

    /** The one of ours that a tag such as {@code pt-BR} means; English where it is none of them. */
    public static String of(String tag) {
        String start = tag.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(start::startsWith).findFirst().orElse("en");
    }

    /** The first of ours among those a browser asks for; English where there is none. */
    static String preferred(Enumeration<Locale> asked) {
        while (asked.hasMoreElements()) {
            String language = asked.nextElement().getLanguage();
            if (ALL.contains(language)) {
                return language;
            }
        }
        return "en";
    }
}

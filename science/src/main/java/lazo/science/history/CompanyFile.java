package lazo.science.history;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.history.CompanyFacts.ExchangeRate;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import org.jspecify.annotations.Nullable;

/** Reads {@code company.yaml}. Every key but {@code name} is optional; one that we do not know is refused by name. */
public final class CompanyFile {

    private static final List<String> KEYS = List.of(
            "name",
            "mission",
            "currency",
            "timezone",
            "agentMinuteCost",
            "grossMargin",
            "exchangeRates",
            "officeHours",
            "coreFeatures",
            "criticalProcesses",
            "needs",
            "goneAfterDays",
            "policy");
    private static final List<String> NEED_KEYS = List.of("id", "stance", "title", "examples");

    /** A unit of the dearest currency is worth less than this in the cheapest. */
    private static final double MOST_RATE = 1e7;

    private static final int MOST_DAYS = 3_650;

    /** The language of an example that does not say its own (BCP 47: undetermined). */
    private static final String ANY_LANGUAGE = "und";

    private CompanyFile() {}

    /** @throws BadInput naming file, line and key where something cannot be meant */
    public static CompanyFacts read(Path path) {
        return read(YamlMap.read(path));
    }

    /** @param file what to call the text where something is wrong with it */
    public static CompanyFacts parse(String file, String text) {
        return read(YamlMap.parse(file, text));
    }

    /** What holds for a company that said nothing of itself. */
    public static CompanyFacts usual(String name) {
        return new CompanyFacts(
                name,
                "",
                "USD",
                ZoneId.of("UTC"),
                null,
                1.0,
                Map.of(),
                OfficeHours.USUAL,
                Set.of(),
                Set.of(),
                List.of(),
                null);
    }

    private static CompanyFacts read(YamlMap yaml) {
        yaml.allowing(KEYS);
        return new CompanyFacts(
                yaml.requiredText("name"),
                yaml.textOr("mission", ""),
                currency(yaml),
                zone(yaml),
                yaml.number("agentMinuteCost", 0, Fields.MOST_MONEY),
                orElse(yaml.number("grossMargin", 0, 1), 1.0),
                rates(yaml),
                officeHours(yaml),
                distinct(yaml.texts("coreFeatures")),
                distinct(yaml.texts("criticalProcesses")),
                needs(yaml),
                goneAfterDays(yaml));
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
    }

    private static Set<String> distinct(List<String> texts) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }

    private static String currency(YamlMap yaml) {
        String written = yaml.textOr("currency", "USD");
        String code = Known.currency(written);
        if (code == null) {
            throw yaml.wrong(
                    "currency",
                    "\"" + written + "\" is not a currency of ISO 4217.",
                    "Use three letters, such as USD.");
        }
        return code;
    }

    private static ZoneId zone(YamlMap yaml) {
        String written = yaml.textOr("timezone", "UTC");
        if (!Known.isZone(written)) {
            String nearest = Known.nearestZone(written);
            throw yaml.wrong(
                    "timezone",
                    "There is no time zone \"" + written + "\".",
                    (nearest == null ? "" : "Did you mean \"" + nearest + "\"? ")
                            + "Use a name of the IANA list, such as America/Bogota.");
        }
        return ZoneId.of(written);
    }

    private static Map<String, ExchangeRate> rates(YamlMap yaml) {
        YamlMap given = yaml.map("exchangeRates");
        if (given == null) {
            return Map.of();
        }
        Map<String, ExchangeRate> rates = new LinkedHashMap<>();
        for (String key : given.keys()) {
            String code = Known.currency(key);
            if (code == null) {
                throw given.wrong(
                        key, "\"" + key + "\" is not a currency of ISO 4217.", "Use three letters, such as COP.");
            }
            rates.put(code, rate(given, key));
        }
        return Collections.unmodifiableMap(rates);
    }

    private static ExchangeRate rate(YamlMap given, String key) {
        YamlMap months = given.isMap(key) ? given.map(key) : null;
        if (months == null) {
            return new ExchangeRate(positive(given, key), Map.of());
        }
        Map<YearMonth, Double> byMonth = new TreeMap<>();
        for (String month : months.keys()) {
            try {
                byMonth.put(YearMonth.parse(month), positive(months, month));
            } catch (DateTimeException e) {
                throw months.wrong(month, "\"" + month + "\" is not a month.", "Write it as 2026-05.");
            }
        }
        if (byMonth.isEmpty()) {
            throw given.missing(key);
        }
        return new ExchangeRate(null, byMonth);
    }

    private static double positive(YamlMap map, String key) {
        Double rate = map.number(key, 0, MOST_RATE);
        if (rate == null || rate == 0) {
            throw map.wrong(
                    key, "The rate of " + key + " must be more than zero.", "Say what one unit of it is worth.");
        }
        return rate;
    }

    private static OfficeHours officeHours(YamlMap yaml) {
        String written = yaml.text("officeHours");
        if (written == null) {
            return OfficeHours.USUAL;
        }
        OfficeHours hours = OfficeHoursText.parse(written);
        if (hours == null) {
            throw yaml.wrong(
                    "officeHours",
                    "\"" + written + "\" does not say when the team is at work.",
                    "Write it as \"Mon-Fri 08:00-18:00\" or \"Mon,Wed,Sat 09:00-13:00\".");
        }
        return hours;
    }

    private static @Nullable Integer goneAfterDays(YamlMap yaml) {
        Double days = yaml.number("goneAfterDays", 1, MOST_DAYS);
        if (days != null && days != Math.rint(days)) {
            throw yaml.wrong("goneAfterDays", days + " is not a whole number of days.", "Write it as 90.");
        }
        return days == null ? null : days.intValue();
    }

    private static List<Need> needs(YamlMap yaml) {
        List<Need> needs = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (YamlMap need : yaml.maps("needs")) {
            need.allowing(NEED_KEYS);
            String id = need.requiredText("id");
            if (!ids.add(id)) {
                throw need.wrong("id", "There are two needs called \"" + id + "\".", "Give each an id of its own.");
            }
            needs.add(new Need(id, stance(need), title(need, id), examples(need)));
        }
        return List.copyOf(needs);
    }

    private static Stance stance(YamlMap need) {
        String written = need.requiredText("stance");
        for (Stance stance : Stance.values()) {
            if (stance.name().toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT))) {
                return stance;
            }
        }
        throw need.wrong(
                "stance",
                "\"" + written + "\" is not a stance.",
                Nearest.hint(written, List.of("planned", "considered", "never")) + "Use planned, considered or never.");
    }

    /** A title by language is told in English where there is one: the record has room for one. */
    private static String title(YamlMap need, String id) {
        YamlMap byLanguage = need.isMap("title") ? need.map("title") : null;
        if (byLanguage == null) {
            return need.textOr("title", id);
        }
        String english = byLanguage.text("en");
        if (english != null) {
            return english;
        }
        for (String language : byLanguage.keys()) {
            return byLanguage.textOr(language, id);
        }
        return id;
    }

    private static Map<String, List<String>> examples(YamlMap need) {
        YamlMap byLanguage = need.isMap("examples") ? need.map("examples") : null;
        if (byLanguage == null) {
            List<String> texts = need.texts("examples");
            return texts.isEmpty() ? Map.of() : Map.of(ANY_LANGUAGE, texts);
        }
        Map<String, List<String>> examples = new TreeMap<>();
        for (String language : byLanguage.keys()) {
            examples.put(language, byLanguage.texts(language));
        }
        return Collections.unmodifiableMap(examples);
    }
}

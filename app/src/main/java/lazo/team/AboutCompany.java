package lazo.team;

import static lazo.book.Html.el;
import static lazo.book.Html.many;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.site.Field;
import org.jspecify.annotations.Nullable;

/** The little that must be known of a company before its first event; the rest can be added later. */
record AboutCompany(String name, String mission, String currency, String timezone) {

    /** A form may leave out anything. */
    AboutCompany {
        name = Objects.requireNonNullElse(name, "");
        mission = Objects.requireNonNullElse(mission, "");
        currency = Objects.requireNonNullElse(currency, "");
        timezone = Objects.requireNonNullElse(timezone, "");
    }

    private static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "ARS", "BOB", "BRL", "CLP", "COP", "CRC", "DOP", "GTQ", "HNL", "MXN", "NIO", "PEN", "PYG",
            "UYU", "VES", "GBP", "CAD", "CHF", "AUD");
    private static final List<String> NEAR_ZONES = List.of(
            "America/Bogota",
            "America/Mexico_City",
            "America/Argentina/Buenos_Aires",
            "America/Santiago",
            "America/Lima",
            "America/Sao_Paulo",
            "America/Caracas",
            "America/Montevideo",
            "America/La_Paz",
            "America/Asuncion",
            "America/Guayaquil",
            "America/Costa_Rica",
            "America/Guatemala",
            "America/Santo_Domingo",
            "America/New_York",
            "America/Los_Angeles",
            "Europe/Madrid",
            "Europe/Lisbon",
            "UTC");

    static AboutCompany empty() {
        return new AboutCompany("", "", "USD", NEAR_ZONES.getFirst());
    }

    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (name.isBlank() || name.length() > 120) {
            problems.put("name", "company.name.missing");
        }
        if (mission.isBlank() || mission.length() > 1000) {
            problems.put("mission", "company.mission.missing");
        }
        if (!isCurrency()) {
            problems.put("currency", "company.currency.unknown");
        }
        if (!isZone()) {
            problems.put("timezone", "company.timezone.unknown");
        }
        return problems;
    }

    private boolean isCurrency() {
        try {
            return !Currency.getInstance(currency).getCurrencyCode().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private boolean isZone() {
        try {
            return !ZoneId.of(timezone).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** As the company file says it. */
    String yaml() {
        return "name: " + quoted(name) + "\nmission: " + quoted(mission) + "\ncurrency: " + currency + "\ntimezone: "
                + timezone + "\n";
    }

    /** A double-quoted YAML scalar on one line. */
    private static String quoted(String text) {
        return '"' + text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Node fields(Words words, Map<String, String> problems) {
        return many(
                Field.of("name", words.say("company.name"))
                        .value(name)
                        .problem(said(words, problems, "name"))
                        .with("autocomplete", "organization")
                        .with("maxlength", "120")
                        .first()
                        .input("text"),
                Field.of("mission", words.say("company.mission"))
                        .value(mission)
                        .hint(words.say("company.mission.hint"))
                        .problem(said(words, problems, "mission"))
                        .with("maxlength", "1000")
                        .area(),
                el(
                        "div.two",
                        Field.of("currency", words.say("company.currency"))
                                .value(currency)
                                .problem(said(words, problems, "currency"))
                                .choice(same(CURRENCIES)),
                        Field.of("timezone", words.say("company.timezone"))
                                .value(timezone)
                                .problem(said(words, problems, "timezone"))
                                .choice(zones())));
    }

    private static @Nullable String said(Words words, Map<String, String> problems, String field) {
        String problem = problems.get(field);
        return problem == null ? null : words.say(problem);
    }

    private static Map<String, String> same(List<String> options) {
        Map<String, String> shown = new LinkedHashMap<>();
        options.forEach(option -> shown.put(option, option));
        return shown;
    }

    /** Those nearby first, then all. */
    private static Map<String, String> zones() {
        List<String> all = new ArrayList<>(NEAR_ZONES);
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .forEach(all::add);
        Map<String, String> shown = new LinkedHashMap<>();
        all.forEach(zone -> shown.putIfAbsent(zone, zone.replace('_', ' ').replace("/", " / ")));
        return shown;
    }
}

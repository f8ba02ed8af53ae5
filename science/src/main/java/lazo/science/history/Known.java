package lazo.science.history;

import java.time.zone.ZoneRulesProvider;
import java.util.Currency;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the standards know: currencies (ISO 4217), countries (ISO 3166-1), time zones (IANA), languages (BCP 47). */
final class Known {

    /** Codes for testing and for no currency at all. */
    private static final Set<String> NO_MONEY = Set.of("XXX", "XTS");

    private static final Map<String, String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !NO_MONEY.contains(code))
            .collect(Collectors.toUnmodifiableMap(code -> code, code -> code));
    private static final Map<String, String> COUNTRIES =
            Set.of(Locale.getISOCountries()).stream().collect(Collectors.toUnmodifiableMap(code -> code, code -> code));
    private static final Set<String> ZONES = Set.copyOf(ZoneRulesProvider.getAvailableZoneIds());
    private static final int MOST_LANGUAGES = 1000;

    private final Map<String, String> languages = new HashMap<>();

    /** The code in upper case, or null where it is none. */
    static @Nullable String currency(String written) {
        String code = CURRENCIES.get(written);
        return code != null ? code : CURRENCIES.get(written.strip().toUpperCase(Locale.ROOT));
    }

    static @Nullable String country(String written) {
        String code = COUNTRIES.get(written);
        return code != null ? code : COUNTRIES.get(written.strip().toUpperCase(Locale.ROOT));
    }

    static boolean isZone(String name) {
        return ZONES.contains(name);
    }

    /** The name of a time zone most like this one. */
    static @Nullable String nearestZone(String name) {
        return Nearest.of(name, new TreeSet<>(ZONES));
    }

    /** The tag in its usual spelling ({@code es_ar} is {@code es-AR}), or null where it is none. */
    @Nullable
    String language(String written) {
        String known = languages.get(written);
        if (known != null) {
            return known;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            if (languages.size() < MOST_LANGUAGES) {
                languages.put(written, tag);
            }
            return tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}

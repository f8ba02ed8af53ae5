package lazo.science.history;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lazo.science.history.CompanyFacts.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** Turns amounts into the company's currency, with the rates the company gave. Safe for several threads. */
public final class Exchange {

    private final String currency;
    private final ZoneId zone;
    private final Map<String, Rates> rates;

    public Exchange(CompanyFacts company) {
        currency = company.currency();
        zone = company.timezone();
        rates = company.exchangeRates().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Rates.of(entry.getValue())));
    }

    /**
     * The amount in the company's currency.
     *
     * @param at epoch milliseconds; the month in the company's own time zone decides the rate
     * @return empty where the company gave no rate for the currency: the amount must then be reported, never counted
     */
    public OptionalDouble toCompany(Money money, long at) {
        if (money.currency().equals(currency)) {
            return OptionalDouble.of(money.amount());
        }
        Rates known = rates.get(money.currency());
        Double rate = known == null ? null : known.at(at, zone);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(money.amount() * rate);
    }

    private record Rates(@Nullable Double always, NavigableMap<YearMonth, Double> byMonth) {

        static Rates of(ExchangeRate rate) {
            return new Rates(rate.always(), new TreeMap<>(rate.byMonth()));
        }

        @Nullable
        Double at(long at, ZoneId zone) {
            if (byMonth.isEmpty()) {
                return always;
            }
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(at).atZone(zone));
            Map.Entry<YearMonth, Double> earlier = byMonth.floorEntry(month);
            return earlier != null ? earlier.getValue() : byMonth.firstEntry().getValue();
        }
    }
}

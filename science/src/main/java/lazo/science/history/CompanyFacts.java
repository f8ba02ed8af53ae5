package lazo.science.history;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the company says of itself ({@code company.yaml}).
 *
 * @param currency ISO 4217; every figure of a review is in it
 * @param agentMinuteCost in {@code currency}; null where the team's time has no price yet
 * @param grossMargin share of a payment that stays with us where the payment does not say, in [0, 1]
 * @param exchangeRates how much of {@code currency} one unit of another is worth
 * @param coreFeatures features the company exists for
 * @param criticalProcesses the steps that matter to customers
 * @param goneAfterDays days of silence after which somebody without a contract counts as gone; null where their own rhythm
 *     tells
 */
public record CompanyFacts(
        String name,
        String mission,
        String currency,
        ZoneId timezone,
        @Nullable Double agentMinuteCost,
        double grossMargin,
        Map<String, ExchangeRate> exchangeRates,
        OfficeHours officeHours,
        Set<String> coreFeatures,
        Set<String> criticalProcesses,
        List<Need> needs,
        @Nullable Integer goneAfterDays) {

    /** Whether the company has said that it will never do this. */
    public boolean isNever(String needId) {
        return needs.stream()
                .anyMatch(need -> need.stance() == Stance.NEVER && need.id().equals(needId));
    }

    /** Whether the company will ever do it. */
    public enum Stance {
        PLANNED,
        CONSIDERED,
        NEVER
    }

    /**
     * Something customers ask for.
     *
     * @param examples by language, a few phrases in which they ask
     */
    public record Need(String id, Stance stance, String title, Map<String, List<String>> examples) {}

    /** A rate for always, and rates for single months. A month without one takes the nearest earlier, else the first. */
    public record ExchangeRate(@Nullable Double always, Map<YearMonth, Double> byMonth) {}
}

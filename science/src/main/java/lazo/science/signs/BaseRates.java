package lazo.science.signs;

import java.util.HashMap;
import java.util.Map;
import lazo.science.numbers.BetaBinomialPrior;
import lazo.science.numbers.ShareCounts;
import org.jspecify.annotations.Nullable;

/**
 * What all ties together say, against which each is measured. Made in two looks: a {@link Census} of every tie, then
 * {@link Counts} of every tie in the light of the census.
 */
public final class BaseRates {

    /** Roles with fewer customers are measured against all roles together. */
    private static final long FEW = 30;

    private final Census census;
    private final Shrinkage strain;
    private final Shrinkage hostility;
    private final Shrinkage harm;
    private final Map<String, Shrinkage> harmByRole = new HashMap<>();

    private BaseRates(Census census, Counts counts) {
        this.census = census;
        this.strain = Shrinkage.fit(counts.strain, BetaBinomialPrior.of(0.05, 4));
        this.hostility = Shrinkage.fit(counts.hostility, BetaBinomialPrior.of(0.01, 4));
        this.harm = Shrinkage.fit(counts.harm, BetaBinomialPrior.of(0.03, 10));
        counts.harmByRole.forEach((role, some) -> {
            if (some.customers() >= FEW) {
                harmByRole.put(role, Shrinkage.fit(some, harm.everybody()));
            }
        });
    }

    public static BaseRates of(Census census, Counts counts) {
        return new BaseRates(census, counts);
    }

    /** How often each sign's unit occurs over all ties; parts counted apart may be merged in any order. */
    public static final class Counts {
        private final ShareCounts strain = new ShareCounts();
        private final ShareCounts hostility = new ShareCounts();
        private final ShareCounts harm = new ShareCounts();
        private final Map<String, ShareCounts> harmByRole = new HashMap<>();

        public void add(TieView view, Census census) {
            add(strain, TeamStrain.tally(view, census.topics()));
            add(hostility, Hostility.towardsUs(view));
            Tally harmed = HarmToOthers.tally(view, Dealings.of(view, census));
            add(harm, harmed);
            String role = view.traits().role();
            if (role != null && harmed.trialCount() > 0) {
                add(harmByRole.computeIfAbsent(role, _ -> new ShareCounts()), harmed);
            }
        }

        private static void add(ShareCounts counts, Tally tally) {
            counts.add(Math.min(tally.hits(), tally.trials()), tally.trials());
        }

        public void merge(Counts other) {
            strain.merge(other.strain);
            hostility.merge(other.hostility);
            harm.merge(other.harm);
            other.harmByRole.forEach((role, counts) ->
                    harmByRole.computeIfAbsent(role, _ -> new ShareCounts()).merge(counts));
        }
    }

    public Census.Reported reported() {
        return census.reported();
    }

    Census census() {
        return census;
    }

    Topics topics() {
        return census.topics();
    }

    Shrinkage strain() {
        return strain;
    }

    Shrinkage hostility() {
        return hostility;
    }

    /** Of customers in this role, or of all where it is unknown or rare. */
    Shrinkage harm(@Nullable String role) {
        return role == null ? harm : harmByRole.getOrDefault(role, harm);
    }
}

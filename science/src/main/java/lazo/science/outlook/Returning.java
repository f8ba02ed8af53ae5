package lazo.science.outlook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.signs.Ending;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * Who comes back within a year, and what their second life with us is worth, by how the first one ended.
 *
 * <p>Returns come at a rate h a month. For an ending with the stated rate p:
 *
 * <pre>
 * s  = (Σ p B + returns of all) / (Σ p B + Σ p E)     how this company differs from what is stated; B months of belief
 * h  = (s p B + returns) / (B + E)                    Gamma-Poisson (Clayton and Kaldor, Biometrics 43, 1987)
 * chance in a year = 1 − exp(−12 h)
 * </pre>
 *
 * <p>E are the months in which those who left might have come back, a year each at most, so that who left yesterday
 * counts for a day. Its interval is that of the Gamma distribution, by the cube root (Wilson and Hilferty, PNAS 17, 1931).
 * A second life lasts (120 + months seen) / (10 + ended) months in the same way: ten lives of a year are stated. A month of
 * it brings as much as one of the first, until more than ten lives say otherwise. {@link Chance#basis} tells which it is.
 */
public final class Returning {

    /** Stated chances to be back within a year, for a company that knows nothing of its own. */
    private static final Map<Ending, Double> STATED = new EnumMap<>(Map.of(
            Ending.VOLUNTARY, 0.10,
            Ending.INVOLUNTARY, 0.30,
            Ending.ENDED_BY_US, 0.15,
            Ending.SILENT, 0.05));

    private static final double YEAR = 12;
    /** Months that a stated rate is worth: twenty who left, for a year. */
    private static final double BELIEF = 240;

    /** Outside an interval of 95 %, on either side. */
    private static final double TAIL = 0.025;

    private static final double SECOND_LIFE = 12;
    private static final double SECOND_LIVES_BELIEVED = 10;
    private static final double MOST_SPEND = 3;

    /** What is said before anybody has left. */
    public static final Returning STATED_ONLY = of(new Counts());

    private final Map<Ending, Chance> chances;

    private Returning(Map<Ending, Chance> chances) {
        this.chances = chances;
    }

    /** Where a figure comes from. */
    public enum Basis {
        /** stated beforehand: nobody has left in this way */
        STATED,
        /** stated beforehand and corrected by what happened */
        BOTH,
        /** mostly by what happened */
        DATA
    }

    /**
     * Of those whose tie ended in one way.
     *
     * @param chance to be back within a year, with its 95 % interval
     * @param left how many have left in this way
     * @param returned how many of them were back within a year
     * @param secondMonths how long a second life lasts, in months
     * @param spend what a month of it brings, over a month of the first
     */
    public record Chance(
            double chance,
            double low,
            double high,
            int left,
            int returned,
            double secondMonths,
            double spend,
            Basis basis) {

        /**
         * What may come of a return.
         *
         * @param monthly what a month left before; below 0 nobody is asked back, so it is worth nothing
         */
        public double worth(double monthly) {
            return chance * secondMonths * spend * Math.max(0, monthly);
        }
    }

    public Chance after(Ending ending) {
        Chance chance = chances.get(ending);
        if (chance == null) {
            throw new IllegalStateException("No chance was worked out for " + ending);
        }
        return chance;
    }

    /** What happened to those who left; parts counted apart may be merged in any order. */
    public static final class Counts {
        private static final double THOUSANDTHS = 1_000;
        private static final double MILLIONTHS = 1e6;

        private final EnumMap<Ending, Tally> byEnding = new EnumMap<>(Ending.class);
        private long secondThousandths;
        private int secondLives;
        private int secondEnds;
        private long before;
        private long after;

        private static final class Tally {
            private int left;
            private int returned;
            private long thousandths;
        }

        /**
         * Somebody who left.
         *
         * @param months from leaving to coming back, or to now
         * @param cameBack whether they did
         */
        public void left(Ending ending, double months, boolean cameBack) {
            Tally tally = byEnding.computeIfAbsent(ending, _ -> new Tally());
            tally.left++;
            tally.returned += cameBack && months <= YEAR ? 1 : 0;
            tally.thousandths += Math.round(Math.min(YEAR, months) * THOUSANDTHS);
        }

        /**
         * A second life.
         *
         * @param months it has lasted
         * @param over whether it has ended
         * @param marginBefore what a month of the first one brought
         * @param marginAfter what a month of it brings
         */
        public void secondLife(double months, boolean over, double marginBefore, double marginAfter) {
            secondLives++;
            secondThousandths += Math.round(months * THOUSANDTHS);
            secondEnds += over ? 1 : 0;
            before += Math.round(marginBefore * MILLIONTHS);
            after += Math.round(marginAfter * MILLIONTHS);
        }

        public void merge(Counts other) {
            other.byEnding.forEach((ending, theirs) -> {
                Tally mine = byEnding.computeIfAbsent(ending, _ -> new Tally());
                mine.left += theirs.left;
                mine.returned += theirs.returned;
                mine.thousandths += theirs.thousandths;
            });
            secondThousandths += other.secondThousandths;
            secondLives += other.secondLives;
            secondEnds += other.secondEnds;
            before += other.before;
            after += other.after;
        }

        private Tally of(Ending ending) {
            return byEnding.getOrDefault(ending, new Tally());
        }
    }

    public static Returning of(Counts counts) {
        double believed = 0;
        double expected = 0;
        double returned = 0;
        for (Ending ending : Ending.values()) {
            Counts.Tally tally = counts.of(ending);
            double rate = statedRate(ending);
            believed += rate * BELIEF;
            expected += rate * tally.thousandths / Counts.THOUSANDTHS;
            returned += tally.returned;
        }
        double scale = (believed + returned) / (believed + expected);
        double months = secondMonths(counts);
        double spend = spend(counts);
        EnumMap<Ending, Chance> chances = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            chances.put(ending, chance(scale * statedRate(ending), counts.of(ending), months, spend));
        }
        return new Returning(Collections.unmodifiableMap(chances));
    }

    private static Chance chance(double rate, Counts.Tally tally, double months, double spend) {
        double exposed = tally.thousandths / Counts.THOUSANDTHS;
        double shape = rate * BELIEF + tally.returned;
        double time = BELIEF + exposed;
        Interval interval = gamma(shape, time);
        Basis basis = tally.left == 0 ? Basis.STATED : exposed < BELIEF ? Basis.BOTH : Basis.DATA;
        return new Chance(
                within(shape / time),
                within(interval.low()),
                within(interval.high()),
                tally.left,
                tally.returned,
                months,
                spend,
                basis);
    }

    private static double statedRate(Ending ending) {
        return -Math.log1p(-STATED.getOrDefault(ending, 0.1)) / YEAR;
    }

    private static double within(double rate) {
        return -Math.expm1(-YEAR * rate);
    }

    /** It reaches to the mean, which lies beyond where hardly anybody returned. */
    private static Interval gamma(double shape, double time) {
        GammaDistribution rate = new GammaDistribution(shape, 1 / time);
        return new Interval(
                rate.inverseCumulativeProbability(TAIL),
                Math.max(shape / time, rate.inverseCumulativeProbability(1 - TAIL)));
    }

    private static double secondMonths(Counts counts) {
        return (SECOND_LIFE * SECOND_LIVES_BELIEVED + counts.secondThousandths / Counts.THOUSANDTHS)
                / (SECOND_LIVES_BELIEVED + counts.secondEnds);
    }

    private static double spend(Counts counts) {
        double seen = counts.before <= 0 ? 1 : (double) counts.after / counts.before;
        double shrunk =
                (SECOND_LIVES_BELIEVED + counts.secondLives * seen) / (SECOND_LIVES_BELIEVED + counts.secondLives);
        return Math.clamp(shrunk, 0, MOST_SPEND);
    }
}

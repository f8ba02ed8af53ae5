package lazo.science.verdict;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of each way when its numbers are only known so well: every uncertain number is drawn, every way valued with
 * the same draw, and that repeated. What comes out is a mean, an interval, and how often letting go was best.
 *
 * <p>A talk is worth what is chosen after it, and that choice is made on what would be known then, the averages after a
 * good and after a bad sign; no draw may choose for itself, as if a talk had told what an offer will bring.
 *
 * <p>Deterministic: the draws depend on the customer's id alone, so the same input gives the same bytes, and two ways
 * differ by what they are, never by luck.
 *
 * <p>Holds scratch arrays: make one for each thread and use it for all ties.
 */
public final class Draws {

    /** Enough for P(let go best) within 0.02 about 0.9. */
    public static final int DEFAULT = 200;

    private static final Way[] WAYS = Way.values();
    private static final double TAIL = 0.05;

    private final int draws;
    private final double[] means = new double[WAYS.length];
    private final double[] meansGood = new double[WAYS.length];
    private final double[] meansBad = new double[WAYS.length];
    private final double[] meansFixable = new double[WAYS.length];
    private final double[] meansPoorFit = new double[WAYS.length];
    private final double[] otherwise;
    private final Tails tails;
    private final WayValues ways;
    private final Chance belief = new Chance();
    private final Chance retentionFixable = new Chance();
    private final Chance retentionPoorFit = new Chance();
    private final Chance acceptanceFixable = new Chance();
    private final Chance acceptancePoorFit = new Chance();
    private final Chance mended = new Chance();
    private final Factor returns = new Factor();

    public Draws() {
        this(DEFAULT);
    }

    /** @param draws how many for each tie: from 20 on, so that a twentieth of them is one, or a single one without doubt */
    public Draws(int draws) {
        if (draws < 20 && draws != 1) {
            throw new IllegalArgumentException("An interval of 90 % takes at least 20 draws, but was given " + draws);
        }
        this.draws = draws;
        this.ways = new WayValues(draws);
        this.otherwise = new double[draws];
        this.tails = new Tails((int) Math.ceil(TAIL * draws));
    }

    /**
     * What the draws say.
     *
     * @param values of each way that is open, with the 90 % interval of its draws, which reaches to the mean where a few
     *     extreme draws carry that beyond
     * @param pLetGoBest share of the draws in which letting go is worth more than every other way
     * @param best the way worth most on average
     * @param information what knowing more would be worth; null where there is nobody to talk with
     */
    public record Result(
            Map<Way, Estimate> values,
            double pLetGoBest,
            Way best,
            @Nullable Information information) {}

    /** @param customerId what the draws are made from; any text */
    public Result of(String customerId, TwoTypes tie, Uncertainty uncertainty) {
        draw(new Randomness(Randomness.seedOf(customerId)), tie, uncertainty);
        ways.of(tie);
        for (int way = 0; way < WAYS.length; way++) {
            average(way);
        }
        Plans.Talk talk = tie.plans().talk();
        return result(talk == null ? null : talk(talk));
    }

    private void draw(Randomness random, TwoTypes tie, Uncertainty uncertainty) {
        Plans.Adapt adapt = tie.plans().adapt();
        Plans.Repair repair = tie.plans().repair();
        belief.set(tie.belief(), uncertainty.beliefStrength());
        retentionFixable.set(tie.fixable().retention(), uncertainty.retentionStrength());
        retentionPoorFit.set(tie.poorFit().retention(), uncertainty.retentionStrength());
        acceptanceFixable.set(adapt == null ? 0 : adapt.fixable().acceptance(), uncertainty.planStrength());
        acceptancePoorFit.set(adapt == null ? 0 : adapt.poorFit().acceptance(), uncertainty.planStrength());
        mended.set(repair == null ? 0 : repair.chance(), uncertainty.planStrength());
        returns.set(uncertainty.returnSpread());
        for (int i = 0; i < draws; i++) {
            long chances = random.at(2 * i);
            ways.belief[i] = belief.at(chances);
            ways.fixable.retention[i] = retentionFixable.at(chances >>> 8);
            ways.poorFit.retention[i] = retentionPoorFit.at(chances >>> 16);
            ways.fixable.acceptance[i] = acceptanceFixable.at(chances >>> 24);
            ways.poorFit.acceptance[i] = acceptancePoorFit.at(chances >>> 32);
            ways.mended[i] = mended.at(chances >>> 40);
            long amounts = random.at(2 * i + 1);
            ways.fixable.result[i] =
                    tie.fixable().monthlyResult() + uncertainty.resultSdFixable() * Randomness.normal(amounts);
            ways.poorFit.result[i] =
                    tie.poorFit().monthlyResult() + uncertainty.resultSdPoorFit() * Randomness.normal(amounts >>> 16);
            double factor = returns.at(amounts >>> 32);
            ways.fixable.returnValue[i] = tie.fixable().returnValue() * factor;
            ways.poorFit.returnValue[i] = tie.poorFit().returnValue() * factor;
        }
    }

    private void average(int way) {
        if (!ways.isOpen(way)) {
            means[way] = Double.NaN;
            meansGood[way] = Double.NaN;
            meansBad[way] = Double.NaN;
            meansFixable[way] = Double.NaN;
            meansPoorFit[way] = Double.NaN;
            return;
        }
        double all = 0;
        double good = 0;
        double bad = 0;
        double fixable = 0;
        double poorFit = 0;
        for (int i = 0; i < draws; i++) {
            all += ways.values[way][i];
            good += ways.good[way][i];
            bad += ways.bad[way][i];
            fixable += ways.belief[i] * ways.fixable.worth[way][i];
            poorFit += (1 - ways.belief[i]) * ways.poorFit.worth[way][i];
        }
        means[way] = all / draws;
        meansGood[way] = good / draws;
        meansBad[way] = bad / draws;
        meansFixable[way] = fixable / draws;
        meansPoorFit[way] = poorFit / draws;
    }

    /** Values the talk by the two ways that would follow it. */
    private Information talk(Plans.Talk talk) {
        double now = means[WayValues.best(means)];
        int afterGood = WayValues.best(meansGood);
        int afterBad = WayValues.best(meansBad);
        double knowing = meansFixable[WayValues.best(meansFixable)] + meansPoorFit[WayValues.best(meansPoorFit)] - now;
        double talking = meansGood[afterGood] + meansBad[afterBad] - now;
        means[WayValues.TALK] = now + talking - talk.cost();
        for (int i = 0; i < draws; i++) {
            ways.values[WayValues.TALK][i] = ways.good[afterGood][i] + ways.bad[afterBad][i] - talk.cost();
        }
        return new Information(Math.max(0, knowing), Math.max(0, talking), talk.cost());
    }

    private Result result(@Nullable Information information) {
        EnumMap<Way, Estimate> estimates = new EnumMap<>(Way.class);
        for (int way = 0; way < WAYS.length; way++) {
            if (!Double.isNaN(means[way])) {
                tails.of(ways.values[way]);
                estimates.put(
                        WAYS[way],
                        new Estimate(
                                means[way],
                                Math.min(means[way], tails.lowest()),
                                Math.max(means[way], tails.highest())));
            }
        }
        return new Result(
                Collections.unmodifiableMap(estimates),
                (double) letGoBest() / draws,
                WAYS[WayValues.best(means)],
                information);
    }

    private int letGoBest() {
        Arrays.fill(otherwise, Double.NEGATIVE_INFINITY);
        for (int way = 0; way < WAYS.length; way++) {
            if (way != WayValues.LET_GO && !Double.isNaN(means[way])) {
                double[] values = ways.values[way];
                for (int i = 0; i < draws; i++) {
                    otherwise[i] = Math.max(otherwise[i], values[i]);
                }
            }
        }
        int best = 0;
        for (int i = 0; i < draws; i++) {
            best += ways.values[WayValues.LET_GO][i] > otherwise[i] ? 1 : 0;
        }
        return best;
    }
}

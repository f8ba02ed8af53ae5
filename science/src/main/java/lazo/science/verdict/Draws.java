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
    private final double[][] values;
    private final double[][] good;
    private final double[][] bad;
    private final double[] means = new double[WAYS.length];
    private final double[] meansGood = new double[WAYS.length];
    private final double[] meansBad = new double[WAYS.length];
    private final double[] meansFixable = new double[WAYS.length];
    private final double[] meansPoorFit = new double[WAYS.length];
    private final Tails tails;
    private final WayValues ways = new WayValues();
    private final WayValues.Drawn drawn = new WayValues.Drawn();
    private final BetaDraw belief = new BetaDraw();
    private final BetaDraw retentionFixable = new BetaDraw();
    private final BetaDraw retentionPoorFit = new BetaDraw();
    private final BetaDraw acceptanceFixable = new BetaDraw();
    private final BetaDraw acceptancePoorFit = new BetaDraw();
    private final BetaDraw mended = new BetaDraw();

    public Draws() {
        this(DEFAULT);
    }

    /** @param draws how many for each tie, at least 20, so that a twentieth of them is one */
    public Draws(int draws) {
        if (draws < 20) {
            throw new IllegalArgumentException("An interval of 90 % takes at least 20 draws, but was given " + draws);
        }
        this.draws = draws;
        this.values = new double[WAYS.length][draws];
        this.good = new double[WAYS.length][draws];
        this.bad = new double[WAYS.length][draws];
        this.tails = new Tails((int) Math.ceil(TAIL * draws));
    }

    /**
     * What the draws say.
     *
     * @param values of each way that is open, with the 90 % interval of its draws
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
        Randomness random = new Randomness(Randomness.seedOf(customerId));
        prepare(tie, uncertainty);
        for (int i = 0; i < draws; i++) {
            draw(i, random, tie, uncertainty);
            ways.of(tie, drawn);
            keep(i);
        }
        for (double[] sums : sums()) {
            for (int way = 0; way < WAYS.length; way++) {
                sums[way] /= draws;
            }
        }
        Plans.Talk talk = tie.plans().talk();
        return result(talk == null ? null : talk(talk));
    }

    /** Added up draw by draw, and divided at the end. */
    private double[][] sums() {
        return new double[][] {means, meansGood, meansBad, meansFixable, meansPoorFit};
    }

    private void keep(int i) {
        for (int way = 0; way < WAYS.length; way++) {
            values[way][i] = ways.value(way);
            means[way] += values[way][i];
            good[way][i] = ways.afterGood(way);
            meansGood[way] += good[way][i];
            bad[way][i] = ways.afterBad(way);
            meansBad[way] += bad[way][i];
            meansFixable[way] += drawn.belief * ways.ifFixable(way);
            meansPoorFit[way] += (1 - drawn.belief) * ways.ifPoorFit(way);
        }
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
            values[WayValues.TALK][i] = good[afterGood][i] + bad[afterBad][i] - talk.cost();
        }
        return new Information(Math.max(0, knowing), Math.max(0, talking), talk.cost());
    }

    private void prepare(TwoTypes tie, Uncertainty uncertainty) {
        for (double[] sums : sums()) {
            Arrays.fill(sums, 0);
        }
        drawn.asStated(tie);
        belief.set(drawn.belief, uncertainty.beliefStrength());
        retentionFixable.set(drawn.fixable.retention, uncertainty.retentionStrength());
        retentionPoorFit.set(drawn.poorFit.retention, uncertainty.retentionStrength());
        acceptanceFixable.set(drawn.acceptanceFixable, uncertainty.planStrength());
        acceptancePoorFit.set(drawn.acceptancePoorFit, uncertainty.planStrength());
        mended.set(drawn.mended, uncertainty.planStrength());
    }

    private void draw(int i, Randomness random, TwoTypes tie, Uncertainty uncertainty) {
        drawn.belief = next(belief, random, i, 0);
        drawn.fixable.retention = next(retentionFixable, random, i, 1);
        drawn.poorFit.retention = next(retentionPoorFit, random, i, 2);
        drawn.acceptanceFixable = next(acceptanceFixable, random, i, 3);
        drawn.acceptancePoorFit = next(acceptancePoorFit, random, i, 4);
        drawn.mended = next(mended, random, i, 5);
        random.at(i, 6);
        drawn.fixable.result = tie.fixable().monthlyResult() + uncertainty.resultSdFixable() * random.normal();
        random.at(i, 7);
        drawn.poorFit.result = tie.poorFit().monthlyResult() + uncertainty.resultSdPoorFit() * random.normal();
        random.at(i, 8);
        double spread = uncertainty.returnSpread();
        double factor = spread == 0 ? 1 : Math.exp(spread * random.normal() - spread * spread / 2);
        drawn.fixable.returnValue = tie.fixable().returnValue() * factor;
        drawn.poorFit.returnValue = tie.poorFit().returnValue() * factor;
    }

    private static double next(BetaDraw chance, Randomness random, int draw, int slot) {
        random.at(draw, slot);
        return chance.next(random);
    }

    private Result result(@Nullable Information information) {
        EnumMap<Way, Estimate> estimates = new EnumMap<>(Way.class);
        for (int way = 0; way < WAYS.length; way++) {
            if (!Double.isNaN(means[way])) {
                double[] drawnValues = values[way];
                estimates.put(
                        WAYS[way], new Estimate(means[way], tails.lowest(drawnValues), tails.highest(drawnValues)));
            }
        }
        return new Result(
                Collections.unmodifiableMap(estimates),
                (double) letGoBest() / draws,
                WAYS[WayValues.best(means)],
                information);
    }

    private int letGoBest() {
        double[] letGo = values[WayValues.LET_GO];
        int best = 0;
        for (int i = 0; i < draws; i++) {
            boolean beaten = false;
            for (int way = 0; way < WAYS.length; way++) {
                beaten |= way != WayValues.LET_GO && values[way][i] >= letGo[i];
            }
            best += beaten ? 0 : 1;
        }
        return best;
    }
}

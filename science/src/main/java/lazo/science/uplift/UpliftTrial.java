package lazo.science.uplift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;
import lazo.science.outlook.Column;
import lazo.science.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an offer did against those from whom it was held out, and whether it can be told whom it helps more.
 *
 * <p>Again and again the customers are parted at random: a {@link TLearner} learns from one half, the other is put in its
 * order and gives a Qini with a bootstrap interval. The trial reports the median of the Qinis and of the ends of the
 * intervals. Each interval is taken at the confidence 1 − α/2 so that the medians hold at 1 − α whatever the parting
 * (Chernozhukov, Demirer, Duflo and Fernández-Val, Econometrica 93, 2025).
 *
 * <p>Where that interval holds zero, the order is not distinguishable from chance, and nobody should be chosen by it.
 *
 * @param treated how many got the offer
 * @param control how many were held out
 * @param rateTreated share of the treated with the outcome
 * @param rateControl share of the held-out with the outcome
 * @param effect of the offer on all: the difference of the two shares
 * @param qini area between the model's Qini curve and the random line, per customer; see {@link Qini}
 * @param interval of the Qini
 * @param curve of one parting nearest the median, at equally spaced shares from 0 to 1
 */
public record UpliftTrial(
        int treated,
        int control,
        double rateTreated,
        double rateControl,
        Parameter effect,
        double qini,
        Interval interval,
        double[] curve) {

    private static final int FEWEST = 50;
    /** With or without the outcome, in either arm: fewer say nothing about anybody else. */
    private static final int FEWEST_OF_BOTH = 30;

    private static final int CURVE_POINTS = 101;

    /** What can be said of whom the offer helps. */
    public enum Finding {
        BETTER_THAN_CHANCE,
        NOT_DISTINGUISHABLE,
        WORSE_THAN_CHANCE
    }

    public Finding finding() {
        if (interval.low() > 0) {
            return Finding.BETTER_THAN_CHANCE;
        }
        return interval.high() < 0 ? Finding.WORSE_THAN_CHANCE : Finding.NOT_DISTINGUISHABLE;
    }

    /** The finding in words. */
    public String inWords(String language) {
        Words words = Words.of(UpliftTrial.class, language);
        return switch (finding()) {
            case BETTER_THAN_CHANCE -> words.say("better");
            case NOT_DISTINGUISHABLE -> words.say("not_distinguishable");
            case WORSE_THAN_CHANCE -> words.say("worse");
        };
    }

    /**
     * Looks back on a trial in which chance decided who got the offer.
     *
     * @param columns what was known of each customer before the offer
     * @param outcome whether it happened, by row; better if survival some time after the offer than acceptance of it
     * @param treated whether they got the offer, by row
     * @param partings how often the customers are parted, at least 1
     * @param confidence of the interval, strictly between 0 and 1
     * @throws CannotFit where the trial is too small or one-sided; the message says what is missing
     */
    public static UpliftTrial run(
            List<Column> columns, boolean[] outcome, boolean[] treated, int partings, double confidence) {
        if (partings < 1) {
            throw new IllegalArgumentException(
                    "The customers have to be parted at least once, not " + partings + " times");
        }
        refuseThin(columns, outcome, treated);
        double each = 1 - (1 - confidence) / 2;
        List<Parting> all = new ArrayList<>();
        for (int seed = 1; seed <= partings; seed++) {
            all.add(part(columns, outcome, treated, seed, each));
        }
        double qini = median(all.stream().mapToDouble(parting -> parting.qini).toArray());
        Interval interval = new Interval(
                median(all.stream()
                        .mapToDouble(parting -> parting.interval.low())
                        .toArray()),
                median(all.stream()
                        .mapToDouble(parting -> parting.interval.high())
                        .toArray()));
        Parting nearest = all.getFirst();
        for (Parting parting : all) {
            nearest = Math.abs(parting.qini - qini) < Math.abs(nearest.qini - qini) ? parting : nearest;
        }
        int offered = count(treated, null, true);
        int heldOut = treated.length - offered;
        double rateTreated = count(treated, outcome, true) / (double) offered;
        double rateControl = count(treated, outcome, false) / (double) heldOut;
        double error = Math.sqrt(rateTreated * (1 - rateTreated) / offered + rateControl * (1 - rateControl) / heldOut);
        return new UpliftTrial(
                offered,
                heldOut,
                rateTreated,
                rateControl,
                new Parameter("effect", rateTreated - rateControl, error),
                qini,
                interval,
                nearest.curve);
    }

    private record Parting(double qini, Interval interval, double[] curve) {}

    private static Parting part(
            List<Column> columns, boolean[] outcome, boolean[] treated, long seed, double confidence) {
        List<Integer> learn = new ArrayList<>();
        List<Integer> judge = new ArrayList<>();
        Random random = new Random(seed);
        // half of each of the four groups, so that no half is one-sided
        for (int group = 0; group < 4; group++) {
            boolean withOffer = group % 2 == 0;
            boolean happened = group / 2 == 0;
            List<Integer> members = new ArrayList<>(IntStream.range(0, outcome.length)
                    .filter(i -> treated[i] == withOffer && outcome[i] == happened)
                    .boxed()
                    .toList());
            Collections.shuffle(members, random);
            learn.addAll(members.subList(0, members.size() / 2));
            judge.addAll(members.subList(members.size() / 2, members.size()));
        }
        int[] train = learn.stream().mapToInt(i -> i).sorted().toArray();
        int[] test = judge.stream().mapToInt(i -> i).sorted().toArray();
        double[] effects = TLearner.fit(columns, train, outcome, treated).effects(columns, test);
        boolean[] tested = new boolean[test.length];
        boolean[] offered = new boolean[test.length];
        for (int i = 0; i < test.length; i++) {
            tested[i] = outcome[test[i]];
            offered[i] = treated[test[i]];
        }
        Qini order = new Qini(effects, tested, offered);
        return new Parting(order.area(), Bootstrap.of(order, confidence, seed), order.curve(CURVE_POINTS));
    }

    private static void refuseThin(List<Column> columns, boolean[] outcome, boolean[] treated) {
        if (outcome.length < FEWEST) {
            throw new CannotFit("There are " + outcome.length + " customers; a trial needs at least " + FEWEST
                    + ". Bring more, or let the trial go on.");
        }
        if (columns.isEmpty()) {
            throw new CannotFit("There is no column to tell customers apart by. Give at least one that was known before"
                    + " the offer.");
        }
        for (boolean arm : new boolean[] {true, false}) {
            int all = arm ? count(treated, null, true) : treated.length - count(treated, null, true);
            int happened = count(treated, outcome, arm);
            if (happened < FEWEST_OF_BOTH || all - happened < FEWEST_OF_BOTH) {
                throw new CannotFit("Of the " + all + " customers " + (arm ? "who got the offer" : "who were held out")
                        + " the outcome happened to " + happened + "; a trial needs at least " + FEWEST_OF_BOTH
                        + " in each arm to whom it happened and as many to whom it did not. Let the trial go on.");
            }
        }
    }

    /** How many of an arm, or of those among them with the outcome. */
    private static int count(boolean[] treated, boolean @Nullable [] outcome, boolean arm) {
        int count = 0;
        for (int i = 0; i < treated.length; i++) {
            count += treated[i] == arm && (outcome == null || outcome[i]) ? 1 : 0;
        }
        return count;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

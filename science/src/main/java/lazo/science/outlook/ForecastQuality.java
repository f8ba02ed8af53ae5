package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.RocCurve;

/** How good forecast chances turned out to be, on customers the forecaster had not seen. */
public final class ForecastQuality {

    /** A forecast of 0 that happens would cost infinitely much; this is as sure as anybody may be. */
    private static final double SUREST = 1e-15;

    private ForecastQuality() {}

    /** Mean of −ln(chance given to what happened); lower is better, ln 2 is a coin's. */
    public static double logLoss(double[] chances, boolean[] happened) {
        check(chances, happened);
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            double chance = Math.clamp(chances[i], SUREST, 1 - SUREST);
            sum -= happened[i] ? Math.log(chance) : Math.log1p(-chance);
        }
        return sum / chances.length;
    }

    /**
     * The chance that one to whom it happened was given more than one to whom it did not ({@link RocCurve#area}). NaN
     * where it happened to all or none.
     */
    public static double auc(double[] chances, boolean[] happened) {
        check(chances, happened);
        return RocCurve.area(chances, happened);
    }

    /**
     * Expected calibration error: customers in order of their chance, in groups as equal as can be; mean over customers
     * of how far their group's mean chance lies from the share to whom it happened. 0 is best.
     *
     * @param groups such as 10
     */
    public static double calibrationError(double[] chances, boolean[] happened, int groups) {
        check(chances, happened);
        if (groups < 1) {
            throw new IllegalArgumentException("Calibration needs at least one group, but was given " + groups);
        }
        Integer[] order = order(chances);
        double error = 0;
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) order.length * group / groups);
            int to = (int) ((long) order.length * (group + 1) / groups);
            double away = 0;
            for (int i = from; i < to; i++) {
                away += chances[order[i]] - (happened[order[i]] ? 1 : 0);
            }
            error += Math.abs(away);
        }
        return error / order.length;
    }

    /**
     * Some forecasts of about the same height.
     *
     * @param count how many
     * @param forecast their mean
     * @param happened the share of them to whom it happened
     */
    public record Group(int count, double forecast, double happened) {}

    /** Forecasts beside what happened, in groups of the same size, the lowest first. */
    public static List<Group> calibration(double[] chances, boolean[] happened, int groups) {
        check(chances, happened);
        Integer[] order = order(chances);
        List<Group> all = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) order.length * group / groups);
            int to = (int) ((long) order.length * (group + 1) / groups);
            double forecast = 0;
            int yes = 0;
            for (int i = from; i < to; i++) {
                forecast += chances[order[i]];
                yes += happened[order[i]] ? 1 : 0;
            }
            if (to > from) {
                all.add(new Group(to - from, forecast / (to - from), (double) yes / (to - from)));
            }
        }
        return List.copyOf(all);
    }

    private static Integer[] order(double[] chances) {
        Integer[] order = new Integer[chances.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(chances[left], chances[right]));
        return order;
    }

    private static void check(double[] chances, boolean[] happened) {
        if (chances.length == 0) {
            throw new IllegalArgumentException("There is no forecast to judge: give at least one");
        }
        if (chances.length != happened.length) {
            throw new IllegalArgumentException("There are " + chances.length + " forecasts but " + happened.length
                    + " outcomes; give one for each");
        }
        for (double chance : chances) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("A forecast chance lies in [0, 1], but was " + chance);
            }
        }
    }
}

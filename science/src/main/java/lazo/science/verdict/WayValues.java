package lazo.science.verdict;

/**
 * Scratch space that values every way for one tie, for many draws of what is uncertain at once. Each way is valued for
 * either type; a belief then weighs the two, now and after each outcome of a talk.
 */
final class WayValues {

    static final int KEEP = Way.KEEP.place();
    static final int TALK = Way.TALK.place();
    static final int LET_GO = Way.LET_GO.place();

    /** As drawn, by draw. */
    final double[] belief;

    final double[] mended;
    final Prospect fixable;
    final Prospect poorFit;

    /** By place of the way, then draw. */
    final double[][] values;

    /** What a way adds where the talk showed a good sign: its value then, times the chance of the sign. */
    final double[][] good;

    final double[][] bad;

    private final boolean[] open = new boolean[Way.COUNT];
    private final double[] slice = StoppingTable.newSlice();
    private double sliceAt = Double.NaN;
    private final StoppingTable.Look stopping = new StoppingTable.Look();

    WayValues(int draws) {
        belief = new double[draws];
        mended = new double[draws];
        fixable = new Prospect(draws);
        poorFit = new Prospect(draws);
        values = new double[Way.COUNT][draws];
        good = new double[Way.COUNT][draws];
        bad = new double[Way.COUNT][draws];
    }

    /** Values every way but a talk, whose worth is what is chosen after it. */
    void of(TwoTypes tie) {
        Plans plans = tie.plans();
        open[Way.KEEP.place()] = true;
        open[Way.LET_GO.place()] = true;
        open[Way.REPAIR.place()] = plans.repair() != null;
        open[Way.SAVE.place()] = plans.offer() != null;
        open[Way.ADAPT.place()] = plans.adapt() != null;
        fixable.value(tie, true, mended);
        poorFit.value(tie, false, mended);
        Plans.Talk talk = plans.talk();
        for (int way = 0; way < Way.COUNT; way++) {
            if (open[way]) {
                weigh(fixable.worth[way], poorFit.worth[way], 1, 1, values[way]);
                if (talk != null) {
                    weigh(
                            fixable.worth[way],
                            poorFit.worth[way],
                            talk.goodIfFixable(),
                            talk.goodIfPoorFit(),
                            good[way]);
                    weigh(
                            fixable.worth[way],
                            poorFit.worth[way],
                            1 - talk.goodIfFixable(),
                            1 - talk.goodIfPoorFit(),
                            bad[way]);
                }
            }
        }
        if (plans.keep() instanceof Plans.Keep.WhileItPays) {
            keepWhileItPays(tie);
        }
    }

    /** Whether it has a value; a talk never has one here. */
    boolean isOpen(int way) {
        return open[way];
    }

    /** Both types by the belief, and by the chance that either shows what was seen. */
    private void weigh(double[] ifFixable, double[] ifPoorFit, double seenFixable, double seenPoorFit, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = belief[i] * seenFixable * ifFixable[i] + (1 - belief[i]) * seenPoorFit * ifPoorFit[i];
        }
    }

    /** Keeping with the right to stop is worth more than its parts: what it is worth depends on the belief itself. */
    private void keepWhileItPays(TwoTypes tie) {
        if (tie.fixable().retention() != sliceAt) {
            sliceAt = tie.fixable().retention();
            StoppingTable.shipped().at(sliceAt, slice);
        }
        double[] keepFixable = fixable.worth[KEEP];
        double[] keepPoorFit = poorFit.worth[KEEP];
        double[] letGoFixable = fixable.worth[LET_GO];
        double[] letGoPoorFit = poorFit.worth[LET_GO];
        Plans.Talk talk = tie.plans().talk();
        for (int i = 0; i < belief.length; i++) {
            double stakeFixable = keepFixable[i] - letGoFixable[i];
            double unit = stakeFixable + letGoPoorFit[i] - keepPoorFit[i];
            if (!(unit > 0)) {
                continue; // the type hardly matters, so nothing is learnt by waiting
            }
            stopping.at(slice, stakeFixable / unit);
            values[KEEP][i] = values[LET_GO][i] + unit * stopping.keep(belief[i]);
            if (talk != null) {
                double seen = Valuation.expected(belief[i], talk.goodIfFixable(), talk.goodIfPoorFit());
                if (seen > 0) {
                    double after = belief[i] * talk.goodIfFixable() / seen;
                    good[KEEP][i] = good[LET_GO][i] + seen * unit * stopping.keep(after);
                }
                if (seen < 1) {
                    double after = belief[i] * (1 - talk.goodIfFixable()) / (1 - seen);
                    bad[KEEP][i] = bad[LET_GO][i] + (1 - seen) * unit * stopping.keep(after);
                }
            }
            keepFixable[i] = letGoFixable[i] + unit * stopping.keep(1);
            keepPoorFit[i] = letGoPoorFit[i] + unit * stopping.keep(0);
        }
    }

    /** The way worth most; closed ones are NaN and do not count. */
    static int best(double[] values) {
        int best = LET_GO;
        for (int way = 0; way < values.length; way++) {
            if (values[way] > values[best]) {
                best = way;
            }
        }
        return best;
    }
}

package lazo.science.verdict;

import java.util.Arrays;

/**
 * Scratch space that values every way for one tie, again and again without allocating. Each way is valued for either
 * type; a belief then weighs the two, now and after each outcome of a talk.
 *
 * <p>Drawn numbers differ from stated ones in a month's result and in the hazard 1 − s. Other terms share the fate of
 * the old ones: their result moves by as much, their hazard in proportion.
 */
final class WayValues {

    private static final Way[] WAYS = Way.values();
    static final int KEEP = index(Way.KEEP);
    static final int TALK = index(Way.TALK);
    private static final int REPAIR = index(Way.REPAIR);
    private static final int SAVE = index(Way.SAVE);
    private static final int ADAPT = index(Way.ADAPT);
    static final int LET_GO = index(Way.LET_GO);

    /** Months after which we know what came of an offer, of a repair or of other terms. */
    private static final int LOOK_AGAIN = 6;

    private final double[] fixable = new double[WAYS.length];
    private final double[] poorFit = new double[WAYS.length];
    private final double[] values = new double[WAYS.length];
    private final double[] good = new double[WAYS.length];
    private final double[] bad = new double[WAYS.length];
    private final double[] slice = StoppingTable.newSlice();
    private double sliceAt = Double.NaN;

    /** The numbers that are uncertain, as drawn or as stated. */
    static final class Drawn {
        double belief;
        double acceptanceFixable;
        double acceptancePoorFit;
        double mended;
        final DrawnType fixable = new DrawnType();
        final DrawnType poorFit = new DrawnType();

        void asStated(TwoTypes tie) {
            belief = tie.belief();
            fixable.asStated(tie.fixable());
            poorFit.asStated(tie.poorFit());
            Plans.Adapt adapt = tie.plans().adapt();
            acceptanceFixable = adapt == null ? 0 : adapt.fixable().acceptance();
            acceptancePoorFit = adapt == null ? 0 : adapt.poorFit().acceptance();
            Plans.Repair repair = tie.plans().repair();
            mended = repair == null ? 0 : repair.chance();
        }
    }

    /** A {@link CustomerType} as drawn. */
    static final class DrawnType {
        double result;
        double retention;
        double returnValue;

        void asStated(CustomerType type) {
            result = type.monthlyResult();
            retention = type.retention();
            returnValue = type.returnValue();
        }
    }

    void of(TwoTypes tie) {
        Drawn drawn = new Drawn();
        drawn.asStated(tie);
        of(tie, drawn);
        Plans.Talk talk = tie.plans().talk();
        if (talk != null) {
            values[TALK] = good[best(good)] + bad[best(bad)] - talk.cost();
        }
    }

    /** Values every way but a talk, whose worth is what is chosen after it. */
    void of(TwoTypes tie, Drawn drawn) {
        Plans plans = tie.plans();
        ofType(tie, tie.fixable(), drawn.fixable, true, drawn, fixable);
        ofType(tie, tie.poorFit(), drawn.poorFit, false, drawn, poorFit);
        weigh(drawn.belief, 1 - drawn.belief, values);
        Plans.Talk talk = plans.talk();
        if (talk != null) {
            weigh(drawn.belief * talk.goodIfFixable(), (1 - drawn.belief) * talk.goodIfPoorFit(), good);
            weigh(drawn.belief * (1 - talk.goodIfFixable()), (1 - drawn.belief) * (1 - talk.goodIfPoorFit()), bad);
        }
        if (plans.keep() instanceof Plans.Keep.WhileItPays) {
            keepWhileItPays(tie, drawn);
        }
    }

    boolean isOpen(Way way) {
        return !Double.isNaN(values[index(way)]);
    }

    double value(Way way) {
        return values[index(way)];
    }

    double value(int way) {
        return values[way];
    }

    /** What a way adds where the talk showed a good sign: its value then, times the chance of the sign. */
    double afterGood(int way) {
        return good[way];
    }

    double afterBad(int way) {
        return bad[way];
    }

    double ifFixable(int way) {
        return fixable[way];
    }

    double ifPoorFit(int way) {
        return poorFit[way];
    }

    /** The way worth most; closed ones do not count. */
    static int best(double[] values) {
        int best = LET_GO;
        for (int way = 0; way < values.length; way++) {
            if (values[way] > values[best]) {
                best = way;
            }
        }
        return best;
    }

    private void weigh(double ifFixable, double ifPoorFit, double[] into) {
        for (int way = 0; way < into.length; way++) {
            into[way] = ifFixable * fixable[way] + ifPoorFit * poorFit[way];
        }
    }

    /** Keeping with the right to stop is worth more than its parts: what it is worth depends on the belief itself. */
    private void keepWhileItPays(TwoTypes tie, Drawn drawn) {
        double stakeFixable = fixable[KEEP] - fixable[LET_GO];
        double unit = stakeFixable + poorFit[LET_GO] - poorFit[KEEP];
        if (!(unit > 0)) {
            return; // the type hardly matters, so nothing is learnt by waiting
        }
        if (tie.fixable().retention() != sliceAt) {
            sliceAt = tie.fixable().retention();
            StoppingTable.shipped().at(sliceAt, slice);
        }
        double stake = stakeFixable / unit;
        double belief = drawn.belief;
        values[KEEP] = values[LET_GO] + unit * StoppingTable.keep(slice, belief, stake);
        Plans.Talk talk = tie.plans().talk();
        if (talk != null) {
            double chance = Valuation.expected(belief, talk.goodIfFixable(), talk.goodIfPoorFit());
            if (chance > 0) {
                double after = belief * talk.goodIfFixable() / chance;
                good[KEEP] = good[LET_GO] + chance * unit * StoppingTable.keep(slice, after, stake);
            }
            if (chance < 1) {
                double after = belief * (1 - talk.goodIfFixable()) / (1 - chance);
                bad[KEEP] = bad[LET_GO] + (1 - chance) * unit * StoppingTable.keep(slice, after, stake);
            }
        }
        fixable[KEEP] = fixable[LET_GO] + unit * StoppingTable.keep(slice, 1, stake);
        poorFit[KEEP] = poorFit[LET_GO] + unit * StoppingTable.keep(slice, 0, stake);
    }

    /** What one type is worth each way; NaN where the way is closed. A talk has no value for a type known. */
    private static void ofType(
            TwoTypes tie, CustomerType stated, DrawnType type, boolean isFixable, Drawn drawn, double[] into) {
        double discount = tie.discount();
        Plans plans = tie.plans();
        Arrays.fill(into, Double.NaN);
        double keep = Valuation.keepForGood(type.result, discount, type.retention);
        double letGo = type.returnValue - tie.refund() - tie.closingCost();
        double hazards = stated.retention() == 1 ? 1 : (1 - type.retention) / (1 - stated.retention());
        into[LET_GO] = letGo;
        into[KEEP] = plans.keep() instanceof Plans.Keep.Until until
                ? Valuation.keepUntilKnown(until.months(), type.result, discount, type.retention, letGo)
                : keep;
        Plans.Repair repair = plans.repair();
        if (repair != null) {
            double uplift = isFixable ? repair.upliftFixable() : repair.upliftPoorFit();
            double retention = lifted(hazards, stated.retention() + uplift);
            double mended = lasting(plans, type.result + repair.monthlyGain(), discount, retention, letGo);
            double asBefore = lasting(plans, type.result, discount, type.retention, letGo);
            into[REPAIR] = Valuation.expected(drawn.mended, mended, asBefore) - repair.cost();
        }
        Plans.Offer offer = plans.offer();
        if (offer != null) {
            double uplift = isFixable ? offer.upliftFixable() : offer.upliftPoorFit();
            double retention = lifted(hazards, stated.retention() + uplift);
            into[SAVE] = lasting(plans, type.result, discount, retention, letGo)
                    - Valuation.keepFor(offer.months(), offer.giftAMonth(), discount, retention);
        }
        Plans.Adapt adapt = plans.adapt();
        if (adapt != null) {
            Plans.Terms terms = isFixable ? adapt.fixable() : adapt.poorFit();
            double acceptance = isFixable ? drawn.acceptanceFixable : drawn.acceptancePoorFit;
            double result = terms.monthlyResult() + type.result - stated.monthlyResult();
            double accepted = lasting(plans, result, discount, lifted(hazards, terms.retention()), letGo);
            double stayed = (1 - acceptance) * adapt.refusersStay() * Math.max(keep, letGo);
            into[ADAPT] = acceptance * accepted + stayed - adapt.cost();
        }
    }

    /** What comes after something was tried: where keeping may be stopped, so may this, once it has shown itself. */
    private static double lasting(Plans plans, double result, double discount, double retention, double letGo) {
        return plans.keep() instanceof Plans.Keep.WhileItPays
                ? Valuation.keepUntilKnown(LOOK_AGAIN, result, discount, retention, letGo)
                : Valuation.keepForGood(result, discount, retention);
    }

    /** The retention on other terms, when today's hazard is so many times the stated one. */
    private static double lifted(double hazards, double retention) {
        return Math.max(0, 1 - hazards * (1 - Math.clamp(retention, 0, 1)));
    }

    /** Where a way stands in the arrays. */
    private static int index(Way way) {
        return switch (way) {
            case KEEP -> 0;
            case TALK -> 1;
            case REPAIR -> 2;
            case SAVE -> 3;
            case ADAPT -> 4;
            case LET_GO -> 5;
        };
    }
}

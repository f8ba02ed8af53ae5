package lazo.science.verdict;

import java.util.Arrays;

/**
 * Scratch space that values every way for one tie, again and again without allocating. Each way is valued for either
 * type; a belief then weighs the two, before a talk and after each of its outcomes.
 *
 * <p>Drawn numbers differ from stated ones in a month's result and in the hazard 1 − s. Other terms share the fate of
 * the old ones: their result moves by as much, their hazard in proportion.
 */
final class WayValues {

    private static final Way[] WAYS = Way.values();
    private static final int KEEP = index(Way.KEEP);
    private static final int TALK = index(Way.TALK);
    private static final int REPAIR = index(Way.REPAIR);
    private static final int SAVE = index(Way.SAVE);
    private static final int ADAPT = index(Way.ADAPT);
    private static final int LET_GO = index(Way.LET_GO);

    private final double[] fixable = new double[WAYS.length];
    private final double[] poorFit = new double[WAYS.length];
    private final double[] values = new double[WAYS.length];

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
    }

    void of(TwoTypes tie, Drawn drawn) {
        Plans plans = tie.plans();
        ofType(tie, tie.fixable(), drawn.fixable, true, drawn, fixable);
        ofType(tie, tie.poorFit(), drawn.poorFit, false, drawn, poorFit);
        for (int way = 0; way < values.length; way++) {
            values[way] = Valuation.expected(drawn.belief, fixable[way], poorFit[way]);
        }
        Plans.Talk talk = plans.talk();
        if (talk != null) {
            double good = best(drawn.belief * talk.goodIfFixable(), (1 - drawn.belief) * talk.goodIfPoorFit());
            double bad =
                    best(drawn.belief * (1 - talk.goodIfFixable()), (1 - drawn.belief) * (1 - talk.goodIfPoorFit()));
            values[TALK] = good + bad - talk.cost();
        }
    }

    boolean isOpen(Way way) {
        return !Double.isNaN(values[index(way)]);
    }

    double value(Way way) {
        return values[index(way)];
    }

    boolean isBest(Way way) {
        int one = index(way);
        double value = values[one];
        for (int other = 0; other < values.length; other++) {
            if (other != one && values[other] >= value) {
                return false;
            }
        }
        return true;
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
        into[KEEP] = plans.checkpointMonths() == 0
                ? keep
                : Valuation.keepUntilKnown(plans.checkpointMonths(), type.result, discount, type.retention, letGo);
        Plans.Repair repair = plans.repair();
        if (repair != null) {
            double uplift = isFixable ? repair.upliftFixable() : repair.upliftPoorFit();
            double retention = lifted(hazards, stated.retention() + uplift);
            double mended = Valuation.keepForGood(type.result + repair.monthlyGain(), discount, retention);
            into[REPAIR] = Valuation.expected(drawn.mended, mended, keep) - repair.cost();
        }
        Plans.Offer offer = plans.offer();
        if (offer != null) {
            double uplift = isFixable ? offer.upliftFixable() : offer.upliftPoorFit();
            double retention = lifted(hazards, stated.retention() + uplift);
            into[SAVE] = Valuation.discounted(offer.giftAMonth(), offer.months(), type.result, discount, retention);
        }
        Plans.Adapt adapt = plans.adapt();
        if (adapt != null) {
            Plans.Terms terms = isFixable ? adapt.fixable() : adapt.poorFit();
            double acceptance = isFixable ? drawn.acceptanceFixable : drawn.acceptancePoorFit;
            double result = terms.monthlyResult() + type.result - stated.monthlyResult();
            double retention = lifted(hazards, terms.retention());
            into[ADAPT] = Valuation.adapted(acceptance, result, discount, retention) - adapt.cost();
        }
    }

    /** The retention on other terms, when today's hazard is so many times the stated one. */
    private static double lifted(double hazards, double retention) {
        return Math.max(0, 1 - hazards * (1 - Math.clamp(retention, 0, 1)));
    }

    private double best(double weightFixable, double weightPoorFit) {
        double best = Double.NEGATIVE_INFINITY;
        for (int way = 0; way < values.length; way++) {
            double value = weightFixable * fixable[way] + weightPoorFit * poorFit[way];
            if (value > best) {
                best = value;
            }
        }
        return best;
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

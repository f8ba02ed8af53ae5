package lazo.science.verdict;

import java.util.Arrays;

/**
 * What one type of customer is worth each way, draw by draw. Loops over the draws are kept so plain that a processor
 * takes several draws at a time.
 *
 * <p>Drawn numbers differ from stated ones in a month's result and in the hazard 1 − s. Other terms share the fate of
 * the old ones: their result moves by as much, their hazard in proportion.
 */
final class Prospect {

    /** As drawn, by draw. */
    final double[] result;

    final double[] retention;
    final double[] returnValue;
    final double[] acceptance;

    /** By place of the way, then draw; meaningless where the way is closed. A talk has no value for a type known. */
    final double[][] worth;

    /** Today's hazard by the stated one. */
    private final double[] hazards;

    /** γ s: what a month's delay leaves of an amount that only comes while they stay. */
    private final double[] stay;

    private final double[] square;
    private final double[] stillHere;

    Prospect(int draws) {
        result = new double[draws];
        retention = new double[draws];
        returnValue = new double[draws];
        acceptance = new double[draws];
        worth = new double[Way.COUNT][draws];
        hazards = new double[draws];
        stay = new double[draws];
        square = new double[draws];
        stillHere = new double[draws];
    }

    /** @param mended the chance that a repair succeeds, as drawn */
    void value(TwoTypes tie, boolean isFixable, double[] mended) {
        CustomerType stated = isFixable ? tie.fixable() : tie.poorFit();
        Plans plans = tie.plans();
        letGo(tie.refund() + tie.closingCost());
        compareHazards(stated.retention());
        staying(tie.discount(), stated.retention());
        keep(plans.keep());
        double stops = plans.keep() instanceof Plans.Keep.WhileItPays ? 1 : 0;
        if (plans.repair() != null) {
            repair(tie, plans.repair(), isFixable, stops, mended);
        }
        if (plans.offer() != null) {
            offer(tie, plans.offer(), isFixable, stops);
        }
        if (plans.adapt() != null) {
            adapt(tie, plans.adapt(), isFixable, stops);
        }
    }

    private void letGo(double paid) {
        double[] letGo = worth[Way.LET_GO.place()];
        for (int i = 0; i < letGo.length; i++) {
            letGo[i] = returnValue[i] - paid;
        }
    }

    private void compareHazards(double stated) {
        double each = stated == 1 ? 0 : 1 / (1 - stated);
        for (int i = 0; i < hazards.length; i++) {
            hazards[i] = (1 - retention[i]) * each;
        }
    }

    /** Sets {@link #stay} for terms with this stated retention. */
    private void staying(double discount, double stated) {
        double hazard = 1 - Math.clamp(stated, 0, 1);
        for (int i = 0; i < stay.length; i++) {
            stay[i] = discount * Math.max(0, 1 - hazards[i] * hazard);
        }
    }

    private void keep(Plans.Keep until) {
        double[] keep = worth[Way.KEEP.place()];
        double[] letGo = worth[Way.LET_GO.place()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = result[i] / (1 - stay[i]);
        }
        if (until instanceof Plans.Keep.Until known) {
            power(known.months());
            for (int i = 0; i < keep.length; i++) {
                keep[i] = Valuation.untilKnown(keep[i], stillHere[i], letGo[i]);
            }
        }
    }

    private void repair(TwoTypes tie, Plans.Repair repair, boolean isFixable, double stops, double[] mended) {
        double stated = (isFixable ? tie.fixable() : tie.poorFit()).retention();
        double[] value = worth[Way.REPAIR.place()];
        double[] letGo = worth[Way.LET_GO.place()];
        for (int i = 0; i < value.length; i++) {
            double asBefore = lasting(result[i], stay[i], stops, letGo[i]);
            value[i] = (1 - mended[i]) * asBefore - repair.cost();
        }
        staying(tie.discount(), stated + (isFixable ? repair.upliftFixable() : repair.upliftPoorFit()));
        for (int i = 0; i < value.length; i++) {
            value[i] += mended[i] * lasting(result[i] + repair.monthlyGain(), stay[i], stops, letGo[i]);
        }
    }

    private void offer(TwoTypes tie, Plans.Offer offer, boolean isFixable, double stops) {
        double stated = (isFixable ? tie.fixable() : tie.poorFit()).retention();
        double[] value = worth[Way.SAVE.place()];
        double[] letGo = worth[Way.LET_GO.place()];
        staying(tie.discount(), stated + (isFixable ? offer.upliftFixable() : offer.upliftPoorFit()));
        power(offer.months());
        for (int i = 0; i < value.length; i++) {
            double given = offer.giftAMonth() * (1 - stillHere[i]) / (1 - stay[i]);
            value[i] = lasting(result[i], stay[i], stops, letGo[i]) - given;
        }
    }

    private void adapt(TwoTypes tie, Plans.Adapt adapt, boolean isFixable, double stops) {
        Plans.Terms terms = isFixable ? adapt.fixable() : adapt.poorFit();
        double more = terms.monthlyResult() - (isFixable ? tie.fixable() : tie.poorFit()).monthlyResult();
        double[] value = worth[Way.ADAPT.place()];
        double[] letGo = worth[Way.LET_GO.place()];
        double[] keep = worth[Way.KEEP.place()];
        staying(tie.discount(), terms.retention());
        for (int i = 0; i < value.length; i++) {
            double accepted = lasting(result[i] + more, stay[i], stops, letGo[i]);
            double refused = adapt.refusersStay() * Math.max(keep[i], letGo[i]);
            value[i] = acceptance[i] * accepted + (1 - acceptance[i]) * refused - adapt.cost();
        }
    }

    /**
     * What comes after something was tried: where keeping may be stopped, so may this, once it has shown itself
     * after half a year.
     *
     * @param stops 1 where it may be stopped, else 0
     */
    private static double lasting(double result, double stay, double stops, double letGo) {
        double keep = result / (1 - stay);
        double aQuarter = stay * stay * stay;
        return keep + stops * aQuarter * aQuarter * Math.max(0, letGo - keep);
    }

    /** Sets {@link #stillHere} to {@link #stay} to this power, by squaring. */
    private void power(int exponent) {
        System.arraycopy(stay, 0, square, 0, stay.length);
        Arrays.fill(stillHere, 1);
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                for (int i = 0; i < stillHere.length; i++) {
                    stillHere[i] *= square[i];
                }
            }
            for (int i = 0; i < square.length; i++) {
                square[i] *= square[i];
            }
        }
    }
}

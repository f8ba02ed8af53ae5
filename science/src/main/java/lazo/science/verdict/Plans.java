package lazo.science.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What could be tried with a customer; null where it cannot.
 *
 * @param keep what keeping means
 */
public record Plans(
        Keep keep,
        @Nullable Talk talk,
        @Nullable Repair repair,
        @Nullable Offer offer,
        @Nullable Adapt adapt) {

    /** Keeping for good and letting go are all there is. */
    public static final Plans NONE = new Plans(Keep.FOR_GOOD, null, null, null, null);

    /** How long somebody is kept when nothing else is tried. */
    public sealed interface Keep {

        Keep FOR_GOOD = new ForGood();

        /** Each month with the right to stop later, as {@link StoppingProblem} solves it. */
        Keep WHILE_IT_PAYS = new WhileItPays();

        record ForGood() implements Keep {}

        /** For so many months; then we know what they are, and choose. */
        record Until(int months) implements Keep {
            public Until {
                if (months < 1) {
                    throw new IllegalArgumentException(
                            "A checkpoint lies 1 or more months ahead, but was given " + months);
                }
            }
        }

        record WhileItPays() implements Keep {}
    }

    /**
     * A conversation: it costs, and what it shows moves the belief before the best other way is chosen.
     *
     * @param goodIfFixable P(good sign | fixable)
     * @param goodIfPoorFit P(good sign | poor fit)
     */
    public record Talk(double cost, double goodIfFixable, double goodIfPoorFit) {
        public Talk {
            Check.cost("The cost of a talk", cost);
            Check.chance("The chance of a good sign from the fixable", goodIfFixable);
            Check.chance("The chance of a good sign from a poor fit", goodIfPoorFit);
        }
    }

    /**
     * We mend our fault.
     *
     * @param chance that mending succeeds; otherwise all stays as it is
     * @param monthlyGain what a month leaves more, once mended
     * @param upliftFixable added to the monthly retention of the fixable, once mended
     * @param upliftPoorFit likewise, of poor fits
     */
    public record Repair(double cost, double chance, double monthlyGain, double upliftFixable, double upliftPoorFit) {
        public Repair {
            Check.cost("The cost of a repair", cost);
            Check.chance("The chance that a repair succeeds", chance);
            Check.money("The monthly gain of a repair", monthlyGain);
            Check.money("The uplift of a repair", upliftFixable);
            Check.money("The uplift of a repair", upliftPoorFit);
        }
    }

    /**
     * Something given to make them stay. It counts only for its uplift, less what it gives to those who would have
     * stayed anyway.
     *
     * @param giftAMonth what is given each month, at what it costs us
     * @param months for how many
     * @param upliftFixable added to the monthly retention of the fixable
     * @param upliftPoorFit likewise, of poor fits
     */
    public record Offer(double giftAMonth, int months, double upliftFixable, double upliftPoorFit) {
        public Offer {
            Check.cost("What an offer gives a month", giftAMonth);
            if (months < 1) {
                throw new IllegalArgumentException("An offer lasts at least one month, but was given " + months);
            }
            Check.money("The uplift of an offer", upliftFixable);
            Check.money("The uplift of an offer", upliftPoorFit);
        }
    }

    /**
     * Other terms, boundaries or another plan.
     *
     * @param refusersStay the chance that who refuses stays as they are, until we choose again; the others leave at no
     *     further cost
     */
    public record Adapt(double cost, Terms fixable, Terms poorFit, double refusersStay) {

        /** Who refuses leaves. */
        public Adapt(double cost, Terms fixable, Terms poorFit) {
            this(cost, fixable, poorFit, 0);
        }

        public Adapt {
            Check.cost("The cost of adapting", cost);
            Check.chance("The chance that who refuses stays", refusersStay);
        }
    }

    /**
     * The new terms for one type.
     *
     * @param acceptance the chance that they accept
     * @param monthlyResult what a month leaves then
     * @param retention the monthly retention then
     */
    public record Terms(double acceptance, double monthlyResult, double retention) {
        public Terms {
            Check.chance("The chance that new terms are accepted", acceptance);
            Check.money("The monthly result on new terms", monthlyResult);
            Check.chance("The monthly retention on new terms", retention);
        }
    }
}

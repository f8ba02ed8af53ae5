package lazo.science.verdict;

import java.util.EnumMap;
import java.util.Map;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.RuleReminded;
import lazo.science.outlook.Outlook;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.Hypothesis;
import lazo.science.reasons.HypothesisKind;
import lazo.science.reasons.Reasons;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;

/**
 * Turns what is known of a tie into the numbers of a {@link TwoTypes}. Every assumption is here, named; those that data
 * can replace (what an offer adds, who returns) are stated priors until it does.
 */
final class TieModel {

    private static final double DISCOUNT = 0.99;

    /** Most customers are fixable before anything is known: log-odds of 0.85. */
    private static final double PRIOR_LOG_ODDS = Math.log(0.85 / 0.15);

    /** What a sign in alarm, or worth watching, moves the belief by, in log-odds. */
    private static final Map<SignKind, Double> ALARM = Map.of(
            SignKind.TEAM_STRAIN, -1.2,
            SignKind.HOSTILITY, -1.6,
            SignKind.NEVER_OUR_SERVICE, -1.8,
            SignKind.HARM_TO_OTHERS, -1.8,
            SignKind.COSTS_MORE, -1.4);

    private static final double WATCH = -0.4;
    private static final double REASON = 1.5;

    /** An hour of the team for every straining conversation, on top of the conversation. */
    private static final double STRAIN_MINUTES = 60;

    /** Chance added that somebody harmed leaves, and the months of margin lost with them. */
    private static final double HARM_HAZARD = 0.2;

    private static final double HARM_MONTHS = 24;

    private static final double TALK_MINUTES = 30;
    private static final double CLOSING_MINUTES = 45;
    private static final double REPAIR_MINUTES = 60;
    private static final double ADAPT_MINUTES = 45;

    private TieModel() {}

    /** What letting go needs to beat. */
    static TwoTypes of(Signs signs, Reasons reasons, Outlook outlook, Usual usual) {
        TieMoney money = TieMoney.of(signs);
        double minute = minuteCost(signs);
        double stays = retention(outlook, usual);
        double staysAnyway = stays + 0.6 * (1 - stays);
        double usualCost = Math.min(money.cost(), usual.monthlyCost());
        double fixableCost = (money.cost() + usualCost) / 2;
        double burden = strain(signs) * STRAIN_MINUTES * minute + harm(signs, usual);
        CustomerType fixable = new CustomerType(
                money.margin() - fixableCost, stays, outlook.back().worth(money.margin() - usualCost));
        CustomerType poorFit = new CustomerType(money.margin() - 1.1 * money.cost() - burden, staysAnyway, 0);
        int attempts = attempts(signs);
        double accepts = 0.5 * Math.pow(0.6, attempts);
        Plans plans = new Plans(
                0,
                new Plans.Talk(TALK_MINUTES * minute, 0.8, 0.25),
                signs.ours() == 0 ? null : new Plans.Repair(REPAIR_MINUTES * minute, 0.7, 0, 0.5 * (1 - stays), 0),
                new Plans.Offer(0.5 * Math.max(0, money.margin()), 3, 0.2 * (1 - stays), 0),
                new Plans.Adapt(
                        ADAPT_MINUTES * minute,
                        new Plans.Terms(0.9, 0.95 * money.margin() - usualCost, stays),
                        new Plans.Terms(accepts, money.margin() - 0.6 * money.cost() - 0.6 * burden, stays)));
        return new TwoTypes(
                DISCOUNT, belief(signs, reasons), fixable, poorFit, refund(signs), CLOSING_MINUTES * minute, plans);
    }

    /** How well these numbers are known. */
    static Uncertainty uncertainty(Signs signs) {
        double sd = TieMoney.of(signs).sd();
        return new Uncertainty(8, 24, 10, sd, sd, 0.5);
    }

    private static double minuteCost(Signs signs) {
        Double minute = signs.view().facts().agentMinuteCost();
        return minute == null ? 0 : minute;
    }

    private static double retention(Outlook outlook, Usual usual) {
        double month =
                Double.isNaN(outlook.churn90()) ? 1 - usual.monthlyChurn() : Math.pow(1 - outlook.churn90(), 1.0 / 3);
        return Math.clamp(month, 0.5, 0.995);
    }

    static double belief(Signs signs, Reasons reasons) {
        return 1 / (1 + Math.exp(-logOdds(signs, reasons, null)));
    }

    /** The belief if one sign were calm. */
    static double beliefWithout(Signs signs, Reasons reasons, SignKind calm) {
        return 1 / (1 + Math.exp(-logOdds(signs, reasons, calm)));
    }

    private static double logOdds(Signs signs, Reasons reasons, @org.jspecify.annotations.Nullable SignKind calm) {
        double logOdds = PRIOR_LOG_ODDS;
        for (SignKind kind : SignKind.values()) {
            Level level = kind == calm ? Level.CALM : signs.sign(kind).level();
            logOdds += level == Level.ALARM ? ALARM.getOrDefault(kind, 0.0) : level == Level.WATCH ? WATCH : 0;
        }
        Map<HypothesisKind, Double> weights = new EnumMap<>(HypothesisKind.class);
        for (Hypothesis hypothesis : reasons.ranking()) {
            weights.put(hypothesis.kind(), hypothesis.weight());
        }
        for (HypothesisKind kind : weights.keySet()) {
            double weight = weights.getOrDefault(kind, 0.0);
            logOdds += switch (kind) {
                case OUR_FAULT, VOICE -> REASON * weight;
                case CAPTIVE -> 0;
                case CIRCUMVENTION, GUARANTEE_ABUSE, BARGAINING, ALMOST_FIT -> -REASON * weight;
            };
        }
        return Math.clamp(logOdds, -4, 4);
    }

    /** Straining conversations a month. */
    private static double strain(Signs signs) {
        long recent = signs.view().conversations().stream()
                .filter(conversation -> signs.view().window().contains(conversation.from()))
                .count();
        double share = signs.sign(SignKind.TEAM_STRAIN).value();
        return Double.isNaN(share) ? 0 : share * recent / 6;
    }

    /** What the harm to others costs a month. */
    private static double harm(Signs signs, Usual usual) {
        if (!signs.isAlarmed(SignKind.HARM_TO_OTHERS)) {
            return 0;
        }
        int harmed = signs.sign(SignKind.HARM_TO_OTHERS).evidence().size();
        return harmed / 6.0 * HARM_HAZARD * HARM_MONTHS * usual.monthlyMargin();
    }

    /** What they last paid, if that was within a month: given back in full. */
    private static double refund(Signs signs) {
        long month = 31L * 24 * 3_600_000;
        double refund = 0;
        for (Moment moment : signs.view().story().own()) {
            if (moment.event() instanceof PaymentReceived payment
                    && signs.view().window().asOf() - payment.at() <= month) {
                refund = signs.view().inOurCurrency(payment.amount(), payment.at());
            }
        }
        return refund;
    }

    /** Exceptions, reminders: what we tried within the window. */
    private static int attempts(Signs signs) {
        return (int) signs.view().story().own().stream()
                .filter(moment -> signs.view().window().contains(moment.at()))
                .filter(moment -> moment.event() instanceof ExceptionGranted || moment.event() instanceof RuleReminded)
                .count();
    }
}

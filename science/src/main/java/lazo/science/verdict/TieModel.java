package lazo.science.verdict;

import java.util.Map;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.outlook.Outlook;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.Hypothesis;
import lazo.science.reasons.Reasons;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;

/**
 * Turns what is known of a tie into the numbers of a {@link TwoTypes}. Every assumption is here, named; those that data
 * can replace (what an offer adds, who returns) are stated priors until it does.
 *
 * @param types what the ways are worth for either type
 * @param belief how their weights came about
 * @param tried what was tried with them
 * @param uncertainty how well these numbers are known
 */
record TieModel(TwoTypes types, Belief belief, Tried tried, Uncertainty uncertainty) {

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

    static TieModel of(Signs signs, Reasons reasons, Outlook outlook, Usual usual) {
        TieMoney money = TieMoney.of(signs);
        Tried tried = Tried.of(signs);
        double pay = minuteCost(signs);
        double lambda = ShadowPrice.ofAMinute(pay, usual.load());
        double minute = pay + lambda;
        double stays = retention(outlook, usual);
        double staysAnyway = StoppingProblem.retentionOfPoorFits(stays);
        double usualCost = Math.min(money.cost(), usual.monthlyCost());
        double fixableCost = (money.cost() + usualCost) / 2;
        // what the minutes behind a unit of cost keep from others
        double time = money.cost() > 0 ? lambda * money.minutes() / money.cost() : 0;
        double burden = strain(signs) * STRAIN_MINUTES * minute + harm(signs, usual);
        CustomerType fixable = new CustomerType(
                money.margin() - fixableCost * (1 + time),
                stays,
                outlook.back().worth(money.margin() - usualCost * (1 + time)));
        CustomerType poorFit =
                new CustomerType(money.margin() - 1.1 * money.cost() * (1 + time) - burden, staysAnyway, 0);
        double accepts = 0.5 * Math.pow(0.6, tried.attempts());
        // what was adapted already shows in what they cost; each time half as much is left to win
        double left = 1 - 0.4 * Math.pow(0.5, tried.attempts());
        Plans plans = new Plans(
                Plans.Keep.WHILE_IT_PAYS,
                new Plans.Talk(TALK_MINUTES * minute, tried.goodIfFixable(), tried.goodIfPoorFit()),
                signs.ours() == 0 ? null : new Plans.Repair(REPAIR_MINUTES * minute, 0.7, 0, 0.5 * (1 - stays), 0),
                new Plans.Offer(0.5 * Math.max(0, money.margin()), 3, 0.2 * (1 - stays), 0),
                new Plans.Adapt(
                        ADAPT_MINUTES * minute,
                        new Plans.Terms(0.9, 0.95 * money.margin() - usualCost * (1 + time), stays),
                        new Plans.Terms(accepts, money.margin() - left * (money.cost() * (1 + time) + burden), stays),
                        tried.refusersStay()));
        Belief belief = new Belief(
                PRIOR_LOG_ODDS,
                signs(signs),
                reasons(reasons),
                tried.months(stays, staysAnyway),
                tried.talks(),
                tried.exceptions());
        TwoTypes types = new TwoTypes(
                DISCOUNT, belief.fixable(), fixable, poorFit, refund(signs), CLOSING_MINUTES * minute, plans);
        return new TieModel(types, belief, tried, new Uncertainty(8, 24, 10, money.sd(), money.sd(), 0.5));
    }

    /** The same where another talk was had and went well, or did not. */
    TieModel afterATalk(boolean well) {
        double factor =
                well ? Tried.TALK_FIXABLE / Tried.TALK_POOR_FIT : (1 - Tried.TALK_FIXABLE) / (1 - Tried.TALK_POOR_FIT);
        return with(belief.after(factor), types.plans());
    }

    /** The same where they have said that they would accept other terms. */
    TieModel onTermsAccepted() {
        Plans plans = types.plans();
        Plans.Adapt adapt = plans.adapt();
        return adapt == null
                ? this
                : with(
                        types.belief(),
                        new Plans(
                                plans.keep(),
                                plans.talk(),
                                plans.repair(),
                                plans.offer(),
                                new Plans.Adapt(
                                        adapt.cost(),
                                        accepted(adapt.fixable()),
                                        accepted(adapt.poorFit()),
                                        adapt.refusersStay())));
    }

    private static Plans.Terms accepted(Plans.Terms terms) {
        return new Plans.Terms(1, terms.monthlyResult(), terms.retention());
    }

    private TieModel with(double fixable, Plans plans) {
        return new TieModel(
                new TwoTypes(
                        types.discount(),
                        fixable,
                        types.fixable(),
                        types.poorFit(),
                        types.refund(),
                        types.closingCost(),
                        plans),
                belief,
                tried,
                uncertainty);
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

    private static double signs(Signs signs) {
        double logOdds = 0;
        for (SignKind kind : SignKind.values()) {
            Level level = signs.sign(kind).level();
            logOdds += level == Level.ALARM ? ALARM.getOrDefault(kind, 0.0) : level == Level.WATCH ? WATCH : 0;
        }
        return logOdds;
    }

    private static double reasons(Reasons reasons) {
        double logOdds = 0;
        for (Hypothesis hypothesis : reasons.ranking()) {
            logOdds += switch (hypothesis.kind()) {
                case OUR_FAULT, VOICE -> REASON * hypothesis.weight();
                case CAPTIVE -> 0;
                case CIRCUMVENTION, GUARANTEE_ABUSE, BARGAINING, ALMOST_FIT -> -REASON * hypothesis.weight();
            };
        }
        return logOdds;
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
}

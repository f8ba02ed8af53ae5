package lazo.science.verdict;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.RuleReminded;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Conversation;
import lazo.science.signs.Evidence;
import lazo.science.signs.Ledger;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import lazo.science.signs.Window;

/**
 * What was tried with a customer within the window, and what came of it: things got better where the thirty days after
 * it brought no unhappiness (and after a reminder no broken rule) but what was our own doing, worse where they did. Of
 * whoever is costing more than they bring, the month after must not have been a loss either.
 * Within thirty days only the first thing tried is judged, for two have but one outcome.
 *
 * @param better talks with an unhappy customer after which things got better
 * @param worse talks after which they did not
 * @param mended exceptions and reminders after which things got better
 * @param vain those after which they did not
 * @param attempts exceptions and reminders, judged or not
 * @param heard talks that we began, whatever came of them
 * @param unhappyMonths of the six in the window, those with unhappiness that was not ours
 */
record Tried(int better, int worse, int mended, int vain, int attempts, int heard, int unhappyMonths) {

    /** P(things get better | fixable) and P(… | poor fit) after a talk; also what a talk to come is expected to show. */
    static final double TALK_FIXABLE = 0.8;

    static final double TALK_POOR_FIT = 0.25;
    /** P(a good sign) about which talks of the same year close in: what they could tell, they have told. */
    private static final double TOLD = (TALK_FIXABLE + TALK_POOR_FIT) / 2;

    private static final double ATTEMPT_FIXABLE = 0.6;
    private static final double ATTEMPT_POOR_FIT = 0.25;

    /** Outcomes in one tie hang together, and the signs have seen part of them: each counts as half of one. */
    private static final double SAY = 0.5;

    private static final double MOST = 1.5;
    /** What was tried with them is remembered for a year, longer than the signs look back. */
    private static final long REMEMBERED = 2 * Window.LENGTH;

    private static final long MONTH = 30 * Window.DAY;

    static Tried of(Signs signs) {
        long asOf = signs.view().window().asOf();
        List<Long> unhappy = unhappy(signs);
        int better = 0;
        int worse = 0;
        int heard = 0;
        for (Conversation talk : signs.view().conversations()) {
            heard += isBegunByUs(talk) && asOf - talk.from() <= REMEMBERED ? 1 : 0;
        }
        if (signs.unhappyContacts() > 0) {
            long judged = Long.MIN_VALUE;
            for (Conversation talk : signs.view().conversations()) {
                if (isATalk(talk, signs) && talk.to() >= judged) {
                    boolean again = isAny(unhappy, talk.to()) || isALossAgain(signs, talk.to());
                    if (again || asOf - talk.to() >= MONTH) {
                        judged = talk.to() + MONTH;
                        worse += again ? 1 : 0;
                        better += again ? 0 : 1;
                    }
                }
            }
        }
        int attempts = 0;
        int mended = 0;
        int vain = 0;
        long judged = Long.MIN_VALUE;
        for (Moment moment : signs.view().story().own()) {
            if (!(moment.event() instanceof ExceptionGranted || moment.event() instanceof RuleReminded)
                    || asOf - moment.at() > REMEMBERED) {
                continue;
            }
            attempts++;
            boolean again = isAny(unhappy, moment.at())
                    || isBrokenAgain(signs, moment.at())
                    || isALossAgain(signs, moment.at());
            if (moment.at() >= judged && (again || asOf - moment.at() >= MONTH)) {
                judged = moment.at() + MONTH;
                vain += again ? 1 : 0;
                mended += again ? 0 : 1;
            }
        }
        return new Tried(better, worse, mended, vain, attempts, heard, months(unhappy, asOf));
    }

    /** When they were unhappy within the window and it was not our doing, oldest first. */
    private static List<Long> unhappy(Signs signs) {
        List<Long> unhappy = new ArrayList<>();
        if (signs.unhappyContacts() > 0) {
            for (Contact contact : signs.view().unhappyContacts()) {
                if (!contact.ours()) {
                    unhappy.add(contact.at());
                }
            }
        }
        return unhappy;
    }

    private static boolean isATalk(Conversation conversation, Signs signs) {
        return signs.view().window().contains(conversation.from())
                && !conversation.followsOurFault()
                && conversation.byAPerson()
                && conversation.isUnhappy();
    }

    /** We spoke first, in person: a talk to listen, not an answer. */
    private static boolean isBegunByUs(Conversation conversation) {
        return !conversation.ours().isEmpty()
                && !conversation.ours().getFirst().automatic()
                && (conversation.theirs().isEmpty()
                        || conversation.ours().getFirst().at()
                                < conversation.theirs().getFirst().at());
    }

    private static boolean isALossAgain(Signs signs, long after) {
        if (!signs.isAlarmed(SignKind.COSTS_MORE)) {
            return false;
        }
        ZoneId zone = signs.view().facts().timezone();
        YearMonth next = Ledger.monthOf(after, zone).plusMonths(1);
        Ledger.Line line = signs.ledger().lines().get(next);
        boolean over = next.isBefore(Ledger.monthOf(signs.view().window().asOf() + 1, zone));
        return over && line != null && line.result() < 0;
    }

    private static boolean isAny(List<Long> times, long after) {
        for (long at : times) {
            if (at > after && at <= after + MONTH) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBrokenAgain(Signs signs, long after) {
        for (RuleBreak broken : signs.breaks()) {
            for (Evidence evidence : broken.evidence()) {
                if (evidence.at() > after && evidence.at() <= after + MONTH) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int months(List<Long> unhappy, long asOf) {
        int seen = 0;
        for (long at : unhappy) {
            seen |= 1 << (int) Math.min(5, (asOf - at) / MONTH);
        }
        return Integer.bitCount(seen);
    }

    /** ln of the Bayes factor of the talks. */
    double talks() {
        return weigh(better, worse, TALK_FIXABLE, TALK_POOR_FIT);
    }

    /** P(a good sign | fixable) of one more talk: every one of the last year leaves half as much to be told. */
    double goodIfFixable() {
        return TOLD + (TALK_FIXABLE - TOLD) * Math.pow(0.5, heard);
    }

    /** Likewise of a poor fit. */
    double goodIfPoorFit() {
        return TOLD + (TALK_POOR_FIT - TOLD) * Math.pow(0.5, heard);
    }

    /** The chance that who refuses other terms stays all the same: one in two, and surer the more often they have. */
    double refusersStay() {
        return (1.0 + attempts) / (2.0 + attempts);
    }

    /** ln of the Bayes factor of the exceptions and reminders. */
    double exceptions() {
        return weigh(mended, vain, ATTEMPT_FIXABLE, ATTEMPT_POOR_FIT);
    }

    private static double weigh(int good, int bad, double ifFixable, double ifPoorFit) {
        double log = good * Math.log(ifFixable / ifPoorFit) + bad * Math.log((1 - ifFixable) / (1 - ifPoorFit));
        return Math.clamp(SAY * log, -MOST, MOST);
    }

    /** ln of the Bayes factor of having stayed through unhappy months, with these monthly retentions. */
    double months(double ifFixable, double ifPoorFit) {
        return unhappyMonths * Math.log(ifFixable / ifPoorFit);
    }
}

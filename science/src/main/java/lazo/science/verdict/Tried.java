package lazo.science.verdict;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.RuleReminded;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Conversation;
import lazo.science.signs.Evidence;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Signs;
import lazo.science.signs.Window;

/**
 * What was tried with a customer within the window, and what came of it: things got better where the thirty days after
 * it brought no unhappiness (and after a reminder no broken rule) but what was our own doing, worse where they did.
 * Within thirty days only the first thing tried is judged, for two have but one outcome.
 *
 * @param better talks with an unhappy customer after which things got better
 * @param worse talks after which they did not
 * @param mended exceptions and reminders after which things got better
 * @param vain those after which they did not
 * @param attempts exceptions and reminders, judged or not
 * @param unhappyMonths of the six in the window, those with unhappiness that was not ours
 */
record Tried(int better, int worse, int mended, int vain, int attempts, int unhappyMonths) {

    /** P(things get better | fixable) and P(… | poor fit) after a talk; also what a talk to come is expected to show. */
    static final double TALK_FIXABLE = 0.8;

    static final double TALK_POOR_FIT = 0.25;
    private static final double ATTEMPT_FIXABLE = 0.6;
    private static final double ATTEMPT_POOR_FIT = 0.25;

    /** Outcomes in one tie hang together, and the signs have seen part of them: each counts as half of one. */
    private static final double SAY = 0.5;

    private static final double MOST = 1.5;
    private static final long MONTH = 30 * Window.DAY;

    static Tried of(Signs signs) {
        long asOf = signs.view().window().asOf();
        List<Long> unhappy = unhappy(signs);
        int better = 0;
        int worse = 0;
        if (signs.unhappyContacts() > 0) {
            long judged = Long.MIN_VALUE;
            for (Conversation talk : signs.view().conversations()) {
                if (isATalk(talk, signs) && talk.to() >= judged) {
                    boolean again = isAny(unhappy, talk.to());
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
                    || !signs.view().window().contains(moment.at())) {
                continue;
            }
            attempts++;
            boolean again = isAny(unhappy, moment.at()) || isBrokenAgain(signs, moment.at());
            if (moment.at() >= judged && (again || asOf - moment.at() >= MONTH)) {
                judged = moment.at() + MONTH;
                vain += again ? 1 : 0;
                mended += again ? 0 : 1;
            }
        }
        return new Tried(better, worse, mended, vain, attempts, months(unhappy, asOf));
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

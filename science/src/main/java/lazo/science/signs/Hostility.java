package lazo.science.signs;

import java.util.List;
import java.util.stream.Stream;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.RatingGiven;
import lazo.science.reading.Reading;
import lazo.science.reading.Story.Moment;

/**
 * More insults than words: the share of messages that insult people or threaten them with violence. What only may be an
 * insult is not counted, unless they insult us plainly on several days. What they write to us and what they write to
 * other customers is counted apart, and the worse of the two is the sign: courtesy to one does not excuse abuse of the
 * other. Harsh words about the product are no insults; insults within a fault of ours are set apart; one bad day, or
 * two, raise no alarm.
 */
final class Hostility {

    static final double THRESHOLD = 0.3;
    private static final int LEAST_DAYS = 3;

    private Hostility() {}

    /** What they write to us. */
    static Tally towardsUs(TieView view) {
        Tally tally = new Tally(view);
        boolean firm = insultsOnSeveralDays(view);
        for (Contact contact : view.contacts()) {
            if (view.window().contains(contact.at())) {
                boolean unsure = contact.reading().mayInsultUs();
                boolean insult = contact.reading().attacksUs() || unsure && firm;
                if (unsure && !insult) {
                    continue;
                }
                if (contact.ours()) {
                    if (insult) {
                        tally.setApart();
                    }
                } else if (insult) {
                    tally.hit(contact.at(), List.of(contact.evidence(attacks(contact.reading()))));
                } else {
                    tally.miss(contact.at());
                }
            }
        }
        return tally;
    }

    /** Whether they do so plainly on so many days that what may be an insult is one, too. */
    private static boolean insultsOnSeveralDays(TieView view) {
        return view.contacts().stream()
                        .filter(contact -> view.window().contains(contact.at())
                                && !contact.ours()
                                && contact.reading().attacksUs())
                        .map(contact -> view.day(contact.at()))
                        .distinct()
                        .limit(LEAST_DAYS)
                        .count()
                == LEAST_DAYS;
    }

    /** What they write to other customers, and about them in ratings. A report only tells of harm: it is never held against them. */
    static Tally towardsOthers(TieView view) {
        Tally tally = new Tally(view);
        for (Moment moment : view.story().own()) {
            boolean between = moment.event() instanceof DirectMessageSent
                    || moment.event() instanceof RatingGiven && moment.event().words() != null;
            if (between && view.window().contains(moment.at())) {
                if (moment.reading().attacksAPerson()) {
                    tally.hit(moment.at(), List.of(Contact.evidence(moment, attacks(moment.reading()))));
                } else {
                    tally.miss(moment.at());
                }
            }
        }
        return tally;
    }

    static Sign sign(TieView view, BaseRates rates) {
        if (!rates.reported().messages()) {
            return Sign.unknown(SignKind.HOSTILITY, THRESHOLD, "no_messages_reported");
        }
        Sign us = level(towardsUs(view), rates.hostility());
        Tally others = towardsOthers(view);
        if (others.hitCount() == 0) {
            return us;
        }
        Sign them = level(others, rates.hostility());
        return them.low() > us.low() ? them : us;
    }

    private static Sign level(Tally tally, Shrinkage shrinkage) {
        Sign sign = tally.sign(SignKind.HOSTILITY, Level.CALM, shrinkage, THRESHOLD, "calm");
        if (sign.low() > THRESHOLD && tally.hitDays() >= LEAST_DAYS) {
            return sign.at(Level.ALARM, "over_threshold");
        }
        boolean worthALook = tally.hitDays() >= 2 && sign.value() > THRESHOLD / 2;
        return worthALook ? sign.at(Level.WATCH, "rising") : sign;
    }

    /** Where a text insults or threatens. */
    static List<Reading.Span> attacks(Reading reading) {
        return Stream.concat(
                        reading.insults().stream().map(Reading.Insult::span),
                        reading.threats().stream().map(Reading.Threat::span))
                .toList();
    }
}

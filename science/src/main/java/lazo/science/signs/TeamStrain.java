package lazo.science.signs;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.reading.Story.Moment;

/**
 * The team suffers every time this person writes: the share of conversations that strain whoever has them.
 *
 * <p>A conversation's strain lies in [0, 1]. The agent's own word comes first (1 … 5 becomes 0 … 1); hostility, a long
 * handling time, a reopening and many messages outside office hours can only add to it, or stand for it where no agent
 * said anything. From {@value #STRAINING} on it is straining.
 */
final class TeamStrain {

    static final double STRAINING = 0.6;
    static final double THRESHOLD = 0.5;

    /**
     * From here on a conversation of which nobody said how it was may have strained somebody. It counts for nothing, unless
     * nearly all of which somebody said it did.
     */
    private static final double UNCLEAR = 0.3;

    private static final double MOSTLY = 0.8;

    private static final int LEAST_CONVERSATIONS = 3;
    private static final int LEAST_DAYS = 3;

    /** How much of what is left above the agent's word the other clues may add. */
    private static final double SAY_OF_THE_REST = 0.4;

    private TeamStrain() {}

    static Tally tally(TieView view, Topics topics) {
        Tally tally = new Tally(view);
        List<Conversation> unclear = new ArrayList<>();
        int told = 0;
        int toldToStrain = 0;
        for (Conversation conversation : view.conversations()) {
            if (!view.window().contains(conversation.from())) {
                continue;
            }
            double strain = strain(conversation, view, topics);
            boolean straining = strain >= STRAINING;
            if (isTold(conversation)) {
                told++;
                toldToStrain += straining ? 1 : 0;
            } else if (!straining && strain >= UNCLEAR) {
                unclear.add(conversation);
                continue;
            }
            if (straining && conversation.followsOurFault()) {
                tally.setApart();
            } else if (straining) {
                tally.hit(conversation.from(), evidence(conversation));
            } else if (!conversation.followsOurFault()) {
                tally.miss(conversation.from());
            }
        }
        if (told >= LEAST_CONVERSATIONS && toldToStrain >= MOSTLY * told) {
            for (Conversation conversation : unclear) {
                if (!conversation.followsOurFault()) {
                    tally.hit(conversation.from(), evidence(conversation));
                }
            }
        }
        return tally;
    }

    static Sign sign(TieView view, BaseRates rates) {
        if (!rates.reported().conversations() && !rates.reported().messages()) {
            return Sign.unknown(SignKind.TEAM_STRAIN, THRESHOLD, "no_conversations_reported");
        }
        Tally tally = tally(view, rates.topics());
        Sign sign = tally.sign(SignKind.TEAM_STRAIN, Level.CALM, rates.strain(), THRESHOLD, "calm");
        if (sign.low() > THRESHOLD && tally.hitCount() >= LEAST_CONVERSATIONS && tally.hitDays() >= LEAST_DAYS) {
            return sign.at(Level.ALARM, "over_threshold");
        }
        boolean worthALook = tally.hitCount() >= 2 && tally.hitDays() >= 2 && sign.value() > THRESHOLD / 2;
        return worthALook ? sign.at(Level.WATCH, "rising") : sign;
    }

    static double strain(Conversation conversation, TieView view, Topics topics) {
        double rest = 1
                - (1 - hostility(conversation))
                        * (1 - handling(conversation, topics))
                        * (1 - reopening(conversation))
                        * (1 - outsideOfficeHours(conversation, view));
        ConversationEnded end = conversation.end();
        if (end == null || end.strain() == null) {
            return rest;
        }
        double word = (end.strain() - 1) / 4.0;
        return word + (1 - word) * SAY_OF_THE_REST * rest;
    }

    /** Whether somebody of ours said how it was for them. */
    private static boolean isTold(Conversation conversation) {
        return conversation.end() != null && conversation.end().strain() != null;
    }

    private static double hostility(Conversation conversation) {
        int insulting = 0;
        boolean threat = false;
        for (Moment moment : conversation.theirs()) {
            insulting += moment.reading().attacksUs() ? 1 : 0;
            threat |= !moment.reading().threats().isEmpty();
        }
        return insulting > 0 ? Math.min(0.9, 0.55 + 0.1 * insulting) : threat ? 0.3 : 0;
    }

    /** Twice the usual time: ¼; four times or more: ½. */
    private static double handling(Conversation conversation, Topics topics) {
        double usual = topics.median(conversation.topic());
        if (Double.isNaN(usual) || conversation.minutes() <= usual) {
            return 0;
        }
        return Math.min(0.5, Math.log(conversation.minutes() / usual) / Math.log(2) / 4);
    }

    private static double reopening(Conversation conversation) {
        return conversation.end() != null
                        && Boolean.TRUE.equals(conversation.end().reopened())
                ? 0.25
                : 0;
    }

    private static double outsideOfficeHours(Conversation conversation, TieView view) {
        int outside = 0;
        for (Moment moment : conversation.theirs()) {
            boolean within = view.facts()
                    .officeHours()
                    .contains(moment.at(), view.facts().timezone());
            outside += within ? 0 : 1;
        }
        return Math.min(0.15, 0.03 * outside);
    }

    private static List<Evidence> evidence(Conversation conversation) {
        List<Evidence> evidence = new ArrayList<>();
        for (Moment moment : conversation.theirs()) {
            if (moment.reading().attacksUs()) {
                evidence.add(Contact.evidence(moment, Hostility.attacks(moment.reading())));
            }
        }
        if (conversation.end() != null) {
            evidence.add(Contact.evidence(conversation.end()));
        } else if (evidence.isEmpty() && !conversation.theirs().isEmpty()) {
            evidence.add(Contact.evidence(conversation.theirs().getLast(), List.of()));
        }
        return evidence;
    }
}

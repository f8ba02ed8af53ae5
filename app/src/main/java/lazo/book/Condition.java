package lazo.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lazo.science.history.Event;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.TieReview;
import lazo.science.signs.Departure;
import lazo.science.signs.Evidence;
import lazo.science.signs.Level;
import lazo.science.signs.Sign;

/** How a tie is, in one plain sentence, and the one next thing to do. */
final class Condition {

    private static final long DAY = 86_400_000;
    /** Unhappy words further apart than this are two stories. */
    private static final long SPELL = 75 * DAY;
    /** So long without a word from somebody who is still with us is worth saying. */
    private static final long SILENCE = 60 * DAY;

    private final Desk desk;
    private final TieReview tie;
    private final Story story;

    Condition(Desk desk, Page page) {
        this.desk = desk;
        this.tie = page.tie();
        this.story = page.story();
    }

    String sentence() {
        List<String> sentences = new ArrayList<>();
        sentences.add(state());
        if (tie.unhappyContacts() > 0 && (tie.unhappy() || tie.gone() != null)) {
            sentences.add(desk.say("share." + howMuch(tie.ourShare())));
        }
        if (tie.gone() == null) {
            int talks = tie.conversations();
            sentences.add(
                    talks == 0
                            ? desk.say("talks.none")
                            : desk.words()
                                    .count("talks.times", talks, desk.figures().count(talks)));
        }
        return String.join(" ", sentences);
    }

    private String state() {
        Departure gone = tie.gone();
        if (gone != null) {
            return desk.say("state.gone." + gone.kind().id(), desk.figures().day(gone.at()));
        }
        long since = unhappySince();
        if (tie.unhappy()) {
            return since < 0
                    ? desk.say("state.unhappy")
                    : desk.say("state.unhappy_since", desk.figures().month(since));
        }
        long heard = lastHeard();
        if (heard > 0 && tie.asOf() - heard > SILENCE) {
            return desk.say("state.silent_since", desk.figures().month(heard));
        }
        long alarms = tie.signs().values().stream()
                .filter(sign -> sign.level() == Level.ALARM)
                .count();
        if (alarms > 0) {
            return desk.words().count("state.alarm", alarms, desk.figures().count(alarms));
        }
        if (tie.satisfaction().csat() >= 4) {
            return desk.say("state.happy");
        }
        boolean unknown = tie.signs().values().stream().allMatch(sign -> sign.level() == Level.UNKNOWN);
        return desk.say(unknown ? "state.unknown" : "state.calm");
    }

    /** Why today: the fact that weighs most, or how the tie is. */
    String whyToday() {
        List<String> facts = tie.verdict().facts();
        return facts.isEmpty() ? state() : facts.getFirst();
    }

    /** Since when it waits for somebody: the trouble's beginning, in epoch milliseconds. */
    long since() {
        Departure gone = tie.gone();
        if (gone != null) {
            return gone.at();
        }
        long unhappy = tie.unhappy() ? unhappySince() : -1;
        if (unhappy > 0) {
            return unhappy;
        }
        return tie.signs().values().stream()
                .filter(sign -> sign.level() == Level.ALARM)
                .map(Sign::evidence)
                .flatMap(List::stream)
                .mapToLong(Evidence::at)
                .min()
                .orElseGet(() -> lastHeard() > 0 ? lastHeard() : tie.since());
    }

    /** The action as a verb. */
    String action() {
        return desk.words().sayOrSpell("action.", tie.verdict().advice());
    }

    /** What that means here, in a sentence. */
    String actionWhy() {
        String why = desk.words().sayOrSpell("action.why.", tie.verdict().advice());
        boolean talk = tie.verdict().advice().equals("talk");
        return talk && tie.reasons().question() != null ? why + " " + desk.say("action.question") : why;
    }

    /** The first unhappy word of the spell that lasts until now, or −1. */
    private long unhappySince() {
        long first = -1;
        List<Moment> own = story.own();
        for (int i = own.size() - 1; i >= 0; i--) {
            Moment moment = own.get(i);
            boolean unhappy = moment.event().words() != null && moment.reading().isUnhappy();
            if (!unhappy || moment.event().otherParty() != null) {
                continue;
            }
            if (first >= 0 && first - moment.at() > SPELL) {
                break;
            }
            first = moment.at();
        }
        return first;
    }

    /** When they last did something, or somebody hired them; in epoch milliseconds, or −1. */
    private long lastHeard() {
        return Math.max(
                last(story.own(), event -> Course.contact(event) > 0.3),
                last(story.fromOthers(), event -> event instanceof Event.OrderCompleted));
    }

    private static long last(List<Moment> moments, Predicate<Event> which) {
        return moments.reversed().stream()
                .filter(moment -> which.test(moment.event()))
                .mapToLong(Moment::at)
                .findFirst()
                .orElse(-1);
    }

    /** A share as a word's name: none, some, half, most. */
    static String howMuch(double share) {
        if (!(share > 0)) {
            return "none";
        }
        return share < 0.4 ? "some" : share < 0.7 ? "half" : "most";
    }
}

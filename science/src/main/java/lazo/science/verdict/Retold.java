package lazo.science.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.WeWrote;
import lazo.science.history.Head;
import lazo.science.history.Money;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** The same story with something in it told differently; the story itself stays as it was. */
final class Retold {

    private Retold() {}

    /** A fault of ours at each of these times; what they said and cost soon after is then our doing. */
    static Story withOurFaults(Story story, List<Long> times) {
        List<Moment> faults = new ArrayList<>();
        for (long at : times) {
            faults.add(new Moment(new ProcessFailed(head(story, at), "what-if", null, null), Reading.NOTHING));
        }
        // a fault comes before what was said in the same instant
        faults.addAll(story.own());
        faults.sort(Comparator.comparingLong(Moment::at));
        return new Story(story.userId(), faults, story.fromOthers());
    }

    /** Without some events. */
    static Story without(Story story, Set<String> ids) {
        return new Story(story.userId(), without(story.own(), ids), without(story.fromOthers(), ids));
    }

    private static List<Moment> without(List<Moment> moments, Set<String> ids) {
        List<Moment> rest = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            if (!ids.contains(moment.event().id())) {
                rest.add(moment);
            }
        }
        return rest;
    }

    /** Where serving them takes this part of the time and money it took. */
    static Story cheaper(Story story, double part) {
        return mapped(story, event -> switch (event) {
            case ConversationEnded ended ->
                new ConversationEnded(
                        ended.head(),
                        ended.conversationId(),
                        ended.agentId(),
                        times(ended.handleMinutes(), part),
                        ended.topic(),
                        ended.resolved(),
                        ended.reopened(),
                        ended.strain());
            case ServiceCostIncurred cost ->
                new ServiceCostIncurred(
                        cost.head(), cost.kind(), times(cost.amount(), part), times(cost.minutes(), part));
            default -> event;
        });
    }

    /** With a talk that a person of ours had with them at this time. */
    static Story withATalk(Story story, long at) {
        List<Moment> own = new ArrayList<>(story.own());
        Head head = head(story, at);
        own.add(new Moment(new WeWrote(head, "", head.messageId(), null, "what-if", false), Reading.NOTHING));
        own.sort(Comparator.comparingLong(Moment::at));
        return new Story(story.userId(), own, story.fromOthers());
    }

    private static Story mapped(Story story, UnaryOperator<Event> change) {
        List<Moment> own = new ArrayList<>(story.own().size());
        for (Moment moment : story.own()) {
            Event event = change.apply(moment.event());
            own.add(new Moment(event, moment.reading()));
        }
        return new Story(story.userId(), own, story.fromOthers());
    }

    private static @Nullable Double times(@Nullable Double value, double part) {
        return value == null ? null : value * part;
    }

    private static @Nullable Money times(@Nullable Money money, double part) {
        return money == null ? null : new Money(money.amount() * part, money.currency());
    }

    private static Head head(Story story, long at) {
        return new Head("~what-if-" + at, story.userId(), at);
    }
}

package lazo.science.signs;

import java.util.HashMap;
import java.util.Map;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.RatingGiven;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at every tie tells about all of them: what was reported at all, how long conversations take, who
 * left, how people are rated. Parts counted apart may be {@linkplain #merge merged} in any order.
 */
public final class Census {

    private final Topics topics = new Topics();
    private final Map<String, Long> departures = new HashMap<>();
    private final Map<String, Ratings> ratings = new HashMap<>();
    private final Reported reported = new Reported();
    private final Lives lives = new Lives();
    private int ties;
    private long first = Long.MAX_VALUE;

    /** What the company reports; a source that is absent makes a sign unknown, never calm. */
    public static final class Reported {
        private boolean conversations;
        private boolean messages;
        private boolean income;
        private boolean costs;
        private boolean dealings;
        private boolean reminders;
        private boolean surveys;
        private boolean strain;

        /** Ends of conversations, with minutes or the agent's word. */
        public boolean conversations() {
            return conversations;
        }

        /** Texts that customers wrote to us. */
        public boolean messages() {
            return messages;
        }

        public boolean income() {
            return income;
        }

        /** Minutes, fees, refunds: anything that costs. */
        public boolean costs() {
            return costs;
        }

        /** Who dealt with whom. */
        public boolean dealings() {
            return dealings;
        }

        /** Reminders of a rule. */
        public boolean reminders() {
            return reminders;
        }

        public boolean surveys() {
            return surveys;
        }

        /** The agents' own word on how a contact was. */
        public boolean strain() {
            return strain;
        }

        private void see(Event event) {
            switch (event) {
                case ConversationEnded ended -> {
                    conversations = true;
                    costs |= ended.handleMinutes() != null;
                    strain |= ended.strain() != null;
                }
                case Event.TheyWrote _ -> messages = true;
                case Event.PaymentReceived _ -> income = true;
                case Event.PaymentRefunded _, Event.ServiceCostIncurred _ -> costs = true;
                case Event.RuleReminded _ -> reminders = true;
                case Event.SurveyAnswered _ -> surveys = true;
                case Event.OrderCompleted order -> {
                    income |= order.commission() != null;
                    dealings |= order.counterpartId() != null;
                }
                default -> dealings |= event.otherParty() != null;
            }
        }

        /** Whether this event is the first of its kind. */
        public boolean lacks(Event event) {
            Reported alone = new Reported();
            alone.see(event);
            return (alone.conversations && !conversations)
                    || (alone.messages && !messages)
                    || (alone.income && !income)
                    || (alone.costs && !costs)
                    || (alone.dealings && !dealings)
                    || (alone.reminders && !reminders)
                    || (alone.surveys && !surveys)
                    || (alone.strain && !strain);
        }

        private void merge(Reported other) {
            conversations |= other.conversations;
            messages |= other.messages;
            income |= other.income;
            costs |= other.costs;
            dealings |= other.dealings;
            reminders |= other.reminders;
            surveys |= other.surveys;
            strain |= other.strain;
        }
    }

    /** Ratings somebody received, in thousandths so that sums do not depend on their order. */
    record Ratings(long thousandths, int count) {

        Ratings plus(Ratings other) {
            return new Ratings(thousandths + other.thousandths, count + other.count);
        }

        /** Their mean without one of them. */
        double meanWithout(double score) {
            return (thousandths / 1000.0 - score) / (count - 1);
        }
    }

    /** Counts one tie. */
    public void add(Story story, long asOf) {
        for (Moment moment : story.own()) {
            Event event = moment.event();
            reported.see(event);
            if (event instanceof ConversationEnded ended && ended.handleMinutes() != null) {
                topics.add(ended.topic() == null ? "" : ended.topic(), ended.handleMinutes());
            } else if (event instanceof RatingGiven rating) {
                ratings.merge(rating.aboutId(), new Ratings(Math.round(rating.score() * 1000), 1), Ratings::plus);
            }
        }
        lives.add(story, asOf);
        ties++;
        first = story.own().isEmpty()
                ? first
                : Math.min(first, story.own().getFirst().at());
        Departure departure = Departure.of(story, Silence.USUAL, asOf);
        if (departure != null && departure.kind() == Ending.VOLUNTARY) {
            departures.put(story.userId(), departure.at());
        }
    }

    /** Adds what {@code other} has counted. */
    public void merge(Census other) {
        topics.merge(other.topics);
        departures.putAll(other.departures);
        other.ratings.forEach((id, theirs) -> ratings.merge(id, theirs, Ratings::plus));
        reported.merge(other.reported);
        lives.merge(other.lives);
        ties += other.ties;
        first = Math.min(first, other.first);
    }

    /** To be called once everything is counted. */
    public void settle() {
        topics.settle();
    }

    public Reported reported() {
        return reported;
    }

    /** How many ties were counted. */
    public int ties() {
        return ties;
    }

    /** When the first event of any tie happened, in epoch milliseconds: of earlier times nothing is known. */
    public long first() {
        return first;
    }

    /** How many customers have no contract, in a sample of at most ten thousand. */
    public int withoutContract() {
        return lives.customers();
    }

    /** When somebody without a contract is gone: as the company says, else as its customers tell. */
    public Silence silence(CompanyFacts facts) {
        Integer days = facts.goneAfterDays();
        return days == null ? lives.rule() : new Silence.Days(days);
    }

    Topics topics() {
        return topics;
    }

    /** When somebody left of their own will; null where they did not. */
    @Nullable
    Long leftAt(String userId) {
        return departures.get(userId);
    }

    @Nullable
    Ratings ratingsOf(String userId) {
        return ratings.get(userId);
    }
}

package lazo.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.book.Mark.Kind;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentFailed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ReportFiled;
import lazo.science.history.Event.RuleReminded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** What of a story is drawn as a mark on the ribbon. */
final class Marks {

    /** Of marks drawn as one, so many are told. */
    private static final int TOLD_TOGETHER = 2;

    private final Chronicle chronicle;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The marks of a story, oldest first. */
    static List<Mark> of(Chronicle chronicle) {
        Marks marks = new Marks(chronicle);
        Map<String, Moment> talks = new HashMap<>();
        boolean ended = false;
        for (Moment moment : chronicle.story().own()) {
            Event event = moment.event();
            Kind kind = kind(moment);
            if (kind != null) {
                marks.add(kind, event);
            }
            String talk = talk(event);
            if (talk != null) {
                talks.put(talk, moment);
            }
            if (event instanceof SubscriptionCancelled) {
                ended = true;
            } else if (event instanceof SubscriptionSet set && !set.updated()) {
                if (ended) {
                    marks.add(Kind.RETURN, event);
                }
                ended = false;
            }
        }
        talks.values().forEach(moment -> marks.add(Kind.KNOT, moment.event()));
        for (Moment moment : chronicle.story().fromOthers()) {
            if (moment.event() instanceof ReportFiled report) {
                marks.add(Kind.REPORTED, report, chronicle.briefOfOther(report));
            }
        }
        marks.marks.sort(Comparator.comparingLong(Mark::at));
        return marks.marks;
    }

    private void add(Kind kind, Event event) {
        add(kind, event, chronicle.brief(event));
    }

    private void add(Kind kind, Event event, String label) {
        marks.add(new Mark(kind, event.at(), label, chronicle.anchor(event.id())));
    }

    private static @Nullable Kind kind(Moment moment) {
        return switch (moment.event()) {
            case TheyWrote e -> moment.reading().isUnhappy() ? Kind.FRAY : null;
            case DirectMessageSent e -> moment.reading().leadsOutside() ? Kind.OUTSIDE : null;
            case ServiceCostIncurred e -> e.kind().equals("gift") ? Kind.OFFER : null;
            case ExceptionGranted e -> Kind.EXCEPTION;
            case RuleReminded e -> Kind.REMINDER;
            case SubscriptionCancelled e -> Kind.ENDED;
            case PaymentReceived e -> Kind.PAYMENT;
            case PaymentFailed e -> Kind.FAILED_PAYMENT;
            case PaymentRefunded e -> Kind.REFUND;
            case PaymentDisputed e -> Kind.DISPUTE;
            default -> null;
        };
    }

    /** The conversation in which a person of ours spoke, or null. */
    private static @Nullable String talk(Event event) {
        return switch (event) {
            case ConversationEnded ended -> ended.agentId() == null ? null : ended.conversationId();
            case WeWrote wrote -> wrote.automatic() ? null : wrote.conversationId();
            default -> null;
        };
    }

    static Map<Kind, Integer> counts(List<Mark> marks) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        marks.forEach(mark -> counts.merge(mark.kind(), 1, Integer::sum));
        return counts;
    }

    /** Marks of one kind that would cover each other, drawn as one. */
    static List<Mark> apart(List<Mark> marks, long distance) {
        Map<Kind, Mark> last = new EnumMap<>(Kind.class);
        Map<Kind, Integer> joined = new EnumMap<>(Kind.class);
        List<Mark> result = new ArrayList<>();
        for (Mark mark : marks) {
            Mark before = last.get(mark.kind());
            if (before == null || mark.at() - before.at() >= distance) {
                result.add(mark);
                last.put(mark.kind(), mark);
                joined.put(mark.kind(), 1);
                continue;
            }
            int count = joined.merge(mark.kind(), 1, Integer::sum);
            if (count <= TOLD_TOGETHER) {
                Mark both = new Mark(before.kind(), before.at(), before.label() + "\n" + mark.label(), before.anchor());
                result.set(result.lastIndexOf(before), both);
                last.put(mark.kind(), both);
            }
        }
        return result;
    }
}

package lazo.science.signs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** Puts the messages of a story together into conversations. */
final class Conversations {

    /** A conversation id that speaks again after this silence is a new conversation. */
    private static final long SILENCE = 7 * Window.DAY;

    private Conversations() {}

    /** All conversations, oldest first. */
    static List<Conversation> of(Story story, OurFaults faults) {
        Map<String, Draft> open = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (Moment moment : story.own()) {
            String id = conversationId(moment);
            if (id == null) {
                continue;
            }
            Draft draft = open.get(id);
            if (draft == null || !draft.takes(moment)) {
                draft = new Draft(id, moment.at());
                open.put(id, draft);
                drafts.add(draft);
            }
            draft.add(moment);
        }
        List<Conversation> conversations = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            conversations.add(draft.finish(faults));
        }
        conversations.sort(Comparator.comparingLong(Conversation::from));
        return conversations;
    }

    private static @Nullable String conversationId(Moment moment) {
        return switch (moment.event()) {
            case TheyWrote wrote -> wrote.conversationId();
            case WeWrote wrote -> wrote.conversationId();
            case ConversationEnded ended -> ended.conversationId();
            default -> null;
        };
    }

    private static final class Draft {
        private final String id;
        private final long from;
        private long to;
        private final List<Moment> theirs = new ArrayList<>(4);
        private final List<WeWrote> ours = new ArrayList<>(4);
        private @Nullable ConversationEnded end;

        Draft(String id, long from) {
            this.id = id;
            this.from = from;
            this.to = from;
        }

        /**
         * A report of the end may come late, and how it was is often said later still, and then otherwise; words after
         * the end or after a long silence begin anew.
         */
        boolean takes(Moment moment) {
            if (moment.event() instanceof ConversationEnded ended) {
                return end == null || saysOnlyHowItWas(ended);
            }
            return moment.at() - to <= SILENCE && (end == null || moment.event() instanceof WeWrote);
        }

        void add(Moment moment) {
            if (end != null && moment.event() instanceof ConversationEnded said) {
                end = told(end, said);
                return;
            }
            to = moment.at();
            switch (moment.event()) {
                case TheyWrote _ -> theirs.add(moment);
                case WeWrote wrote -> ours.add(wrote);
                case ConversationEnded ended -> end = ended;
                default -> throw new IllegalArgumentException("not part of a conversation: " + moment.event());
            }
        }

        private static boolean saysOnlyHowItWas(ConversationEnded ended) {
            return ended.strain() != null
                    && ended.handleMinutes() == null
                    && ended.topic() == null
                    && ended.resolved() == null
                    && ended.reopened() == null;
        }

        /** The end, and how it was as somebody said later. */
        private static ConversationEnded told(ConversationEnded end, ConversationEnded said) {
            return new ConversationEnded(
                    end.head(),
                    end.conversationId(),
                    end.agentId() == null ? said.agentId() : end.agentId(),
                    end.handleMinutes(),
                    end.topic(),
                    end.resolved(),
                    end.reopened(),
                    said.strain());
        }

        Conversation finish(OurFaults faults) {
            return new Conversation(id, from, to, theirs, ours, end, faults.cover(from));
        }
    }
}

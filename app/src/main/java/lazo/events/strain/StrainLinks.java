package lazo.events.strain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lazo.events.StrainAnswers;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links under which one question about one conversation is answered. A link is a ticket of the {@link Vault}: nobody can
 * write one or read what is in it, it holds for {@value StrainAnswers#DAYS} days after the conversation, and it opens
 * nothing else.
 */
@Component
public class StrainLinks {

    static final String PATH = "/how-was-it/";
    private static final String PURPOSE = "strain";

    private final Vault vault;
    private final Clock clock;
    private final Settings settings;

    StrainLinks(Vault vault, Clock clock, Settings settings) {
        this.vault = vault;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What a link asks about.
     *
     * @param who the customer, as the company calls them
     * @param agent who talked with them, as the company calls them; null where that was not said
     * @param topic what it was about; null where that was not said
     * @param until milliseconds since 1970
     */
    record Question(
            String who,
            String conversation,
            @Nullable String agent,
            @Nullable String topic,
            long until) {}

    /** A link, and how long it holds. */
    public record Link(String url, Instant until) {}

    /** The link for a conversation; empty where nobody needs to be asked: it was said already, or is long over. */
    public Optional<Link> of(Event.ConversationEnded ended) {
        Instant until = Instant.ofEpochMilli(ended.at()).plus(Duration.ofDays(StrainAnswers.DAYS));
        if (ended.strain() != null || !clock.instant().isBefore(until)) {
            return Optional.empty();
        }
        Question question = new Question(
                ended.head().who(), ended.conversationId(), ended.agentId(), ended.topic(), until.toEpochMilli());
        String ticket = vault.ticket(PURPOSE, JsonMapper.shared().writeValueAsString(question));
        return Optional.of(new Link(settings.publicUrl() + PATH + ticket, until));
    }

    /** What a link asks; empty where it is none of ours. It may be over. */
    Optional<Question> read(String ticket) {
        return vault.redeem(PURPOSE, ticket).map(content -> JsonMapper.shared().readValue(content, Question.class));
    }

    boolean isOver(Question question) {
        return clock.millis() >= question.until();
    }
}

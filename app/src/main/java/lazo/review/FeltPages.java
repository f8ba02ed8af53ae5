package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;
import static lazo.site.Parts.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.events.StrainAnswers;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.reading.Story;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * "How was it for you?", on the page of a tie: of conversations that ended lately and of which nobody sent how it was. What
 * was said here is shown, and may be said otherwise as long as the question stands.
 */
@RestController
class FeltPages {

    private static final int MOST = 3;

    private final Texts texts = Texts.beside(FeltPages.class);
    private final Reviews reviews;
    private final StrainAnswers answers;
    private final Clock clock;

    FeltPages(Reviews reviews, StrainAnswers answers, Clock clock) {
        this.reviews = reviews;
        this.answers = answers;
        this.clock = clock;
    }

    /** A conversation, and what was said of it here; null where nothing was. */
    private record Asked(ConversationEnded ended, @Nullable Integer said) {}

    /** @param felt {@code said} or {@code over} where somebody just answered */
    Node of(Visit visit, long tie, Story story, ZoneId zone, String felt) {
        if (visit.signedIn().role() == Role.AUDITOR) {
            return NOTHING;
        }
        Words words = visit.words(texts);
        List<Asked> all = asked(story);
        List<Asked> shown = new ArrayList<>();
        all.stream().filter(asked -> asked.said() == null).limit(MOST).forEach(shown::add);
        all.stream().filter(asked -> asked.said() != null).limit(MOST).forEach(shown::add);
        Node answer = switch (felt) {
            case "said" -> el("p.say.good", at("role", "status"), text(words.say("strain.thanks")));
            case "over" -> el("p.say.bad", at("role", "alert"), text(words.say("strain.over")));
            default -> NOTHING;
        };
        return shown.isEmpty() && !felt.equals("over")
                ? NOTHING
                : part(
                        "strain",
                        words.say("strain.title"),
                        words.say("strain.note"),
                        answer,
                        each(shown, asked -> question(visit, words, tie, zone, asked)));
    }

    /** The latest first. */
    private List<Asked> asked(Story story) {
        long from = clock.instant().minus(Duration.ofDays(StrainAnswers.DAYS)).toEpochMilli();
        SequencedMap<String, ConversationEnded> ends = new LinkedHashMap<>();
        Map<String, Integer> said = new HashMap<>();
        for (Story.Moment moment : story.own()) {
            if (moment.event() instanceof ConversationEnded ended && ended.at() >= from) {
                String conversation = ended.conversationId();
                Integer strain = ended.strain();
                if (strain == null) {
                    said.remove(conversation); // it may have been taken up again
                    ends.putLast(conversation, ended);
                } else if (StrainAnswers.isOne(ended)) {
                    said.put(conversation, strain);
                } else {
                    ends.remove(conversation);
                }
            }
        }
        return ends.values().stream()
                .map(ended -> new Asked(ended, said.get(ended.conversationId())))
                .toList()
                .reversed();
    }

    private static Node question(Visit visit, Words words, long tie, ZoneId zone, Asked asked) {
        String topic = (asked.ended().topic() == null
                        ? words.say("strain.which")
                        : asked.ended().topic()) + " · "
                + Dates.time(words, Instant.ofEpochMilli(asked.ended().at()), zone);
        if (asked.said() == null) {
            return form(visit, words, tie, asked, topic);
        }
        return el(
                "div.was-it",
                el("p", at("dir", "auto"), el("strong", topic)),
                el("p.note", words.say("strain.said", words.say("strain." + asked.said()))),
                el(
                        "details.more",
                        el("summary", text(words.say("strain.change")), el("span.unseen", ": " + topic)),
                        form(visit, words, tie, asked, topic)));
    }

    private static Node form(Visit visit, Words words, long tie, Asked asked, String topic) {
        return visit.form(
                "form.how-was-it",
                "/customers/" + tie + "/strain",
                hidden("conversation", asked.ended().conversationId()),
                el(
                        "fieldset.scale",
                        el("legend", at("dir", "auto"), text(topic)),
                        each(
                                IntStream.rangeClosed(StrainAnswers.LIGHTEST, StrainAnswers.HARDEST)
                                        .boxed()
                                        .toList(),
                                value -> el(
                                        "button",
                                        at("name", "strain"),
                                        at("value", value),
                                        value.equals(asked.said()) ? at("aria-current", "true") : NOTHING,
                                        el("strong", String.valueOf(value)),
                                        el("span", words.say("strain." + value))))));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping("/customers/{tie}/strain")
    ResponseEntity<Void> felt(
            Visit visit, @PathVariable long tie, @RequestParam String conversation, @RequestParam int strain) {
        Story story = reviews.see(tie, visit.language())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .story();
        boolean theirs = story.own().stream()
                .anyMatch(moment -> moment.event() instanceof ConversationEnded ended
                        && ended.conversationId().equals(conversation));
        if (!theirs || strain < StrainAnswers.LIGHTEST || strain > StrainAnswers.HARDEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        for (Asked asked : asked(story)) {
            if (asked.ended().conversationId().equals(conversation)) {
                answers.say(conversation, asked.ended().head().who(), visit.actor(), strain);
                return back(tie, "said");
            }
        }
        return back(tie, "over");
    }

    private static ResponseEntity<Void> back(long tie, String felt) {
        return To.page("/customers/" + tie + "?felt=" + felt + "#strain");
    }
}

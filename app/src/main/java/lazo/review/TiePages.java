package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.book.Shown;
import lazo.book.Words;
import lazo.events.OwnReports;
import lazo.kernel.Allowed;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Role;
import lazo.science.history.Event;
import lazo.science.reading.Story;
import lazo.science.review.CompanyReview.Page;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.ties.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One tie: its story and what the numbers suggest, how that came about, what people here wrote and felt. */
@RestController
class TiePages {

    private static final int CHANGES = 30;
    private static final int LONGEST_NOTE = 4_000;
    private static final Duration STRAIN_IS_ASKED = Duration.ofDays(14);
    private static final int MOST_ASKED = 3;

    private final Texts texts = Texts.beside(TiePages.class);
    private final Layout layout;
    private final Reviews reviews;
    private final Changes changes;
    private final OwnReports reports;
    private final Ties ties;
    private final Clock clock;

    TiePages(Layout layout, Reviews reviews, Changes changes, OwnReports reports, Ties ties, Clock clock) {
        this.layout = layout;
        this.reviews = reviews;
        this.changes = changes;
        this.reports = reports;
        this.ties = ties;
        this.clock = clock;
    }

    /** Where a tie became part of another, its old address leads there: for as long as that holds, so never for good. */
    @AllowedToEverybody
    @GetMapping("/customers/{tie}")
    ResponseEntity<?> show(Visit visit, @PathVariable long tie) {
        return ties.becamePartOf(tie)
                .<ResponseEntity<?>>map(other -> To.page("/customers/" + other))
                .orElseGet(() -> ResponseEntity.ok(page(visit, tie)));
    }

    private Node page(Visit visit, long tie) {
        Words words = visit.words(texts);
        Optional<Reviews.Known> known = reviews.known();
        if (known.isEmpty()) {
            return layout.page(visit, words.say("place.customers"), Waiting.page(words));
        }
        Reviews.Seen seen = seen(tie, visit.language());
        String name = seen.review().traits().name();
        ZoneId zone = known.get().facts().timezone();
        return layout.page(
                visit,
                name == null || name.isBlank() ? seen.review().userId() : name,
                new Shown(known.get().review(), known.get().facts(), visit.language())
                        .tie(new Page(seen.review(), seen.story())),
                strain(visit, words, tie, seen.story()),
                new ChangeRows(words, seen.story(), at -> time(words, at, zone)).of(changes.of(tie, CHANGES)),
                notes(visit, words, tie, zone),
                tidy(visit, words, tie));
    }

    /** What is rarely done with a tie, and not lightly. */
    private static Node tidy(Visit visit, Words words, long tie) {
        Role role = visit.signedIn().role();
        boolean merges = MergePages.MAY.contains(role);
        boolean erases = ErasurePages.MAY.contains(role);
        return merges || erases
                ? part(
                        "tidy",
                        words.say("tidy.title"),
                        words.say("tidy.note"),
                        el(
                                "div.actions",
                                merges ? link("/customers/" + tie + "/merge", words.say("merge.title")) : NOTHING,
                                erases ? link("/customers/" + tie + "/erase", words.say("erase.title")) : NOTHING))
                : NOTHING;
    }

    private static Node link(String path, String words) {
        return el("a.button", at("href", path), text(words));
    }

    private Reviews.Seen seen(long tie, String language) {
        return reviews.see(tie, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Node notes(Visit visit, Words words, long tie, ZoneId zone) {
        return part(
                "notes",
                words.say("notes.title"),
                words.say("notes.note"),
                many(
                        el(
                                "ul.rows",
                                each(
                                        changes.notes(tie),
                                        note -> el(
                                                "li",
                                                el(
                                                        "div",
                                                        el("p", at("dir", "auto"), text(note.text())),
                                                        el(
                                                                "p.note",
                                                                note.author() + " · "
                                                                        + time(words, note.at(), zone)))))),
                        visit.signedIn().role() == Role.AUDITOR
                                ? NOTHING
                                : visit.form(
                                        "form.stack",
                                        "/customers/" + tie + "/notes",
                                        Field.of("note", words.say("notes.write"))
                                                .with("maxlength", String.valueOf(LONGEST_NOTE))
                                                .area(),
                                        el("div.actions", el("button", words.say("notes.keep"))))));
    }

    /** "How was it for you?", for conversations that ended lately and of which nobody has said it. */
    private Node strain(Visit visit, Words words, long tie, Story story) {
        if (visit.signedIn().role() == Role.AUDITOR) {
            return NOTHING;
        }
        List<Event.ConversationEnded> asked = unsaid(story);
        return asked.isEmpty()
                ? NOTHING
                : part(
                        "strain",
                        words.say("strain.title"),
                        words.say("strain.note"),
                        each(asked, ended -> question(visit, words, tie, ended)));
    }

    private List<Event.ConversationEnded> unsaid(Story story) {
        long from = clock.instant().minus(STRAIN_IS_ASKED).toEpochMilli();
        Map<String, Event.ConversationEnded> open = new LinkedHashMap<>();
        for (Story.Moment moment : story.own()) {
            if (moment.event() instanceof Event.ConversationEnded ended && ended.at() >= from) {
                if (ended.strain() == null) {
                    open.putIfAbsent(ended.conversationId(), ended);
                } else {
                    open.put(ended.conversationId(), ended);
                }
            }
        }
        return open.values().stream()
                .filter(ended -> ended.strain() == null)
                .limit(MOST_ASKED)
                .toList();
    }

    private static Node question(Visit visit, Words words, long tie, Event.ConversationEnded ended) {
        String topic = ended.topic();
        return visit.form(
                "form.how-was-it",
                "/customers/" + tie + "/strain",
                hidden("conversation", ended.conversationId()),
                el(
                        "fieldset.scale",
                        el("legend", topic == null ? words.say("strain.which") : topic),
                        each(
                                List.of(1, 2, 3, 4, 5),
                                value -> el(
                                        "button",
                                        at("name", "strain"),
                                        at("value", value),
                                        el("strong", String.valueOf(value)),
                                        el("span", words.say("strain." + value))))));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping("/customers/{tie}/notes")
    ResponseEntity<Void> note(Visit visit, @PathVariable long tie, @RequestParam(defaultValue = "") String note) {
        if (!note.isBlank()) {
            seen(tie, visit.language());
            String text = note.strip();
            changes.write(
                    tie,
                    visit.signedIn().name(),
                    clock.instant(),
                    text.substring(0, Math.min(LONGEST_NOTE, text.length())));
        }
        return back(tie, "notes");
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping("/customers/{tie}/strain")
    ResponseEntity<Void> felt(
            Visit visit, @PathVariable long tie, @RequestParam String conversation, @RequestParam int strain) {
        Reviews.Seen seen = seen(tie, visit.language());
        boolean theirs = unsaid(seen.story()).stream()
                .anyMatch(ended -> ended.conversationId().equals(conversation));
        if (!theirs || strain < 1 || strain > 5) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        reports.track(
                "strain:" + conversation,
                seen.review().userId(),
                "Live Chat Conversation Ended",
                Map.of(
                        "conversationId", conversation,
                        "strain", strain,
                        "agentId", visit.actor()));
        return back(tie, "content");
    }

    private static ResponseEntity<Void> back(long tie, String part) {
        return To.page("/customers/" + tie + "#" + part);
    }

    private static String time(Words words, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(zone));
    }

    static Node part(String id, String title, String note, Node body) {
        return el(
                "section.part",
                at("id", id),
                at("aria-labelledby", id + "-title"),
                el("div.about", el("h2", at("id", id + "-title"), text(title)), el("p.note", note)),
                el("div.body", body));
    }
}

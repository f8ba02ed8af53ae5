package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.part;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.book.Shown;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Role;
import lazo.science.review.CompanyReview.Page;
import lazo.site.Layout;
import lazo.site.Once;
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

    /** The form, and its one field. */
    private static final String NOTES = "note";

    private final Texts texts = Texts.beside(TiePages.class);
    private final Layout layout;
    private final Reviews reviews;
    private final Changes changes;
    private final FeltPages felt;
    private final Ties ties;
    private final Clock clock;

    TiePages(Layout layout, Reviews reviews, Changes changes, FeltPages felt, Ties ties, Clock clock) {
        this.layout = layout;
        this.reviews = reviews;
        this.changes = changes;
        this.felt = felt;
        this.ties = ties;
        this.clock = clock;
    }

    /** Where a tie became part of another, its old address leads there: for as long as that holds, so never for good. */
    @AllowedToEverybody
    @GetMapping("/customers/{tie}")
    ResponseEntity<?> show(Visit visit, @PathVariable long tie, @RequestParam(defaultValue = "") String felt) {
        return ties.becamePartOf(tie)
                .<ResponseEntity<?>>map(other -> To.page("/customers/" + other))
                .orElseGet(() -> ResponseEntity.ok(page(visit, tie, felt, Typed.NOTHING)));
    }

    private Node page(Visit visit, long tie, String justFelt, Typed typed) {
        Words words = visit.words(texts);
        Optional<Reviews.Known> known = reviews.known();
        if (known.isEmpty()) {
            return layout.page(visit, words.say("place.customers"), Waiting.page(visit, reviews));
        }
        Reviews.Seen seen = seen(tie, visit.language());
        String name = seen.review().traits().name();
        ZoneId zone = known.get().facts().timezone();
        return layout.page(
                visit,
                name == null || name.isBlank() ? seen.review().userId() : name,
                new Shown(known.get().review(), known.get().facts(), visit.language())
                        .tie(
                                new Page(seen.review(), seen.story()),
                                many(
                                        ContactLine.of(
                                                words,
                                                visit.signedIn().role(),
                                                seen.review().traits()),
                                        felt.of(visit, tie, seen.story(), zone, justFelt))),
                new ChangeRows(words, seen.story(), at -> Dates.time(words, at, zone)).of(changes.of(tie, CHANGES)),
                notes(visit, words, tie, zone, typed),
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

    private Node notes(Visit visit, Words words, long tie, ZoneId zone, Typed typed) {
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
                                                                        + Dates.time(words, note.at(), zone)))))),
                        visit.signedIn().role() == Role.AUDITOR
                                ? NOTHING
                                : visit.form(
                                        "form.stack",
                                        "/customers/" + tie + "/notes",
                                        Once.word(),
                                        typed.in(NOTES, NOTES, words.say("notes.write"), "")
                                                .area(),
                                        el("div.actions", el("button", words.say("notes.keep"))))));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping("/customers/{tie}/notes")
    ResponseEntity<?> note(
            Visit visit,
            @PathVariable long tie,
            @RequestParam(name = Once.NAME, defaultValue = "") String once,
            @RequestParam(defaultValue = "") String note) {
        String text = note.strip().replace("\r\n", "\n");
        int over = text.codePointCount(0, text.length()) - LONGEST_NOTE;
        if (over > 0) {
            Words words = visit.words(texts);
            String problem = words.count("notes.long", over, number(words, over), number(words, LONGEST_NOTE));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(page(visit, tie, "", new Typed(NOTES, Map.of(NOTES, text), Map.of(NOTES, problem))));
        }
        if (!text.isEmpty()) {
            seen(tie, visit.language());
            changes.write(
                    tie,
                    visit.signedIn().name(),
                    clock.instant(),
                    text,
                    Once.key(once, String.valueOf(tie), visit.actor(), text));
        }
        return To.page("/customers/" + tie + "#notes");
    }

    private static String number(Words words, int number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }
}

package lazo.events.strain;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.List;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.events.StrainAnswers;
import lazo.events.strain.StrainLinks.Question;
import lazo.kernel.Open;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a link that asks how a conversation was. Looking at it answers nothing, so programs that look into
 * messages before people do change nothing; a click does. While the link holds, what was said may be said otherwise; the last
 * word counts, whoever says it, here or on the page of the tie.
 */
@RestController
class StrainPages {

    private static final List<Integer> ANSWERS = List.of(1, 2, 3, 4, 5);

    private final Texts texts = Texts.beside(StrainPages.class);
    private final Layout layout;
    private final StrainLinks links;
    private final StrainAnswers answers;

    StrainPages(Layout layout, StrainLinks links, StrainAnswers answers) {
        this.layout = layout;
        this.links = links;
        this.answers = answers;
    }

    @Open
    @GetMapping(StrainLinks.PATH + "{ticket}")
    ResponseEntity<Node> ask(Visit visit, @PathVariable String ticket) {
        return links.read(ticket)
                .map(question -> page(visit, question, ticket))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, said(visit, "none")));
    }

    @Open
    @PostMapping(StrainLinks.PATH + "{ticket}")
    ResponseEntity<Node> keep(
            Visit visit, @PathVariable String ticket, @RequestParam(defaultValue = "") String strain) {
        Optional<Question> asked = links.read(ticket);
        if (asked.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, said(visit, "none"));
        }
        Question question = asked.get();
        if (links.isOver(question)) {
            return page(visit, question, ticket);
        }
        if (!strain.matches("[1-5]")) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, question(visit, question, ticket));
        }
        answers.say(question.conversation(), question.who(), question.agent(), Integer.parseInt(strain));
        return To.page(StrainLinks.PATH + ticket);
    }

    private ResponseEntity<Node> page(Visit visit, Question question, String ticket) {
        Optional<Integer> said = answers.of(question.conversation());
        if (said.isPresent()) {
            return answer(HttpStatus.OK, thanks(visit, question, ticket, said.get()));
        }
        return links.isOver(question)
                ? answer(HttpStatus.GONE, said(visit, "over"))
                : answer(HttpStatus.OK, question(visit, question, ticket));
    }

    private Node question(Visit visit, Question question, String ticket) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("title"),
                el("h1", words.say("title")),
                topic(question),
                form(visit, words, ticket, 0),
                el("p.note", words.say("note")));
    }

    /** What was said, and while the link holds a way to say it otherwise. */
    private Node thanks(Visit visit, Question question, String ticket, int said) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("thanks.title"),
                el("h1", words.say("thanks.title")),
                topic(question),
                el("p.intro", words.say("thanks.said", words.say("strain." + said))),
                el("p", words.say("thanks.what")),
                links.isOver(question)
                        ? NOTHING
                        : el("details.more", el("summary", words.say("change")), form(visit, words, ticket, said)));
    }

    private static Node topic(Question question) {
        return question.topic() == null ? NOTHING : el("p.intro", at("dir", "auto"), text(question.topic()));
    }

    /** @param said what was said so far; 0 where nothing was */
    private static Node form(Visit visit, Words words, String ticket, int said) {
        return visit.form(
                "form.how-was-it.alone",
                StrainLinks.PATH + ticket,
                el(
                        "fieldset.scale",
                        el("legend.unseen", words.say("title")),
                        each(
                                ANSWERS,
                                value -> el(
                                        "button",
                                        at("name", "strain"),
                                        at("value", value),
                                        value == said ? at("aria-current", "true") : NOTHING,
                                        el("strong", String.valueOf(value)),
                                        el("span", words.say("strain." + value))))));
    }

    private Node said(Visit visit, String what) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say(what + ".title"),
                el("h1", words.say(what + ".title")),
                el("p.intro", words.say(what + ".what")));
    }

    /** What stands behind a link is nobody else's, so no cache on the way keeps it. */
    private static ResponseEntity<Node> answer(HttpStatus status, Node page) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}

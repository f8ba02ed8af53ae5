package lazo.events.strain;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.events.OwnReports;
import lazo.events.Timeline;
import lazo.events.strain.StrainLinks.Question;
import lazo.kernel.Open;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
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
 * messages before people do change nothing; a click does. What was said first stays, whoever says it, here or on the page
 * of the tie.
 */
@RestController
class StrainPages {

    private static final List<Integer> ANSWERS = List.of(1, 2, 3, 4, 5);

    private final Texts texts = Texts.beside(StrainPages.class);
    private final Layout layout;
    private final StrainLinks links;
    private final OwnReports reports;
    private final Timeline timeline;

    StrainPages(Layout layout, StrainLinks links, OwnReports reports, Timeline timeline) {
        this.layout = layout;
        this.links = links;
        this.reports = reports;
        this.timeline = timeline;
    }

    @Open
    @GetMapping(StrainLinks.PATH + "{ticket}")
    ResponseEntity<Node> ask(Visit visit, @PathVariable String ticket) {
        return links.read(ticket)
                .map(question -> isAnswered(question)
                        ? answer(HttpStatus.OK, said(visit, "thanks"))
                        : ask(visit, question, ticket))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, said(visit, "none")));
    }

    @Open
    @PostMapping(StrainLinks.PATH + "{ticket}")
    ResponseEntity<Node> keep(Visit visit, @PathVariable String ticket, @RequestParam(defaultValue = "0") int strain) {
        Optional<Question> asked = links.read(ticket);
        if (asked.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, said(visit, "none"));
        }
        Question question = asked.get();
        if (links.isOver(question) && !isAnswered(question)) {
            return answer(HttpStatus.GONE, said(visit, "over"));
        }
        if (!ANSWERS.contains(strain)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, form(visit, question, ticket));
        }
        reports.track(message(question), question.who(), "Live Chat Conversation Ended", properties(question, strain));
        return To.page(StrainLinks.PATH + ticket);
    }

    private ResponseEntity<Node> ask(Visit visit, Question question, String ticket) {
        return links.isOver(question)
                ? answer(HttpStatus.GONE, said(visit, "over"))
                : answer(HttpStatus.OK, form(visit, question, ticket));
    }

    private boolean isAnswered(Question question) {
        return timeline.whoOf(message(question)).isPresent();
    }

    /** The same for a conversation wherever it is answered, so that only one answer is kept. */
    private static String message(Question question) {
        return "strain:" + question.conversation();
    }

    private static Map<String, @Nullable Object> properties(Question question, int strain) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("conversationId", question.conversation());
        properties.put("strain", strain);
        if (question.agent() != null) {
            properties.put("agentId", question.agent());
        }
        return properties;
    }

    private Node form(Visit visit, Question question, String ticket) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("title"),
                el("h1", words.say("title")),
                question.topic() == null ? NOTHING : el("p.intro", at("dir", "auto"), text(question.topic())),
                visit.form(
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
                                                el("strong", String.valueOf(value)),
                                                el("span", words.say("strain." + value)))))),
                el("p.note", words.say("note")));
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

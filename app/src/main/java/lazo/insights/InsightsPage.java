package lazo.insights;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.Set;
import java.util.function.Function;
import lazo.book.Html.Node;
import lazo.book.Shown;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.review.Reviews;
import lazo.review.Waiting;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people come, stay and leave, and how it went for them, with the intervals and the tables behind each chart. */
@RestController
class InsightsPage {

    private static final String STAYING = "/insights";
    private static final String HEARING = "/insights/heard";

    private final Texts texts = Texts.beside(InsightsPage.class);
    private final Layout layout;
    private final Reviews reviews;

    InsightsPage(Layout layout, Reviews reviews) {
        this.layout = layout;
        this.reviews = reviews;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place insights() {
            return new Place(
                    STAYING,
                    Texts.beside(InsightsPage.class),
                    "place.insights",
                    'i',
                    30,
                    Set.of(Role.LEAD, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN));
        }
    }

    @Allowed({Role.LEAD, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @GetMapping(STAYING)
    Node staying(Visit visit) {
        return page(visit, Shown::staying);
    }

    @Allowed({Role.LEAD, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @GetMapping(HEARING)
    Node hearing(Visit visit) {
        return page(visit, Shown::hearing);
    }

    private Node page(Visit visit, Function<Shown, Node> content) {
        Words words = visit.words(texts);
        return layout.page(
                visit,
                words.say("place.insights"),
                el(
                        "nav.chips",
                        at("aria-label", words.say("place.insights")),
                        chip(visit, words, STAYING, "insights.staying"),
                        chip(visit, words, HEARING, "insights.hearing")),
                reviews.known()
                        .map(known -> content.apply(new Shown(known.review(), known.facts(), visit.language())))
                        .orElseGet(() -> Waiting.page(visit, reviews)));
    }

    private static Node chip(Visit visit, Words words, String path, String key) {
        return el(
                "a.chip",
                at("href", path),
                visit.path().equals(path) ? at("aria-current", "page") : NOTHING,
                text(words.say(key)));
    }
}

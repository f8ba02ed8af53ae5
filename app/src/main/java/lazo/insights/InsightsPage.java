package lazo.insights;

import static lazo.book.Html.el;

import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Shown;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.review.Reviews;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people come, stay, leave and return, with the intervals and the tables behind each chart. */
@RestController
class InsightsPage {

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
                    "/insights",
                    Texts.beside(InsightsPage.class),
                    "place.insights",
                    'i',
                    30,
                    Set.of(Role.LEAD, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN));
        }
    }

    @Allowed({Role.LEAD, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/insights")
    Node show(Visit visit) {
        Words words = visit.words(texts);
        return layout.page(
                visit,
                words.say("place.insights"),
                reviews.known()
                        .map(known -> new Shown(known.review(), known.facts(), visit.language()).insights())
                        .orElseGet(() -> el(
                                "header.head",
                                el("h1", words.say("place.insights")),
                                el("p", words.say("insights.waiting")))));
    }
}

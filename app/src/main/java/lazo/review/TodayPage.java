package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Shown;
import lazo.book.Words;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Role;
import lazo.science.review.CompanyReview.Page;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.Visit;
import lazo.team.FirstSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Today: a short list of people, each with why and what to do; not a dashboard. */
@RestController
class TodayPage {

    private static final int SHOWN = 25;

    private final Texts texts = Texts.beside(TodayPage.class);
    private final Layout layout;
    private final Reviews reviews;
    private final CustomerList customers;
    private final FirstSteps firstSteps;

    TodayPage(Layout layout, Reviews reviews, CustomerList customers, FirstSteps firstSteps) {
        this.layout = layout;
        this.reviews = reviews;
        this.customers = customers;
        this.firstSteps = firstSteps;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place today() {
            return new Place("/", Texts.beside(TodayPage.class), "place.today", 't', 10, Set.of(Role.values()));
        }
    }

    @AllowedToEverybody
    @GetMapping("/")
    Node show(Visit visit) {
        Words words = visit.words(texts);
        Optional<Reviews.Known> known = reviews.known();
        return layout.page(
                visit,
                words.say("place.today"),
                firstSteps.next(visit.signedIn()).map(path -> goOn(words, path)).orElse(NOTHING),
                known.isEmpty() ? Waiting.page(words) : list(visit, words, known.get()));
    }

    private static Node goOn(Words words, String path) {
        return el(
                "p.say",
                text(words.say("today.first_steps") + " "),
                el("a", at("href", path), text(words.say("today.first_steps.on"))));
    }

    private Node list(Visit visit, Words words, Reviews.Known known) {
        List<Page> pages = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        for (long tie : customers.urgent(SHOWN)) {
            reviews.see(tie, visit.language()).ifPresent(seen -> {
                if (seen.review().needsAPerson()) {
                    pages.add(new Page(seen.review(), seen.story()));
                    numbers.put(seen.review().userId(), tie);
                }
            });
        }
        int waiting = Math.max(customers.waiting(), pages.size());
        return many(
                el(
                        "header.head",
                        el("h1", words.say("place.today")),
                        el(
                                "p",
                                pages.isEmpty()
                                        ? words.say("today.nobody")
                                        : words.count("today.waiting", waiting, String.valueOf(waiting)))),
                pages.isEmpty()
                        ? el("p.empty", words.say("today.nobody.more"))
                        : new Shown(known.review(), known.facts(), visit.language())
                                .people(pages, tie -> "/customers/" + numbers.get(tie.userId())),
                waiting > pages.size()
                        ? el("p.more-below", el("a", at("href", "/customers"), text(words.say("today.all"))))
                        : NOTHING);
    }
}

package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestParam;
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
    Node show(Visit visit, @RequestParam(defaultValue = "") String advice) {
        Words words = visit.words(texts);
        Optional<Reviews.Known> known = reviews.known();
        return layout.page(
                visit,
                words.say("place.today"),
                firstSteps
                        .next(visit.signedIn())
                        .map(path -> beginning(words, path))
                        .orElseGet(() -> known.isEmpty()
                                ? Waiting.page(visit, reviews)
                                : list(visit, words, known.get(), advice)));
    }

    /** While nothing has arrived there is nobody to show, and whoever keeps the server goes on with that. */
    private static Node beginning(Words words, String path) {
        return many(
                el("header.head", el("h1", words.say("place.today")), el("p", words.say("today.first_steps"))),
                el("p", el("a.button.primary", at("href", path), text(words.say("today.first_steps.on")))));
    }

    private Node list(Visit visit, Words words, Reviews.Known known, String advice) {
        List<Page> pages = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        // More than are shown: of some the time has passed since they were last looked at, and they need nobody now.
        for (long tie : customers.urgent(advice, 2 * SHOWN)) {
            if (pages.size() == SHOWN) {
                break;
            }
            reviews.see(tie, visit.language()).ifPresent(seen -> {
                if (seen.review().needsAPerson()) {
                    pages.add(new Page(seen.review(), seen.story()));
                    numbers.put(seen.review().userId(), tie);
                }
            });
        }
        Map<String, Integer> waiting = customers.waiting();
        int all = Math.max(waiting.values().stream().mapToInt(Integer::intValue).sum(), pages.size());
        return many(
                el(
                        "header.head",
                        el("h1", words.say("place.today")),
                        el(
                                "p",
                                all == 0
                                        ? words.say("today.nobody")
                                        : words.count("today.waiting", all, String.valueOf(all)))),
                waiting.size() > 1 ? kinds(words, waiting, all, advice) : NOTHING,
                pages.isEmpty()
                        ? el("p.empty", words.say(all == 0 ? "today.nobody.more" : "today.nobody.such"))
                        : new Shown(known.review(), known.facts(), visit.language())
                                .people(pages, tie -> "/customers/" + numbers.get(tie.userId())),
                (advice.isEmpty() ? all : waiting.getOrDefault(advice, 0)) > pages.size()
                        ? el(
                                "p.more-below",
                                el(
                                        "a",
                                        at("href", "/customers?advice=" + escaped(advice)),
                                        text(words.say("today.all"))))
                        : NOTHING);
    }

    private static Node kinds(Words words, Map<String, Integer> waiting, int all, String chosen) {
        return el(
                "nav.chips",
                at("aria-label", words.say("today.kinds")),
                kind("/", words.say("today.everybody"), all, chosen.isEmpty()),
                each(
                        waiting.entrySet(),
                        one -> kind(
                                "/?advice=" + escaped(one.getKey()),
                                words.say("advice." + one.getKey()),
                                one.getValue(),
                                chosen.equals(one.getKey()))));
    }

    private static Node kind(String path, String name, int count, boolean chosen) {
        return el(
                "a.chip",
                at("href", path),
                chosen ? at("aria-current", "true") : NOTHING,
                text(name),
                el("span.note", String.valueOf(count)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

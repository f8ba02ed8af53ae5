package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Role;
import lazo.review.CustomerList.Found;
import lazo.review.CustomerList.Row;
import lazo.review.CustomerList.Wanted;
import lazo.science.signs.SignKind;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every customer, to be searched, filtered and put in order. The address holds the view, so a bookmark saves it. */
@RestController
class CustomersPage {

    private static final List<String> ADVICE =
            List.of("enforce", "let_go", "talk", "repair", "adapt", "save", "keep", "unknown");
    private static final List<String> ORDERS = List.of("urgency", "name", "since", "margin", "cost", "churn");

    private final Texts texts = Texts.beside(CustomersPage.class);
    private final Layout layout;
    private final CustomerList customers;
    private final ViewsPart views;

    CustomersPage(Layout layout, CustomerList customers, ViewsPart views) {
        this.layout = layout;
        this.customers = customers;
        this.views = views;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place customers() {
            return new Place(
                    "/customers", Texts.beside(CustomersPage.class), "place.customers", 'c', 20, Set.of(Role.values()));
        }
    }

    @AllowedToEverybody
    @GetMapping("/customers")
    Node show(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String advice,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "here") String presence,
            @RequestParam(defaultValue = "urgency") String order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String views) {
        return page(visit, new Wanted(q, advice, sign, presence, order, page), views.equals("full"), Typed.NOTHING);
    }

    /** The page again, with what was typed about a view and what was wrong with it. */
    ResponseEntity<?> wrong(Visit visit, Wanted wanted, Typed typed) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(visit, wanted, false, typed));
    }

    private Node page(Visit visit, Wanted wanted, boolean full, Typed typed) {
        Words words = visit.words(texts);
        Found found = customers.find(wanted);
        return layout.page(
                visit,
                words.say("place.customers"),
                el("header.head", el("h1", words.say("place.customers")), el("p", count(words, found))),
                filter(words, wanted),
                views.of(visit, wanted, full, typed),
                found.rows().isEmpty() ? el("p.empty", words.say("customers.none")) : table(words, found.rows()),
                pages(words, wanted, found));
    }

    private static String count(Words words, Found found) {
        String number = NumberFormat.getIntegerInstance(words.locale()).format(found.count());
        return found.count() >= CustomerList.COUNTED
                ? words.say("customers.many", number)
                : words.count("customers.count", found.count(), number);
    }

    private static Node filter(Words words, Wanted wanted) {
        return el(
                "form.finder",
                at("method", "get"),
                at("action", "/customers"),
                at("role", "search"),
                Field.of("q", words.say("customers.search"))
                        .value(wanted.words())
                        .optional()
                        .with("data-search", "")
                        .input("search"),
                Field.of("presence", words.say("customers.presence"))
                        .value(wanted.presence())
                        .optional()
                        .choice(options(words, "presence.", List.of("here", "gone", "all"), null)),
                Field.of("sign", words.say("customers.sign"))
                        .value(wanted.sign())
                        .optional()
                        .choice(options(
                                words,
                                "sign.",
                                List.of(SignKind.values()).stream()
                                        .map(SignKind::id)
                                        .toList(),
                                "any")),
                Field.of("advice", words.say("customers.advice"))
                        .value(wanted.advice())
                        .optional()
                        .choice(options(words, "advice.", ADVICE, "any")),
                Field.of("order", words.say("customers.order"))
                        .value(wanted.order())
                        .optional()
                        .choice(options(words, "order.", ORDERS, null)),
                el("button.primary", words.say("customers.find")));
    }

    private static Map<String, String> options(Words words, String prefix, List<String> ids, @Nullable String any) {
        Map<String, String> options = new LinkedHashMap<>();
        if (any != null) {
            options.put("", words.say(any));
        }
        ids.forEach(id -> options.put(id, words.say(prefix + id)));
        return options;
    }

    private static Node table(Words words, List<Row> rows) {
        return el(
                "div.wide-table",
                at("tabindex", 0),
                at("role", "region"),
                at("aria-label", words.say("place.customers")),
                el(
                        "table.customers",
                        el(
                                "thead",
                                el(
                                        "tr",
                                        head(words, "name", false),
                                        head(words, "advice", false),
                                        head(words, "signs", false),
                                        head(words, "since", false),
                                        head(words, "margin", true),
                                        head(words, "cost", true),
                                        head(words, "churn", true))),
                        el("tbody", each(rows, row -> row(words, row, isNamedLikeAnother(row, rows))))));
    }

    private static boolean isNamedLikeAnother(Row row, List<Row> rows) {
        return rows.stream()
                .anyMatch(other -> other.tie() != row.tie() && other.name().equals(row.name()));
    }

    private static Node head(Words words, String column, boolean number) {
        return el(number ? "th.number" : "th", at("scope", "col"), text(words.say("column." + column)));
    }

    /** @param twice whether another one has the same name, so that only the id tells them apart */
    private static Node row(Words words, Row row, boolean twice) {
        return el(
                "tr",
                el(
                        "th",
                        at("scope", "row"),
                        el(
                                "a.name",
                                at("data-row", ""),
                                at("href", "/customers/" + row.tie()),
                                at("dir", "auto"),
                                text(row.name())),
                        twice ? el("span.note.id", row.id()) : NOTHING,
                        row.gone() == null ? NOTHING : el("span.note", words.say("gone." + row.gone()))),
                el("td", row.gone() == null ? words.say("advice." + row.advice()) : ""),
                el("td.levels", each(row.signs().entrySet(), sign -> level(words, sign.getKey(), sign.getValue()))),
                el("td.when", Dates.month(words, row.since(), ZoneOffset.UTC)),
                el("td.number", money(words, row.margin())),
                el("td.number", money(words, row.cost())),
                el("td.number", row.churn() == null ? "–" : percent(words, row.churn())));
    }

    /** Shape as well as colour: the levels hold without either. */
    private static Node level(Words words, String sign, String level) {
        String shape = switch (level) {
            case "alarm" -> "●";
            case "watch" -> "◐";
            case "calm" -> "○";
            default -> "▢";
        };
        return el(
                "span.level." + level,
                at("title", words.say("sign." + sign) + ": " + words.say("level." + level)),
                el("span", at("aria-hidden", "true"), text(shape)),
                el("span.unseen", words.say("sign." + sign) + ": " + words.say("level." + level) + ". "));
    }

    private static String money(Words words, @Nullable Double amount) {
        return amount == null
                ? "–"
                : NumberFormat.getIntegerInstance(words.locale()).format(Math.round(amount));
    }

    private static String percent(Words words, double share) {
        return NumberFormat.getPercentInstance(words.locale()).format(share);
    }

    private static Node pages(Words words, Wanted wanted, Found found) {
        List<Node> links = new ArrayList<>();
        if (wanted.page() > 1) {
            links.add(el(
                    "a.button",
                    at("rel", "prev"),
                    at("href", address(wanted.onPage(wanted.page() - 1))),
                    text(words.say("customers.back"))));
        }
        if (found.more()) {
            links.add(el(
                    "a.button",
                    at("rel", "next"),
                    at("href", address(wanted.onPage(wanted.page() + 1))),
                    text(words.say("customers.next"))));
        }
        return links.isEmpty()
                ? NOTHING
                : el("nav.actions", at("aria-label", words.say("customers.pages")), many(links));
    }

    private static String address(Wanted wanted) {
        return "/customers?" + wanted.query();
    }
}

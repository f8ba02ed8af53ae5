package lazo.audit;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.Visit;
import lazo.team.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as people read it, the newest first. */
@RestController
class AuditPages {

    private static final int ON_A_PAGE = 100;
    private static final String DEED = "deed.";

    private final Texts texts = Texts.beside(AuditPages.class);
    private final Layout layout;
    private final Ledger ledger;
    private final Names names;

    AuditPages(Layout layout, Ledger ledger, Names names) {
        this.layout = layout;
        this.ledger = ledger;
        this.names = names;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place auditPlace() {
            return new Place(
                    "/audit",
                    Texts.beside(AuditPages.class),
                    "place.audit",
                    'a',
                    120,
                    Set.of(Role.ADMIN, Role.AUDITOR));
        }
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    @GetMapping("/audit")
    Node show(
            Visit visit,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        Words words = visit.words(texts);
        List<Entry> entries = ledger.entries(before, action.strip(), actor.strip(), ON_A_PAGE);
        Map<String, String> known = names.ofActors();
        return layout.page(
                visit,
                words.say("place.audit"),
                el("header.head", el("h1", words.say("place.audit")), el("p", words.say("audit.intro"))),
                filter(words, action, actor),
                entries.isEmpty() ? el("p.empty", words.say("audit.none")) : table(words, entries, known),
                entries.size() < ON_A_PAGE
                        ? NOTHING
                        : el(
                                "p.older",
                                el(
                                        "a.button",
                                        at(
                                                "href",
                                                "/audit?action=" + encoded(action) + "&actor=" + encoded(actor)
                                                        + "&before="
                                                        + entries.getLast().number()),
                                        text(words.say("audit.older")))));
    }

    private static Node filter(Words words, String action, String actor) {
        return el(
                "form.filter",
                at("action", "/audit"),
                Field.of("action", words.say("audit.action"))
                        .value(action)
                        .with("placeholder", "team.key")
                        .with("list", "actions")
                        .optional()
                        .input("search"),
                Field.of("actor", words.say("audit.actor"))
                        .value(actor)
                        .with("placeholder", "account:1")
                        .optional()
                        .input("search"),
                offered(words),
                el("button", words.say("audit.filter")));
    }

    private static Node table(Words words, List<Entry> entries, Map<String, String> known) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
        return el(
                "div.scroll.tall",
                at("tabindex", 0),
                at("role", "region"),
                at("aria-label", words.say("place.audit")),
                el(
                        "table",
                        el(
                                "thead",
                                el(
                                        "tr",
                                        head(words, "audit.number"),
                                        head(words, "audit.at"),
                                        head(words, "audit.actor"),
                                        head(words, "audit.action"),
                                        head(words, "audit.subject"),
                                        head(words, "audit.details"))),
                        el(
                                "tbody",
                                each(
                                        entries,
                                        entry -> el(
                                                "tr",
                                                el("td", String.valueOf(entry.number())),
                                                el("td", time.format(entry.at())),
                                                el("td", named(entry.deed().actor(), known)),
                                                el(
                                                        "td",
                                                        what(words, entry.deed().action())),
                                                el("td", named(entry.deed().subject(), known)),
                                                el("td", details(entry)))))));
    }

    /** In words, with the code by which it is found; an old one that nobody writes any more may have no words. */
    private static Node what(Words words, String action) {
        Node code = el("code", action);
        return words.has(DEED + action) ? many(el("div", words.say(DEED + action)), code) : code;
    }

    /** Every code with its words, for browsers that offer them while somebody writes. */
    private static Node offered(Words words) {
        return el(
                "datalist",
                at("id", "actions"),
                each(
                        words.keys().stream()
                                .filter(key -> key.startsWith(DEED))
                                .toList(),
                        key -> el("option", at("value", key.substring(DEED.length())), text(words.say(key)))));
    }

    private static Node head(Words words, String key) {
        return el("th", at("scope", "col"), text(words.say(key)));
    }

    private static String named(String actor, Map<String, String> known) {
        String name = known.get(actor);
        return name == null ? actor : name + " (" + actor + ")";
    }

    private static String details(Entry entry) {
        return entry.deed().details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

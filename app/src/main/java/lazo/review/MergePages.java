package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;
import static lazo.site.Parts.part;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Saying that two ties are one, and taking it back. */
@RestController
class MergePages {

    static final Set<Role> MAY = EnumSet.of(Role.AGENT, Role.LEAD, Role.ADMIN);
    private static final int LISTED = 10;

    private final Texts texts = Texts.beside(MergePages.class);
    private final Layout layout;
    private final CustomerList customers;
    private final Merging merging;
    private final CompanyFile company;

    MergePages(Layout layout, CustomerList customers, Merging merging, CompanyFile company) {
        this.layout = layout;
        this.customers = customers;
        this.merging = merging;
        this.company = company;
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @GetMapping("/customers/{tie}/merge")
    Node ask(Visit visit, @PathVariable long tie, @RequestParam(name = "q", defaultValue = "") String words) {
        Words said = visit.words(texts);
        String name = customers.nameOf(tie).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CustomerList.Row> found = (words.isBlank()
                        ? customers.withTheSameMarks(tie)
                        : customers
                                .find(new CustomerList.Wanted(words, "", "", "", "name", 1))
                                .rows())
                .stream().filter(row -> row.tie() != tie).limit(LISTED).toList();
        List<Merging.Merged> merged = merging.into(tie);
        return layout.page(
                visit,
                said.say("merge.title"),
                el("header.head", el("h1", said.say("merge.of", name)), el("p", said.say("merge.intro"))),
                part(
                        "other",
                        said.say("merge.other"),
                        said.say("merge.other.note"),
                        many(search(said, tie, words), rows(visit, said, tie, found, words))),
                merged.isEmpty()
                        ? NOTHING
                        : part(
                                "merged",
                                said.say("merge.merged"),
                                said.say("merge.merged.note"),
                                el("ul.rows", each(merged, each -> taken(visit, said, tie, each)))));
    }

    private static Node search(Words words, long tie, String typed) {
        return el(
                "form.stack",
                at("action", "/customers/" + tie + "/merge"),
                Field.of("q", words.say("customers.search")).value(typed).input("search"),
                el("div.actions", el("button", words.say("customers.find"))));
    }

    private Node rows(Visit visit, Words words, long tie, List<CustomerList.Row> found, String typed) {
        if (found.isEmpty()) {
            return typed.isBlank() ? NOTHING : el("p.empty", words.say("customers.none"));
        }
        return many(
                typed.isBlank() ? el("p", words.say("merge.alike")) : NOTHING,
                el(
                        "ul.rows",
                        each(
                                found,
                                row -> el(
                                        "li",
                                        el(
                                                "div",
                                                el(
                                                        "p.title",
                                                        el(
                                                                "a",
                                                                at("href", "/customers/" + row.tie()),
                                                                text(row.name()))),
                                                el(
                                                        "p.note",
                                                        words.say("merge.who", row.id(), day(words, row.since())))),
                                        visit.form(
                                                "form",
                                                "/customers/" + tie + "/merge",
                                                hidden("with", String.valueOf(row.tie())),
                                                el(
                                                        "button.small",
                                                        text(words.say("merge.do")),
                                                        el("span.unseen", ": " + row.name())))))));
    }

    private String day(Words words, Instant at) {
        return Dates.day(words, at, company.facts().timezone());
    }

    private Node taken(Visit visit, Words words, long tie, Merging.Merged merged) {
        String day = day(words, Instant.ofEpochMilli(merged.at()));
        return el(
                "li",
                el("div", el("p.title", merged.from()), el("p.note", words.say("merge.since", day))),
                visit.form(
                        "form",
                        "/customers/" + tie + "/separate",
                        hidden("message", merged.message()),
                        el("button.small", text(words.say("merge.undo")), el("span.unseen", ": " + merged.from()))));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/customers/{tie}/merge")
    ResponseEntity<Void> merge(Visit visit, @PathVariable long tie, @RequestParam(defaultValue = "0") long with) {
        return merging.merge(tie, with, visit.actor())
                ? To.page("/customers/" + tie)
                : ResponseEntity.notFound().build();
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/customers/{tie}/separate")
    ResponseEntity<Void> separate(
            Visit visit, @PathVariable long tie, @RequestParam(defaultValue = "") String message) {
        return merging.separate(tie, message, visit.actor())
                ? To.page("/customers/" + tie + "/merge")
                : ResponseEntity.notFound().build();
    }
}

package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;
import static lazo.site.Parts.part;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Role;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Names;
import lazo.ties.Erasures;
import lazo.ties.Erasures.Erasure;
import lazo.ties.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Erasing somebody: first what will happen, then that it has happened. */
@RestController
class ErasurePages {

    static final Set<Role> MAY = EnumSet.of(Role.LEAD, Role.ADMIN);
    private static final int LISTED = 50;

    private final Texts texts = Texts.beside(ErasurePages.class);
    private final Layout layout;
    private final Ties ties;
    private final CustomerList customers;
    private final Erasing erasing;
    private final Erasures erasures;
    private final CompanyFile company;
    private final Names names;

    ErasurePages(
            Layout layout,
            Ties ties,
            CustomerList customers,
            Erasing erasing,
            Erasures erasures,
            CompanyFile company,
            Names names) {
        this.layout = layout;
        this.ties = ties;
        this.customers = customers;
        this.erasing = erasing;
        this.erasures = erasures;
        this.company = company;
        this.names = names;
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @GetMapping("/customers/{tie}/erase")
    Node ask(Visit visit, @PathVariable long tie) {
        return page(visit, tie, false);
    }

    @AskAgain
    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/customers/{tie}/erase")
    ResponseEntity<?> erase(
            Visit visit,
            @PathVariable long tie,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String sure) {
        boolean theirs =
                people(tie).stream().anyMatch(person -> person.externalId().equals(who));
        if (!theirs || sure.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(visit, tie, true));
        }
        Erasure done =
                erasing.erase(who, visit.actor()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return to(done.name());
    }

    @Allowed({Role.LEAD, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/customers/erased/{name}")
    Node show(Visit visit, @PathVariable String name) {
        Words words = visit.words(texts);
        Erasure erasure = erasures.byName(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return layout.page(
                visit,
                words.say("erased.title"),
                el("header.head", el("h1", words.say("erased.title")), el("p", words.say("erased.intro"))),
                part("certificate", words.say("erased.what"), words.say("erased.keep"), facts(words, erasure)),
                part("later", words.say("erased.later"), words.say("erased.later.note"), later(visit, words, erasure)));
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/customers/erased/{name}/hear")
    ResponseEntity<?> hear(Visit visit, @PathVariable String name) {
        return erasures.hearAgain(name, visit.actor())
                ? to(name)
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<Void> to(String name) {
        return To.page("/customers/erased/" + name);
    }

    private List<Ties.Person> people(long tie) {
        List<Ties.Person> people = ties.people(tie);
        if (people.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return people;
    }

    private Node page(Visit visit, long tie, boolean unsure) {
        Words words = visit.words(texts);
        List<Ties.Person> people = people(tie);
        String name = customers.nameOf(tie).orElse(people.getFirst().externalId());
        List<CustomerList.Row> alike = customers.withTheSameMarks(tie);
        return layout.page(
                visit,
                words.say("erase.title"),
                el("header.head", el("h1", words.say("erase.of", name)), el("p", words.say("erase.intro"))),
                part(
                        "what",
                        words.say("erase.what"),
                        words.say("erase.what.note"),
                        el(
                                "ul.plain-list",
                                each(
                                        List.of("gone", "others", "later", "webhooks", "backups", "log"),
                                        line -> el("li", words.say("erase.what." + line))))),
                alike.isEmpty()
                        ? NOTHING
                        : part(
                                "alike",
                                words.say("erase.alike"),
                                words.say("erase.alike.note"),
                                el(
                                        "ul.rows",
                                        each(
                                                alike,
                                                row -> el(
                                                        "li",
                                                        el(
                                                                "a",
                                                                at("href", "/customers/" + row.tie()),
                                                                text(row.name())))))),
                part(
                        "now",
                        words.say("erase.whom"),
                        words.say("erase.whom.note"),
                        form(visit, words, tie, people, unsure)));
    }

    private static Node form(Visit visit, Words words, long tie, List<Ties.Person> people, boolean unsure) {
        String first = people.getFirst().externalId();
        return visit.form(
                "form.stack",
                "/customers/" + tie + "/erase",
                unsure ? el("p.problem", at("role", "alert"), text(words.say("erase.unsure"))) : NOTHING,
                people.size() == 1
                        ? hidden("who", first)
                        : el(
                                "fieldset.checks",
                                el("legend.legend", words.say("erase.which")),
                                choice(
                                        first,
                                        words.count("erase.everybody", people.size(), String.valueOf(people.size())),
                                        true),
                                each(
                                        people.subList(1, Math.min(people.size(), LISTED)),
                                        person -> choice(
                                                person.externalId(),
                                                words.say("erase.only", person.externalId()),
                                                false))),
                el(
                        "fieldset.checks",
                        el(
                                "label",
                                el(
                                        "input",
                                        at("type", "checkbox"),
                                        at("name", "sure"),
                                        at("value", "yes"),
                                        at("required", "")),
                                el("span", words.say("erase.sure")))),
                el(
                        "div.actions",
                        el("button.primary", words.say("erase.do")),
                        el("a", at("href", "/customers/" + tie), text(words.say("erase.not")))));
    }

    private static Node choice(String id, String words, boolean chosen) {
        return el(
                "label",
                el(
                        "input",
                        at("type", "radio"),
                        at("name", "who"),
                        at("value", id),
                        chosen ? at("checked", "") : NOTHING),
                el("span", words));
    }

    private Node facts(Words words, Erasure erasure) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(words.locale());
        return many(
                el(
                        "dl.meanings",
                        fact(words.say("erased.name"), erasure.name()),
                        fact(words.say("erased.at"), time(words, erasure.at())),
                        fact(words.say("erased.by"), names.ofActors().getOrDefault(erasure.by(), erasure.by()))),
                el(
                        "div.wide-table",
                        el(
                                "table.customers",
                                el(
                                        "thead",
                                        el(
                                                "tr",
                                                el("th", at("scope", "col"), text(words.say("erased.table"))),
                                                el("th.number", at("scope", "col"), text(words.say("erased.rows"))))),
                                el(
                                        "tbody",
                                        each(
                                                new TreeMap<>(erasure.cleaned()).entrySet(),
                                                (Map.Entry<String, Long> entry) -> el(
                                                        "tr",
                                                        el("th", at("scope", "row"), el("code", entry.getKey())),
                                                        el("td.number", numbers.format(entry.getValue()))))))));
    }

    private static Node fact(String what, String value) {
        return el("div", el("dt", what), el("dd", value));
    }

    private Node later(Visit visit, Words words, Erasure erasure) {
        Instant heard = erasure.heardFrom();
        if (heard != null) {
            return el("p", words.say("erased.heard", time(words, heard)));
        }
        return MAY.contains(visit.signedIn().role())
                ? visit.form(
                        "form.stack",
                        "/customers/erased/" + erasure.name() + "/hear",
                        el("div.actions", el("button", words.say("erased.hear"))))
                : el("p.empty", words.say("erased.silent"));
    }

    private String time(Words words, Instant at) {
        return Dates.time(words, at, company.facts().timezone());
    }
}

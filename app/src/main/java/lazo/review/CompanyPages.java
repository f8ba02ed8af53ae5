package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.site.Parts.part;

import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.science.history.BadInput;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is ours: our faults, what people ask us for, and the rest of what the company says of itself. */
@RestController
class CompanyPages {

    private final Texts texts = Texts.beside(CompanyPages.class);
    private final Layout layout;
    private final CompanyFile company;
    private final IncidentsPart incidents;
    private final NeedPages needs;
    private final VersionPages versions;

    CompanyPages(Layout layout, CompanyFile company, IncidentsPart incidents, NeedPages needs, VersionPages versions) {
        this.layout = layout;
        this.company = company;
        this.incidents = incidents;
        this.needs = needs;
        this.versions = versions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place company() {
            return new Place(
                    "/company",
                    Texts.beside(CompanyPages.class),
                    "place.company",
                    'o',
                    40,
                    Set.of(Role.AGENT, Role.LEAD, Role.APPROVER, Role.AUDITOR, Role.ADMIN));
        }
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/company")
    Node show(
            Visit visit,
            @RequestParam(name = "needs", defaultValue = "") String refused,
            @RequestParam(defaultValue = "0") long removed,
            @RequestParam(defaultValue = "") String incident) {
        return page(
                visit,
                company.text(),
                switch (refused) {
                    case "by-hand" -> visit.words(texts).say("needs.by_hand");
                    case "changed" -> visit.words(texts).say("versions.changed");
                    default -> null;
                },
                removed,
                incidents.of(visit, Typed.NOTHING, incident));
    }

    /** The page again, with what was typed about an incident and what was wrong with it. */
    ResponseEntity<?> wrong(Visit visit, Typed typed) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(visit, company.text(), null, 0, incidents.of(visit, typed, "")));
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/company")
    ResponseEntity<?> save(Visit visit, @RequestParam String facts) {
        try {
            company.save(facts.replace("\r\n", "\n"), visit.actor());
            return To.page("/company#facts");
        } catch (BadInput wrong) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(page(
                            visit,
                            facts,
                            wrong.sentence() + " " + wrong.remedy(),
                            0,
                            incidents.of(visit, Typed.NOTHING, "")));
        }
    }

    private Node page(Visit visit, String yaml, @Nullable String problem, long removed, Node ourIncidents) {
        Words words = visit.words(texts);
        Role role = visit.signedIn().role();
        boolean writes = role == Role.LEAD || role == Role.ADMIN;
        return layout.page(
                visit,
                words.say("place.company"),
                el("header.head", el("h1", words.say("place.company")), el("p", words.say("company.intro"))),
                ourIncidents,
                part(
                        "needs",
                        words.say("needs.title"),
                        words.say("needs.note"),
                        many(writes ? versions.undo(visit, removed) : NOTHING, needs.part(visit, writes))),
                part(
                        "facts",
                        words.say("facts.title"),
                        words.say("facts.note"),
                        many(
                                writes ? editor(visit, words, yaml, problem) : el("pre", yaml),
                                versions.part(visit, writes))));
    }

    private static Node editor(Visit visit, Words words, String yaml, @Nullable String problem) {
        return visit.form(
                "form.stack.facts",
                "/company",
                Field.of("facts", words.say("facts.label"))
                        .value(yaml)
                        .problem(problem)
                        .with("rows", "24")
                        .with("spellcheck", "false")
                        .area(),
                el("div.actions", el("button.primary", words.say("facts.save"))));
    }
}

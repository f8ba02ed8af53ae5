package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.site.Parts.hidden;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.events.OwnReports;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.science.history.BadInput;
import lazo.science.review.CompanyReview.Incident;
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

    private static final int LONGEST_SUMMARY = 300;

    private final Texts texts = Texts.beside(CompanyPages.class);
    private final Layout layout;
    private final CompanyFile company;
    private final Reviews reviews;
    private final OwnReports reports;
    private final NeedPages needs;
    private final VersionPages versions;

    CompanyPages(
            Layout layout,
            CompanyFile company,
            Reviews reviews,
            OwnReports reports,
            NeedPages needs,
            VersionPages versions) {
        this.layout = layout;
        this.company = company;
        this.reviews = reviews;
        this.reports = reports;
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
            @RequestParam(defaultValue = "0") long removed) {
        return page(
                visit,
                company.text(),
                switch (refused) {
                    case "by-hand" -> visit.words(texts).say("needs.by_hand");
                    case "changed" -> visit.words(texts).say("versions.changed");
                    default -> null;
                },
                removed);
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/company")
    ResponseEntity<?> save(Visit visit, @RequestParam String facts) {
        try {
            company.save(facts.replace("\r\n", "\n"), visit.actor());
            return back("facts");
        } catch (BadInput wrong) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(page(visit, facts, wrong.sentence() + " " + wrong.remedy(), 0));
        }
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/company/incidents")
    ResponseEntity<?> open(
            @RequestParam(defaultValue = "") String summary, @RequestParam(defaultValue = "") String process) {
        if (summary.isBlank()) {
            return back("incidents");
        }
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("incidentId", id);
        properties.put(
                "summary",
                summary.strip()
                        .substring(0, Math.min(LONGEST_SUMMARY, summary.strip().length())));
        if (!process.isBlank()) {
            properties.put("process", process.strip());
        }
        reports.track("incident-opened:" + id, "company", "Incident Opened", properties);
        return back("incidents");
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/company/incidents/close")
    ResponseEntity<?> close(@RequestParam String incident) {
        reports.track("incident-closed:" + incident, "company", "Incident Closed", Map.of("incidentId", incident));
        return back("incidents");
    }

    private static ResponseEntity<Void> back(String part) {
        return To.page("/company#" + part);
    }

    private Node page(Visit visit, String yaml, @Nullable String problem, long removed) {
        Words words = visit.words(texts);
        Role role = visit.signedIn().role();
        boolean writes = role == Role.LEAD || role == Role.ADMIN;
        boolean reportsFaults = writes || role == Role.AGENT;
        return layout.page(
                visit,
                words.say("place.company"),
                el("header.head", el("h1", words.say("place.company")), el("p", words.say("company.intro"))),
                TiePages.part(
                        "incidents",
                        words.say("incidents.title"),
                        words.say("incidents.note"),
                        many(
                                incidents(visit, words, reportsFaults),
                                reportsFaults ? newIncident(visit, words) : NOTHING)),
                TiePages.part(
                        "needs",
                        words.say("needs.title"),
                        words.say("needs.note"),
                        many(writes ? versions.undo(visit, removed) : NOTHING, needs.part(visit, writes))),
                TiePages.part(
                        "facts",
                        words.say("facts.title"),
                        words.say("facts.note"),
                        many(
                                writes ? editor(visit, words, yaml, problem) : el("pre", yaml),
                                versions.part(visit, writes))));
    }

    private Node incidents(Visit visit, Words words, boolean closes) {
        List<Incident> incidents =
                reviews.known().map(known -> known.review().incidents()).orElse(List.of());
        return incidents.isEmpty()
                ? el("p.empty", words.say("incidents.none"))
                : el("ul.rows", each(incidents.reversed(), incident -> incident(visit, words, incident, closes)));
    }

    private Node incident(Visit visit, Words words, Incident incident, boolean closes) {
        String summary = incident.opened().summary();
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(company.facts().timezone());
        String opened = time.format(Instant.ofEpochMilli(incident.opened().at()));
        return el(
                "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", summary == null ? incident.opened().incidentId() : summary),
                                incident.open() ? el("span.tag", words.say("incidents.open")) : NOTHING),
                        el(
                                "p.note",
                                incident.open()
                                        ? words.say("incidents.since", opened)
                                        : words.say(
                                                "incidents.from_to",
                                                opened,
                                                time.format(Instant.ofEpochMilli(incident.to()))))),
                incident.open() && closes
                        ? visit.form(
                                "form",
                                "/company/incidents/close",
                                hidden("incident", incident.opened().incidentId()),
                                el("button.small", words.say("incidents.close")))
                        : NOTHING);
    }

    private static Node newIncident(Visit visit, Words words) {
        return el(
                "details.more",
                el("summary", words.say("incidents.new")),
                visit.form(
                        "form.stack",
                        "/company/incidents",
                        Field.of("summary", words.say("incidents.summary"))
                                .with("maxlength", String.valueOf(LONGEST_SUMMARY))
                                .input("text"),
                        Field.of("process", words.say("incidents.process"))
                                .hint(words.say("incidents.process.hint"))
                                .optional()
                                .input("text"),
                        el("div.actions", el("button", words.say("incidents.save")))));
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

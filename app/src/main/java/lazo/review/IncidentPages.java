package lazo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.science.signs.Incidents.Span;
import lazo.site.Once;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.ties.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reporting a fault of ours: that it began, that it is over, and that there was none after all. */
@RestController
class IncidentPages {

    private final Texts texts = Texts.beside(IncidentPages.class);
    private final CompanyPages page;
    private final OwnIncidents incidents;
    private final CompanyFile company;
    private final Ties ties;
    private final Clock clock;

    IncidentPages(CompanyPages page, OwnIncidents incidents, CompanyFile company, Ties ties, Clock clock) {
        this.page = page;
        this.incidents = incidents;
        this.company = company;
        this.ties = ties;
        this.clock = clock;
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/company/incidents")
    ResponseEntity<?> open(
            Visit visit,
            @RequestParam(name = Once.NAME, defaultValue = "") String once,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String began,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String affects) {
        IncidentCheck check = check(visit);
        check.isFilled("summary", summary);
        Instant from = check.moment("began", began, null);
        Instant to = ended.isBlank() ? null : check.moment("ended", ended, from);
        List<String> whom = check.ids("affects", affects, ties);
        check.fits("process", process);
        if (!check.problems().isEmpty()) {
            return page.wrong(
                    visit,
                    new Typed(
                            IncidentsPart.NEW,
                            Map.of(
                                    "summary", summary,
                                    "process", process,
                                    "began", began,
                                    "ended", ended,
                                    "affects", affects),
                            check.problems()));
        }
        incidents.open(
                Once.key(once, summary, process, began, ended, affects).toString(),
                new OwnIncidents.Draft(
                        summary.strip(),
                        process.isBlank() ? null : process.strip(),
                        whom.isEmpty() ? null : whom,
                        from,
                        to),
                visit.actor());
        return back("opened");
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/company/incidents/close")
    ResponseEntity<?> close(Visit visit, @RequestParam String incident, @RequestParam(defaultValue = "") String ended) {
        Optional<Span> open = known(incident).filter(span -> !span.closed());
        if (open.isEmpty()) {
            return back("closed");
        }
        IncidentCheck check = check(visit);
        Instant began = Instant.ofEpochMilli(open.get().opened().at());
        Instant at = check.moment("ended", ended, began);
        if (!check.problems().isEmpty()) {
            return page.wrong(visit, new Typed(incident, Map.of("ended", ended), check.problems()));
        }
        incidents.close(incident, at, visit.actor());
        return back("closed");
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.ADMIN})
    @PostMapping("/company/incidents/withdraw")
    ResponseEntity<?> withdraw(Visit visit, @RequestParam String incident) {
        if (known(incident).isPresent()) {
            incidents.withdraw(incident, visit.actor());
        }
        return back("withdrawn");
    }

    private IncidentCheck check(Visit visit) {
        return new IncidentCheck(visit.words(texts), company.facts().timezone(), clock.instant());
    }

    /** The incident; empty where it was withdrawn. What nobody ever opened is not there. */
    private Optional<Span> known(String incident) {
        if (!incidents.wasOpened(incident)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return incidents.find(incident);
    }

    private static ResponseEntity<Void> back(String done) {
        return To.page("/company?incident=" + done + "#incidents");
    }
}

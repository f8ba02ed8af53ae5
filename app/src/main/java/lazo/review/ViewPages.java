package lazo.review;

import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.review.CustomerList.Wanted;
import lazo.review.Views.View;
import lazo.site.Once;
import lazo.site.To;
import lazo.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Saving, changing and deleting a view of the list of customers. */
@RestController
class ViewPages {

    private static final String CUSTOMERS = "/customers";

    private final CustomersPage page;
    private final ViewsPart part;
    private final Views views;

    ViewPages(CustomersPage page, ViewsPart part, Views views) {
        this.page = page;
        this.part = part;
        this.views = views;
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views")
    ResponseEntity<?> save(
            Visit visit,
            @RequestParam(name = Once.NAME, defaultValue = "") String once,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shared,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String advice,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "here") String presence,
            @RequestParam(defaultValue = "urgency") String order) {
        Wanted wanted = new Wanted(q, advice, sign, presence, order, 1);
        Typed refused = part.refused(visit, ViewsPart.NEW, name, shared.equals("yes"));
        if (refused.isWrong()) {
            return page.wrong(visit, wanted, refused);
        }
        boolean kept = name.isBlank()
                || views.make(
                        visit.signedIn().id(),
                        name.strip(),
                        wanted.query(),
                        shared.equals("yes"),
                        Once.key(once, visit.actor(), name.strip(), wanted.query(), shared));
        return back(wanted.query(), kept);
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views/{id}")
    ResponseEntity<?> change(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shared) {
        View view = theirs(visit, id);
        Typed refused = part.refused(visit, String.valueOf(id), name, shared.equals("yes"));
        if (refused.isWrong()) {
            return page.wrong(visit, Wanted.ALL, refused);
        }
        return back(view.query(), views.change(id, name.isBlank() ? view.name() : name.strip(), shared.equals("yes")));
    }

    private static ResponseEntity<Void> back(String query, boolean kept) {
        return To.page(CUSTOMERS + "?" + query + (kept ? "" : "&views=full"));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views/{id}/delete")
    ResponseEntity<Void> remove(Visit visit, @PathVariable long id) {
        theirs(visit, id);
        views.remove(id);
        return To.page(CUSTOMERS);
    }

    /** The view where this person may change it; for everybody else it is not there. */
    private View theirs(Visit visit, long id) {
        return views.find(id)
                .filter(view -> ViewsPart.mayChange(view, visit.signedIn()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

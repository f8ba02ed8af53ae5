package lazo.events.hooks;

import java.util.List;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.events.hooks.WebhookView.Tried;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Role;
import lazo.science.history.BadInput;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who tells us what happens elsewhere, and whom we tell what happens here. */
@RestController
class WebhookPages {

    static final String PATH = "/webhooks";

    private final WebhookView view;
    private final Hooks hooks;
    private final Endpoints endpoints;

    WebhookPages(WebhookView view, Hooks hooks, Endpoints endpoints) {
        this.view = view;
        this.hooks = hooks;
        this.endpoints = endpoints;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place webhooksPlace() {
            return new Place(
                    PATH, Texts.beside(WebhookPages.class), "place", 'h', 115, Set.of(Role.ADMIN, Role.AUDITOR));
        }
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    @GetMapping(PATH)
    Node show(Visit visit) {
        return page(visit, Tried.NOTHING_YET);
    }

    /** The secret may come later: most systems give it only to those who have told them the address. */
    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/in")
    ResponseEntity<?> hear(
            Visit visit,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String secret) {
        if (name.isBlank() || name.length() > 80) {
            return wrong(visit, new Tried("in", vendor, name, "in.name.missing"));
        }
        if (!Hooks.vendors().contains(vendor)) {
            return wrong(visit, new Tried("in", "", name, "in.vendor.unknown"));
        }
        hooks.make(vendor, name, secret, visit.actor());
        return back();
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/in/{id}/secret")
    ResponseEntity<?> secret(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        try {
            return backIf(hooks.secret(id, secret, visit.actor()));
        } catch (BadInput empty) {
            return wrong(visit, new Tried(id, "", "", "in.secret.missing"));
        }
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/in/{id}/remove")
    ResponseEntity<?> stopHearing(Visit visit, @PathVariable String id) {
        return backIf(hooks.remove(id, visit.actor()));
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/out")
    ResponseEntity<?> tellThem(
            Visit visit,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> type) {
        if (type.isEmpty()) {
            return wrong(visit, new Tried("out", url, "", "out.types.missing"));
        }
        try {
            endpoints.make(url, type, visit.actor());
            return back();
        } catch (BadInput unusable) {
            return wrong(visit, new Tried("out", url, "", "out.url.wrong"));
        }
    }

    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/out/{id}/enable")
    ResponseEntity<?> tryAgain(Visit visit, @PathVariable String id) {
        return backIf(endpoints.enable(id, visit.actor()));
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/out/{id}/remove")
    ResponseEntity<?> stopTelling(Visit visit, @PathVariable String id) {
        return backIf(endpoints.remove(id, visit.actor()));
    }

    private static ResponseEntity<?> back() {
        return To.page(PATH);
    }

    private static ResponseEntity<?> backIf(boolean done) {
        return done ? back() : ResponseEntity.notFound().build();
    }

    private ResponseEntity<?> wrong(Visit visit, Tried tried) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(visit, tried));
    }

    private Node page(Visit visit, Tried tried) {
        return view.page(visit, hooks.all(), endpoints.all(), tried);
    }
}

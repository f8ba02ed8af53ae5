package lazo.events.hooks;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.science.history.BadInput;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Parts;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who tells us what happens elsewhere, and whom we tell what happens here. */
@RestController
class WebhookPages {

    private static final String PATH = "/webhooks";

    private final Texts texts = Texts.beside(WebhookPages.class);
    private final Layout layout;
    private final Hooks hooks;
    private final Endpoints endpoints;
    private final Settings settings;

    WebhookPages(Layout layout, Hooks hooks, Endpoints endpoints, Settings settings) {
        this.layout = layout;
        this.hooks = hooks;
        this.endpoints = endpoints;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place webhooksPlace() {
            return new Place(PATH, Texts.beside(WebhookPages.class), "place", 'h', 115, Set.of(Role.ADMIN));
        }
    }

    /** What was written into a form and could not be used. */
    private record Tried(String first, String second, String problem) {
        static final Tried NOTHING_YET = new Tried("", "", "");
    }

    @Allowed(Role.ADMIN)
    @GetMapping(PATH)
    Node show(Visit visit) {
        return page(visit, Tried.NOTHING_YET, Tried.NOTHING_YET);
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping(PATH + "/in")
    ResponseEntity<?> hear(
            Visit visit,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String secret) {
        if (name.isBlank() || name.length() > 80) {
            return wrong(page(visit, new Tried(vendor, name, "in.name.missing"), Tried.NOTHING_YET));
        }
        try {
            hooks.make(vendor, name, secret, visit.actor());
            return back();
        } catch (BadInput missing) {
            return wrong(page(visit, new Tried(vendor, name, "in.secret.missing"), Tried.NOTHING_YET));
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
            return wrong(page(visit, Tried.NOTHING_YET, new Tried(url, "", "out.types.missing")));
        }
        try {
            endpoints.make(url, type, visit.actor());
            return back();
        } catch (BadInput unusable) {
            return wrong(page(visit, Tried.NOTHING_YET, new Tried(url, "", "out.url.wrong")));
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

    private static ResponseEntity<?> wrong(Node page) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page);
    }

    private Node page(Visit visit, Tried in, Tried out) {
        Words words = visit.words(texts);
        List<Hooks.Shown> heard = hooks.all();
        List<Endpoints.Shown> told = endpoints.all();
        return layout.page(
                visit,
                words.say("place"),
                el(
                        "header.head",
                        el("h1", words.say("place")),
                        el("p", words.say("intro")),
                        el("p", el("a", at("href", "/developers"), text(words.say("developers"))))),
                Parts.part(
                        "in",
                        words.say("in.title"),
                        words.say("in.note"),
                        heard.isEmpty()
                                ? el("p.empty", words.say("in.none"))
                                : el("ul.rows", each(heard, hook -> row(visit, words, hook))),
                        more(words.say("in.new"), in, inForm(visit, words, in))),
                Parts.part(
                        "out",
                        words.say("out.title"),
                        words.say("out.note"),
                        told.isEmpty()
                                ? el("p.empty", words.say("out.none"))
                                : el("ul.rows", each(told, endpoint -> row(visit, words, endpoint))),
                        more(words.say("out.new"), out, outForm(visit, words, out))));
    }

    /** Folded away until somebody wants it, or has to look at it again. */
    private static Node more(String title, Tried tried, Node form) {
        return el("details.more", tried.problem().isEmpty() ? NOTHING : at("open", ""), el("summary", title), form);
    }

    private Node row(Visit visit, Words words, Hooks.Shown hook) {
        return el(
                "li",
                el(
                        "div",
                        el("p.title", el("span", hook.name()), el("span.tag", title(hook.vendor()))),
                        el("p.note", words.say("in.address")),
                        el("p", el("code.whole", settings.publicUrl() + hook.path())),
                        hook.vendor().equals("whatsapp")
                                ? el("p.note", text(words.say("in.token") + " "), el("code.whole", hook.token()))
                                : NOTHING),
                change(
                        words,
                        hook.name(),
                        el("p.note", words.say("in.remove.note")),
                        button(visit, "/in/" + hook.id() + "/remove", words.say("remove"))));
    }

    private static Node row(Visit visit, Words words, Endpoints.Shown endpoint) {
        boolean given = endpoint.disabledAt() != null;
        return el(
                given ? "li.off" : "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("code.whole", endpoint.url()),
                                given ? el("span.tag", words.say("out.given_up")) : NOTHING),
                        el(
                                "p.note",
                                String.join(
                                        " · ",
                                        endpoint.types().stream()
                                                .map(type -> words.say("type." + type))
                                                .toList())),
                        el("p.note", text(words.say("out.secret") + " "), el("code.whole", endpoint.secret()))),
                change(
                        words,
                        endpoint.url(),
                        given ? button(visit, "/out/" + endpoint.id() + "/enable", words.say("out.enable")) : NOTHING,
                        el("p.note", words.say("out.remove.note")),
                        button(visit, "/out/" + endpoint.id() + "/remove", words.say("remove"))));
    }

    private static Node change(Words words, String whose, Node... what) {
        return el(
                "details.more",
                el("summary", text(words.say("change")), el("span.unseen", ": " + whose)),
                el("div.stack", what));
    }

    private static Node button(Visit visit, String path, String label) {
        return visit.form("form", PATH + path, el("button.small", label));
    }

    private static Node inForm(Visit visit, Words words, Tried tried) {
        Map<String, String> vendors = new LinkedHashMap<>();
        Hooks.vendors().forEach(id -> vendors.put(id, title(id)));
        return visit.form(
                "form.stack",
                PATH + "/in",
                Field.of("vendor", words.say("in.vendor")).value(tried.first()).choice(vendors),
                Field.of("name", words.say("in.name"))
                        .hint(words.say("in.name.hint"))
                        .value(tried.second())
                        .problem(problem(words, tried, "in.name."))
                        .with("maxlength", "80")
                        .with("autocomplete", "off")
                        .input("text"),
                Field.of("secret", words.say("in.secret"))
                        .hint(words.say("in.secret.hint"))
                        .problem(problem(words, tried, "in.secret."))
                        .optional()
                        .with("autocomplete", "off")
                        .input("text"),
                el("div.actions", el("button.primary", words.say("in.make"))));
    }

    private static Node outForm(Visit visit, Words words, Tried tried) {
        return visit.form(
                "form.stack",
                PATH + "/out",
                Field.of("url", words.say("out.url"))
                        .hint(words.say("out.url.hint"))
                        .value(tried.first())
                        .problem(problem(words, tried, "out."))
                        .with("maxlength", "500")
                        .with("autocomplete", "off")
                        .input("url"),
                el(
                        "fieldset.checks",
                        el("legend.legend", words.say("out.types")),
                        each(
                                Endpoints.TYPES,
                                type -> el(
                                        "label",
                                        el(
                                                "input",
                                                at("type", "checkbox"),
                                                at("name", "type"),
                                                at("value", type),
                                                at("checked", "")),
                                        el("span", words.say("type." + type))))),
                el("div.actions", el("button.primary", words.say("out.make"))));
    }

    private static @Nullable String problem(Words words, Tried tried, String of) {
        return tried.problem().startsWith(of) ? words.say(tried.problem()) : null;
    }

    private static String title(String vendor) {
        return Vendor.of(vendor).map(Vendor::title).orElse(vendor);
    }
}

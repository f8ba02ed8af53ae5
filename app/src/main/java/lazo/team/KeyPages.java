package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Role;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Parts;
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

/** The keys with which programs come in: made, rotated, revoked. */
@RestController
class KeyPages {

    private static final String SECRET = "key";

    private final Texts texts = Texts.beside(KeyPages.class);
    private final Layout layout;
    private final Keys keys;
    private final ShownOnce shown;
    private final Clock clock;

    KeyPages(Layout layout, Keys keys, ShownOnce shown, Clock clock) {
        this.layout = layout;
        this.keys = keys;
        this.shown = shown;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place keysPlace() {
            return new Place(
                    "/keys", Texts.beside(KeyPages.class), "place.keys", 'w', 110, Set.of(Role.ADMIN, Role.AUDITOR));
        }
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    @GetMapping("/keys")
    Node show(Visit visit, HttpServletRequest request) {
        return page(visit, shown.take(request, SECRET), "", "");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/keys")
    ResponseEntity<?> create(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) List<String> scope) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (scope != null) {
            scope.forEach(id -> Scope.of(id).ifPresent(scopes::add));
        }
        if (name.isBlank() || name.length() > 80) {
            return wrong(visit, name, "keys.name.missing");
        }
        if (scopes.isEmpty()) {
            return wrong(visit, name, "keys.scope.missing");
        }
        String actor = visit.actor();
        shown.put(request, SECRET, keys.create(actor, name, scopes).secret());
        return To.page("/keys");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/keys/{id}/rotate")
    ResponseEntity<?> rotate(Visit visit, HttpServletRequest request, @PathVariable long id) {
        Optional<Keys.Made> made = keys.rotate(visit.actor(), id);
        if (made.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        shown.put(request, SECRET, made.get().secret());
        return To.page("/keys");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/keys/{id}/revoke")
    ResponseEntity<?> revoke(Visit visit, @PathVariable long id) {
        return keys.revoke(visit.actor(), id)
                ? To.page("/keys")
                : ResponseEntity.notFound().build();
    }

    private ResponseEntity<Node> wrong(Visit visit, String name, String problem) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(visit, Optional.empty(), name, problem));
    }

    private Node page(Visit visit, Optional<String> secret, String name, String problem) {
        Words words = visit.words(texts);
        boolean keeps = visit.signedIn().role() == Role.ADMIN;
        List<Key> all = keys.all();
        return layout.page(
                visit,
                words.say("place.keys"),
                el(
                        "header.head",
                        el("h1", words.say("place.keys")),
                        el("p", words.say("keys.intro")),
                        el("p", el("a", at("href", "/developers"), text(words.say("keys.developers"))))),
                problem.isEmpty() ? NOTHING : SignInPages.problem(words.say(problem)),
                secret.map(word -> SecretPart.of(words, "secret", words.say("keys.once"), word))
                        .orElse(NOTHING),
                Parts.part(
                        "all-keys",
                        words.say("keys.title"),
                        words.say("keys.note"),
                        all.isEmpty()
                                ? el("p.empty", words.say("keys.none"))
                                : el("ul.rows", each(all, key -> row(visit, words, key, keeps)))),
                keeps
                        ? Parts.part(
                                "new-key", words.say("keys.new"), words.say("keys.new.note"), form(visit, words, name))
                        : NOTHING);
    }

    private Node row(Visit visit, Words words, Key key, boolean keeps) {
        Days days = new Days(words);
        Instant now = clock.instant();
        return el(
                key.worksAt(now) ? "li" : "li.off",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", key.name()),
                                el("code", key.prefix() + "…"),
                                state(words, days, key, now)),
                        el(
                                "p.note",
                                String.join(
                                                ", ",
                                                key.scopes().stream()
                                                        .sorted()
                                                        .map(scope -> words.say("scope." + scope.id()))
                                                        .toList())
                                        + " · "
                                        + words.say("keys.since", days.day(key.createdAt()))
                                        + " · "
                                        + (key.usedAt() == null
                                                ? words.say("keys.unused")
                                                : words.say("keys.used", days.time(key.usedAt()))))),
                keeps && key.worksAt(now) ? change(visit, words, key) : NOTHING);
    }

    private static Node state(Words words, Days days, Key key, Instant now) {
        if (key.endsAt() == null) {
            return NOTHING;
        }
        return key.worksAt(now)
                ? el("span.tag", words.say("keys.ends", days.time(key.endsAt())))
                : el("span.tag.quiet", words.say("keys.ended", days.day(key.endsAt())));
    }

    private static Node change(Visit visit, Words words, Key key) {
        return el(
                "details.more",
                el("summary", text(words.say("keys.change")), el("span.unseen", ": " + key.name())),
                el(
                        "div.stack",
                        key.endsAt() == null
                                ? many(
                                        el("p.note", words.say("keys.rotate.note")),
                                        visit.form(
                                                "form",
                                                "/keys/" + key.id() + "/rotate",
                                                el("button.small", words.say("keys.rotate"))))
                                : NOTHING,
                        el("p.note", words.say("keys.revoke.note")),
                        visit.form(
                                "form",
                                "/keys/" + key.id() + "/revoke",
                                el("button.small", words.say("keys.revoke")))));
    }

    private static Node form(Visit visit, Words words, String name) {
        return visit.form(
                "form.stack",
                "/keys",
                Field.of("name", words.say("keys.name"))
                        .hint(words.say("keys.name.hint"))
                        .value(name)
                        .with("maxlength", "80")
                        .with("autocomplete", "off")
                        .input("text"),
                el(
                        "fieldset.checks",
                        el("legend.legend", words.say("keys.scopes")),
                        each(
                                List.of(Scope.values()),
                                scope -> el(
                                        "label",
                                        el(
                                                "input",
                                                at("type", "checkbox"),
                                                at("name", "scope"),
                                                at("value", scope.id()),
                                                scope == Scope.EVENTS_WRITE ? at("checked", "") : NOTHING),
                                        el("span", words.say("scope." + scope.id()))))),
                el("div.actions", el("button.primary", words.say("keys.make"))));
    }
}

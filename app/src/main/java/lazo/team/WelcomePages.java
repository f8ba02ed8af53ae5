package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Open;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Accounts.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first run: the owner, what the company does, the first event. */
@RestController
class WelcomePages {

    private static final String KEY = "first key";

    private final Texts texts = Texts.beside(WelcomePages.class);
    private final Layout layout;
    private final FirstSteps firstSteps;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final CompanyText company;
    private final Keys keys;
    private final ShownOnce shown;
    private final Settings settings;

    WelcomePages(
            Layout layout,
            FirstSteps firstSteps,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            CompanyText company,
            Keys keys,
            ShownOnce shown,
            Settings settings) {
        this.layout = layout;
        this.firstSteps = firstSteps;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.company = company;
        this.keys = keys;
        this.shown = shown;
        this.settings = settings;
    }

    @Open
    @GetMapping("/welcome")
    ResponseEntity<?> begin(Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        if (!accounts.none()) {
            return To.page("/");
        }
        return firstSteps.mayBegin(request, code)
                ? ResponseEntity.ok(owner(visit, code, new NewAccount("", "", "", visit.language()), Map.of()))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).body(codeNeeded(visit));
    }

    @Open
    @PostMapping("/welcome")
    ResponseEntity<?> create(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute NewAccount owner) {
        if (!firstSteps.mayBegin(request, code)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(codeNeeded(visit));
        }
        Map<String, String> problems = owner.problems(company.name().orElse(""));
        if (!problems.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(owner(visit, code, owner, problems));
        }
        Optional<Account> created = accounts.createFirst(new Draft(
                owner.name(), owner.email(), passwords.hash(owner.password()), Role.ADMIN, owner.usedLanguage()));
        if (created.isEmpty()) {
            return To.page("/sign-in");
        }
        sessions.begin(request, response, created.get(), "first steps");
        return To.page("/welcome/company");
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/welcome/company")
    ResponseEntity<?> askCompany(Visit visit) {
        return isOver(visit) ? To.page("/") : ResponseEntity.ok(companyPage(visit, AboutCompany.empty(), Map.of()));
    }

    /** What a company says of itself later, its own page keeps; these few facts would replace it. */
    @Allowed(Role.ADMIN)
    @PostMapping("/welcome/company")
    ResponseEntity<?> keepCompany(Visit visit, HttpServletRequest request, @ModelAttribute AboutCompany about) {
        if (isOver(visit)) {
            return To.page("/");
        }
        Map<String, String> problems = about.problems();
        if (!problems.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(companyPage(visit, about, problems));
        }
        company.save(about.yaml(), visit.actor());
        if (shown.peek(request, KEY).isEmpty()) {
            makeKey(visit, request);
        }
        return To.page("/welcome/event");
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/welcome/event")
    ResponseEntity<?> showKey(Visit visit, HttpServletRequest request) {
        Optional<String> secret = shown.peek(request, KEY);
        return secret.isEmpty() && isOver(visit) ? To.page("/") : ResponseEntity.ok(eventPage(visit, secret));
    }

    /** For whoever left the first steps: the key they were shown then cannot be shown again. */
    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/welcome/key")
    ResponseEntity<?> anotherKey(Visit visit, HttpServletRequest request) {
        if (isOver(visit)) {
            return To.page("/");
        }
        makeKey(visit, request);
        return To.page("/welcome/event");
    }

    private void makeKey(Visit visit, HttpServletRequest request) {
        String name = visit.words(texts).say("welcome.key_name");
        shown.put(
                request,
                KEY,
                keys.create(visit.actor(), name, Set.of(Scope.EVENTS_WRITE)).secret());
    }

    private boolean isOver(Visit visit) {
        return firstSteps.next(visit.signedIn()).isEmpty();
    }

    /** Empty until something has arrived. */
    @Allowed(Role.ADMIN)
    @GetMapping("/welcome/first-event")
    ResponseEntity<?> arrived(Visit visit) {
        return firstSteps
                .arrived()
                .<ResponseEntity<?>>map(event -> ResponseEntity.ok(arrivedPart(visit, event)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** From here on the key is seen no more. */
    @Allowed(Role.ADMIN)
    @PostMapping("/welcome/done")
    ResponseEntity<?> done(HttpServletRequest request) {
        shown.take(request, KEY);
        return To.page("/");
    }

    private Node codeNeeded(Visit visit) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("welcome.title"),
                el("h1", words.say("welcome.title")),
                el("p.intro", words.say("welcome.code_needed")),
                el(
                        "form.stack",
                        at("action", "/welcome"),
                        lazo.site.Field.of("code", words.say("welcome.code"))
                                .first()
                                .input("text"),
                        el("div.actions", el("button.primary", words.say("welcome.on")))));
    }

    private Node owner(Visit visit, String code, NewAccount owner, Map<String, String> problems) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("welcome.title"),
                steps(words, 1),
                el("h1", words.say("welcome.title")),
                el("p.intro", words.say("welcome.intro")),
                visit.form(
                        "form.stack",
                        "/welcome",
                        hidden("code", code),
                        owner.fields(words, false, problems),
                        el("div.actions", el("button.primary", words.say("welcome.on")))));
    }

    private Node companyPage(Visit visit, AboutCompany about, Map<String, String> problems) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("company.title"),
                steps(words, 2),
                el("h1", words.say("company.title")),
                el("p.intro", words.say("company.intro")),
                visit.form(
                        "form.stack",
                        "/welcome/company",
                        about.fields(words, problems),
                        el("div.actions", el("button.primary", words.say("welcome.on")))));
    }

    private Node eventPage(Visit visit, Optional<String> secret) {
        Words words = visit.words(texts);
        Optional<FirstEvent.Arrived> event = firstSteps.arrived();
        return layout.quiet(
                visit,
                words.say("event.title"),
                steps(words, 3),
                el("h1", words.say("event.title")),
                el("p.intro", words.say("event.intro")),
                secret.map(key -> withKey(words, key)).orElseGet(() -> withoutKey(visit, words)),
                event.isPresent()
                        ? arrivedPart(visit, event.get())
                        : el("div", at("data-wait", "/welcome/first-event"), at("aria-live", "polite"), waiting(words)),
                visit.form("form", "/welcome/done", el("button", words.say("event.later"))));
    }

    private Node withKey(Words words, String secret) {
        return many(
                SecretPart.of(words, "key", words.say("event.key"), secret),
                el(
                        "div.stack",
                        el("p", words.say("event.try")),
                        el("pre", at("id", "try"), at("tabindex", 0), text(command(secret))),
                        SecretPart.copy(words, "try")));
    }

    private static Node withoutKey(Visit visit, Words words) {
        return el(
                "div.stack",
                el("p", words.say("event.key.gone")),
                visit.form("form", "/welcome/key", el("button.primary", words.say("event.key.another"))));
    }

    private static Node waiting(Words words) {
        return el("div.waiting", el("span.pulse", at("aria-hidden", "true")), el("p", words.say("event.waiting")));
    }

    private Node arrivedPart(Visit visit, FirstEvent.Arrived event) {
        Words words = visit.words(texts);
        return el(
                "div.say.good",
                el("p", el("strong", words.say("event.arrived"))),
                el("p", words.say("event.arrived.what", event.name(), event.who())),
                el("p.note", words.say("event.arrived.next")));
    }

    private String command(String secret) {
        return "curl -u " + secret + ": " + settings.publicUrl() + "/v1/track \\\n"
                + "  -H 'Content-Type: application/json' \\\n"
                + "  -d '{\"messageId\": \"first\", \"userId\": \"ana\", \"event\": \"Signed Up\", \"properties\": {}}'";
    }

    private static Node steps(Words words, int current) {
        return el(
                "ol.steps",
                step(words, "welcome.step.owner", 1, current),
                step(words, "welcome.step.company", 2, current),
                step(words, "welcome.step.event", 3, current));
    }

    private static Node step(Words words, String key, int number, int current) {
        return el(
                number < current ? "li.done" : "li",
                number == current ? at("aria-current", "step") : NOTHING,
                text(words.say(key)));
    }
}

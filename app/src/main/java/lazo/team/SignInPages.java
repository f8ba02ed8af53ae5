package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Open;
import lazo.kernel.Settings;
import lazo.site.Field;
import lazo.site.Here;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.SignIn.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages through which people come in and go out. */
@RestController
class SignInPages {

    private final Texts texts = Texts.beside(SignInPages.class);
    private final Layout layout;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final boolean elsewhereToo;

    SignInPages(Layout layout, SignIn signIn, Accounts accounts, Sessions sessions, Settings settings) {
        this.layout = layout;
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.elsewhereToo = settings.singleSignOn() != null;
    }

    @Open
    @GetMapping("/sign-in")
    ResponseEntity<?> ask(
            Visit visit,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String elsewhere) {
        if (visit.person().isPresent()) {
            return To.page(Here.orHome(next));
        }
        if (accounts.none()) {
            return To.page("/welcome");
        }
        Words words = visit.words(texts);
        Node said = elsewhere.isEmpty()
                ? NOTHING
                : problem(words.say(
                        elsewhere.equals("unknown") ? "sign_in.elsewhere.unknown" : "sign_in.elsewhere.failed"));
        return ResponseEntity.ok(page(visit, next, "", said));
    }

    @Open
    @PostMapping("/sign-in")
    ResponseEntity<?> tryPassword(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next) {
        Words words = visit.words(texts);
        return switch (signIn.password(request, response, email, password)) {
            case Outcome.In _ -> To.page(Here.orHome(next));
            case Outcome.CodeNeeded _ -> To.page("/sign-in/code", "next", Here.orHome(next));
            case Outcome.Wrong _, Outcome.StartAgain _ ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(visit, next, email, problem(words.say("sign_in.wrong"))));
            case Outcome.TooEarly early ->
                tooEarly(early.until(), page(visit, next, email, problem(later(words, early.until()))));
        };
    }

    @Open
    @GetMapping("/sign-in/code")
    ResponseEntity<?> askCode(Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "/") String next) {
        return signIn.isHalfWay(request) ? ResponseEntity.ok(codePage(visit, next, NOTHING)) : To.page("/sign-in");
    }

    @Open
    @PostMapping("/sign-in/code")
    ResponseEntity<?> tryCode(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next) {
        Words words = visit.words(texts);
        return switch (signIn.code(request, response, code)) {
            case Outcome.In _ -> To.page(Here.orHome(next));
            case Outcome.StartAgain _, Outcome.CodeNeeded _ -> To.page("/sign-in");
            case Outcome.Wrong _ ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(codePage(visit, next, problem(words.say("code.wrong"))));
            case Outcome.TooEarly early ->
                tooEarly(early.until(), codePage(visit, next, problem(later(words, early.until()))));
        };
    }

    @AllowedToEverybody
    @PostMapping("/sign-out")
    ResponseEntity<?> signOut(Visit visit, HttpServletRequest request) {
        if (visit.signedIn() instanceof Account account) {
            sessions.end(request, account);
        }
        return To.page("/sign-in");
    }

    private Node page(Visit visit, String next, String email, Node said) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("sign_in.title"),
                el("h1", words.say("sign_in.title")),
                said,
                visit.form(
                        "form.stack",
                        "/sign-in",
                        hidden("next", Here.orHome(next)),
                        Field.of("email", words.say("field.email"))
                                .value(email)
                                .with("autocomplete", "username")
                                .with("autocapitalize", "none")
                                .first()
                                .input("email"),
                        Field.of("password", words.say("field.password"))
                                .with("autocomplete", "current-password")
                                .with("maxlength", "200")
                                .input("password"),
                        el("div.actions", el("button.primary", words.say("sign_in.enter")))),
                el(
                        "p.or",
                        at("data-passkey-only", ""),
                        elsewhereToo ? NOTHING : at("hidden", ""),
                        text(words.say("sign_in.or"))),
                el(
                        "div.ways-in",
                        el(
                                "button",
                                at("type", "button"),
                                at("hidden", ""),
                                at("data-passkey", "sign-in"),
                                at("data-next", Here.orHome(next)),
                                visit.proofForScripts(),
                                text(words.say("sign_in.passkey"))),
                        elsewhereToo
                                ? el("a.button", at("href", SingleSignOn.START), text(words.say("sign_in.elsewhere")))
                                : NOTHING,
                        el(
                                "p.problem",
                                at("id", "passkey-problem"),
                                at("role", "alert"),
                                at("hidden", ""),
                                text(words.say("passkey.problem"))),
                        PasskeyScript.link()));
    }

    private Node codePage(Visit visit, String next, Node said) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("code.title"),
                el("h1", words.say("code.title")),
                el("p.intro", words.say("code.intro")),
                said,
                visit.form(
                        "form.stack",
                        "/sign-in/code",
                        hidden("next", Here.orHome(next)),
                        Field.of("code", words.say("field.code"))
                                .with("autocomplete", "one-time-code")
                                .with("inputmode", "text")
                                .first()
                                .large()
                                .with("maxlength", "16")
                                .input("text"),
                        el("div.actions", el("button.primary", words.say("sign_in.enter")))),
                el("p.note", words.say("code.lost")));
    }

    static Node problem(String sentence) {
        return el("p.say.bad", at("role", "alert"), text(sentence));
    }

    static String later(Words words, Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return seconds <= 90
                ? words.count("sign_in.later.seconds", seconds, String.valueOf(seconds))
                : words.say("sign_in.later.minutes", String.valueOf((seconds + 59) / 60));
    }

    static ResponseEntity<Node> tooEarly(Duration wait, Node page) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .headers(headers -> headers.addAll(
                        HttpHeaders.RETRY_AFTER, List.of(String.valueOf(Math.max(1, wait.toSeconds() + 1)))))
                .body(page);
    }
}

package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.AskAgain;
import lazo.kernel.Settings;
import lazo.site.Field;
import lazo.site.Here;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.Visit;
import lazo.team.SignIn.Outcome;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every way that carries {@link AskAgain}: whoever showed some time ago that it is them is asked again. The
 * page that asks holds all that was sent, so the right answer goes on with it.
 */
@RestControllerAdvice
class AskingAgain implements HandlerInterceptor {

    static final String PROOF = "it-is-me";
    private static final String BACK = "it-was-here";
    private static final Set<String> OURS = Set.of(PROOF, BACK, "_csrf");

    private final Texts texts = Texts.beside(AskingAgain.class);
    private final Layout layout;
    private final SignIn signIn;
    private final Sessions sessions;
    private final PasskeyTable passkeys;
    private final boolean elsewhereToo;

    AskingAgain(Layout layout, SignIn signIn, Sessions sessions, PasskeyTable passkeys, Settings settings) {
        this.layout = layout;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.elsewhereToo = settings.singleSignOn() != null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Setting implements WebMvcConfigurer {

        private final AskingAgain asking;

        Setting(AskingAgain asking) {
            this.asking = asking;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(asking);
        }
    }

    /** Carries to the page that asks how the last answer went. */
    static final class NotSure extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Outcome outcome;

        NotSure(Outcome outcome) {
            super("Asked again.", null, false, false);
            this.outcome = outcome;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws NotSure {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(AskAgain.class)
                && !sessions.isSure(request)) {
            Outcome outcome = shown(request);
            if (!(outcome instanceof Outcome.In)) {
                throw new NotSure(outcome);
            }
        }
        return true;
    }

    private Outcome shown(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Present here)) {
            throw new IllegalStateException("Only somebody who is signed in can be asked again.");
        }
        String proof = request.getParameter(PROOF);
        return proof == null || proof.isBlank()
                ? new Outcome.StartAgain()
                : signIn.again(request, here.getPrincipal(), proof);
    }

    @ExceptionHandler
    ResponseEntity<?> ask(NotSure notSure, Visit visit, HttpServletRequest request) {
        Words words = visit.words(texts);
        return switch (notSure.outcome) {
            case Outcome.TooEarly early ->
                SignInPages.tooEarly(
                        early.until(),
                        page(visit, request, SignInPages.problem(SignInPages.later(words, early.until()))));
            case Outcome.Wrong _ ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(page(visit, request, SignInPages.problem(words.say("again.wrong"))));
            case Outcome.In _, Outcome.CodeNeeded _, Outcome.StartAgain _ ->
                ResponseEntity.ok(page(visit, request, NOTHING));
        };
    }

    private Node page(Visit visit, HttpServletRequest request, Node said) {
        Words words = visit.words(texts);
        Account me = AccountPages.me(visit);
        String back = back(request);
        boolean typed = me.password() != null || me.totp() != null;
        boolean passkey = !passkeys.findByUserId(me.handle()).isEmpty();
        if (elsewhereToo) {
            SingleSignOn.comeBackTo(request, back);
        }
        return layout.quiet(
                visit,
                words.say("again.title"),
                el("h1", words.say("again.title")),
                el("p.intro", words.say("again.intro")),
                said,
                visit.form(
                        "form.stack",
                        request.getRequestURI(),
                        sent(request.getParameterMap()),
                        hidden(BACK, back),
                        typed ? proof(words, me) : NOTHING,
                        typed ? el("div.actions", el("button.primary", words.say("again.go_on"))) : NOTHING,
                        passkey || elsewhereToo ? otherWays(visit, words, passkey) : NOTHING),
                elsewhereToo ? el("p.note", words.say("again.elsewhere")) : NOTHING,
                el("p.note", words.say("again.note", String.valueOf(Sessions.SURE.toMinutes()))),
                el("p", el("a", at("href", back), text(words.say("again.back")))));
    }

    private static Node proof(Words words, Account me) {
        boolean password = me.password() != null;
        Field field = Field.of(
                        PROOF,
                        words.say(
                                me.totp() == null
                                        ? "field.password"
                                        : password ? "again.password_or_code" : "field.code"))
                .with("autocomplete", password ? "current-password" : "one-time-code")
                .with("maxlength", "200")
                .first();
        return field.input(password ? "password" : "text");
    }

    private Node otherWays(Visit visit, Words words, boolean passkey) {
        return el(
                "div.ways-in",
                passkey ? passkey(visit, words) : NOTHING,
                elsewhereToo
                        ? el("a.button", at("href", SingleSignOn.START), text(words.say("sign_in.elsewhere")))
                        : NOTHING);
    }

    private static Node passkey(Visit visit, Words words) {
        return many(
                el(
                        "button",
                        at("type", "button"),
                        at("hidden", ""),
                        at("data-passkey", "again"),
                        visit.proofForScripts(),
                        text(words.say("sign_in.passkey"))),
                el(
                        "p.problem",
                        at("id", "passkey-problem"),
                        at("role", "alert"),
                        at("hidden", ""),
                        text(words.say("passkey.problem"))),
                PasskeyScript.link());
    }

    private static Node sent(Map<String, String[]> parameters) {
        return each(
                parameters.entrySet().stream()
                        .filter(sent -> !OURS.contains(sent.getKey()))
                        .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> hidden(sent.getKey(), value)))
                        .toList(),
                field -> field);
    }

    /** The page with the form that was sent, so that whoever thinks better of it gets there. */
    private static String back(HttpServletRequest request) {
        String known = request.getParameter(BACK);
        return known != null ? Here.orHome(known) : Here.before(request);
    }
}

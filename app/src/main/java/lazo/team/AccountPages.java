package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.AskAgain;
import lazo.site.Languages;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Attempts.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each person keeps for themselves: name, language, password, second step, passkeys, sessions. */
@RestController
class AccountPages {

    private static final String NEW_TOTP = "new second step";
    private static final String CODES = "recovery codes";

    private final AccountView view;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasskeyTable passkeys;
    private final Attempts attempts;
    private final Sessions sessions;
    private final OpenSessions open;
    private final ShownOnce shown;
    private final CompanyText company;
    private final Clock clock;

    AccountPages(
            AccountView view,
            Accounts accounts,
            Passwords passwords,
            PasskeyTable passkeys,
            Attempts attempts,
            Sessions sessions,
            OpenSessions open,
            ShownOnce shown,
            CompanyText company,
            Clock clock) {
        this.view = view;
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.sessions = sessions;
        this.open = open;
        this.shown = shown;
        this.company = company;
        this.clock = clock;
    }

    @AllowedToEverybody
    @GetMapping("/account")
    Node show(Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return page(visit, request, done, "");
    }

    @AllowedToEverybody
    @PostMapping("/account")
    ResponseEntity<?> change(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language) {
        if (name.isBlank() || name.strip().length() > NewAccount.LONGEST_NAME || !Languages.ALL.contains(language)) {
            return wrong(visit, request, "name.missing");
        }
        accounts.nameAndLanguage(me(visit), name, language);
        return To.page("/account", "done", "profile");
    }

    /** Whoever knows the session must also know the password, so an open screen is not enough. */
    @AllowedToEverybody
    @PostMapping("/account/password")
    ResponseEntity<?> password(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        Account me = me(visit);
        if (!isMine(request, me, current)) {
            return wrong(visit, request, "password.current.wrong");
        }
        Optional<String> problem = Passwords.problem(
                password, me.email(), me.name(), company.name().orElse(""));
        if (problem.isPresent()) {
            return wrong(visit, request, problem.get());
        }
        accounts.password(me, passwords.hash(password));
        goOn(request, response, me);
        return To.page("/account", "done", "password");
    }

    /** Shows a new secret to the person's app; nothing is on until a code of it comes back. */
    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/second-step/begin")
    ResponseEntity<?> beginSecondStep(HttpServletRequest request) {
        shown.put(request, NEW_TOTP, Totp.secret());
        return To.page("/account#second-step");
    }

    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/second-step")
    ResponseEntity<?> secondStep(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        Account me = me(visit);
        Optional<String> secret = shown.peek(request, NEW_TOTP);
        if (secret.isEmpty() || Totp.step(secret.get(), code, clock.instant()).isEmpty()) {
            return wrong(visit, request, "code.wrong");
        }
        RecoveryCodes codes = RecoveryCodes.fresh();
        accounts.secondStep(me, secret.get(), codes.hashes());
        goOn(request, response, me);
        shown.put(request, CODES, String.join(" ", codes.codes()));
        return To.page("/account", "done", "second_step");
    }

    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/second-step/off")
    ResponseEntity<?> withoutSecondStep(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Account me = me(visit);
        accounts.withoutSecondStep(me.actor(), me);
        goOn(request, response, me);
        return To.page("/account", "done", "second_step_off");
    }

    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/recovery")
    ResponseEntity<?> recovery(Visit visit, HttpServletRequest request) {
        Account me = me(visit);
        if (me.totp() == null) {
            return To.page("/account#second-step");
        }
        RecoveryCodes codes = RecoveryCodes.fresh();
        accounts.recovery(me, codes.hashes());
        shown.put(request, CODES, String.join(" ", codes.codes()));
        return To.page("/account", "done", "recovery");
    }

    /** Leads back to the page, which then takes a new passkey. */
    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/passkey/begin")
    ResponseEntity<?> beginPasskey() {
        return To.page("/account#passkeys");
    }

    @AskAgain
    @AllowedToEverybody
    @PostMapping("/account/passkey/remove")
    ResponseEntity<?> removePasskey(Visit visit, @RequestParam(defaultValue = "") String id) {
        if (id.matches("[A-Za-z0-9_-]{1,1400}")) {
            passkeys.remove(me(visit), Bytes.fromBase64(id));
        }
        return To.page("/account", "done", "passkey_removed");
    }

    /** Asks nothing: whoever ends a session that is not theirs does them no harm they cannot mend by signing in. */
    @AllowedToEverybody
    @PostMapping("/account/sessions/end")
    ResponseEntity<?> endSession(Visit visit, @RequestParam(defaultValue = "") String name) {
        open.end(me(visit), name);
        return To.page("/account", "done", "session");
    }

    @AllowedToEverybody
    @PostMapping("/account/sessions/end-others")
    ResponseEntity<?> endOtherSessions(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Account me = me(visit);
        accounts.signOut(me.actor(), me.id());
        goOn(request, response, me);
        return To.page("/account", "done", "sessions");
    }

    private Node page(Visit visit, HttpServletRequest request, String done, String problem) {
        Account me = me(visit);
        return view.page(
                visit,
                me,
                passkeys.findByUserId(me.handle()),
                sessions.isSure(request),
                shown.peek(request, NEW_TOTP),
                shown.take(request, CODES),
                open.of(me, request),
                done,
                problem);
    }

    private ResponseEntity<Node> wrong(Visit visit, HttpServletRequest request, String problem) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(visit, request, "", problem));
    }

    private boolean isMine(HttpServletRequest request, Account me, String password) {
        Attempt attempt = new Attempt("current " + me.id(), request.getRemoteAddr());
        if (attempts.begin(attempt).isPresent()) {
            return false;
        }
        boolean mine = passwords.matches(password, me.password());
        if (mine) {
            attempts.succeeded(attempt);
        }
        return mine;
    }

    /** All other sessions of the account have ended; this one goes on. */
    private void goOn(HttpServletRequest request, HttpServletResponse response, Account me) {
        accounts.byId(me.id()).ifPresent(now -> sessions.renew(request, response, now));
    }

    static Account me(Visit visit) {
        if (visit.signedIn() instanceof Account account) {
            return account;
        }
        throw new IllegalStateException("Whoever is signed in has an account.");
    }
}

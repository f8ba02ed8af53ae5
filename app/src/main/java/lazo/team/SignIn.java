package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import lazo.team.Attempts.Attempt;
import org.springframework.stereotype.Component;

/**
 * Signing in with a password and, where it is on, a code. Somebody who has shown the password but not yet the code is
 * nobody: their session remembers only whom they want to be, for ten minutes.
 */
@Component
class SignIn {

    private static final String HALF = "lazo.half-way";
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Clock clock;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How it went. */
    sealed interface Outcome {

        record In() implements Outcome {}

        record CodeNeeded() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooEarly(Duration until) implements Outcome {}

        /** The password was shown too long ago, or never. */
        record StartAgain() implements Outcome {}
    }

    private record HalfWay(long account, int stamp, Instant since) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    Outcome password(HttpServletRequest request, HttpServletResponse response, String email, String password) {
        Attempt attempt = new Attempt(email, request.getRemoteAddr());
        Optional<Duration> wait = attempts.begin(attempt);
        if (wait.isPresent()) {
            return new Outcome.TooEarly(wait.get());
        }
        Optional<Account> found = accounts.byEmail(email);
        boolean right = passwords.matches(password, found.map(Account::password).orElse(null));
        if (!right || found.isEmpty() || found.get().isDisabled()) {
            return new Outcome.Wrong();
        }
        Account account = found.get();
        attempts.succeeded(attempt);
        if (account.totp() == null) {
            sessions.begin(request, response, account, "password");
            return new Outcome.In();
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(HALF, new HalfWay(account.id(), account.stamp(), clock.instant()));
        return new Outcome.CodeNeeded();
    }

    boolean isHalfWay(HttpServletRequest request) {
        return halfWay(request).isPresent();
    }

    /** @param code of the app, or one of the codes for recovery */
    Outcome code(HttpServletRequest request, HttpServletResponse response, String code) {
        Optional<Account> half = halfWay(request);
        if (half.isEmpty()) {
            return new Outcome.StartAgain();
        }
        Account account = half.get();
        Attempt attempt = new Attempt("code " + account.id(), request.getRemoteAddr());
        Optional<Duration> wait = attempts.begin(attempt);
        if (wait.isPresent()) {
            return new Outcome.TooEarly(wait.get());
        }
        if (!isRight(account, code)) {
            return new Outcome.Wrong();
        }
        attempts.succeeded(attempt);
        sessions.begin(request, response, account, "password and code");
        return new Outcome.In();
    }

    /** Somebody who is signed in shows again that it is them: by the password, or by a code. */
    Outcome again(HttpServletRequest request, Account account, String proof) {
        Attempt attempt = new Attempt("current " + account.id(), request.getRemoteAddr());
        Optional<Duration> wait = attempts.begin(attempt);
        if (wait.isPresent()) {
            return new Outcome.TooEarly(wait.get());
        }
        if (!passwords.matches(proof, account.password()) && !isRight(account, proof)) {
            return new Outcome.Wrong();
        }
        attempts.succeeded(attempt);
        sessions.sure(request);
        return new Outcome.In();
    }

    boolean isRight(Account account, String code) {
        String secret = account.totp();
        if (secret == null) {
            return false;
        }
        OptionalLong step = Totp.step(secret, code, clock.instant());
        return step.isPresent()
                ? accounts.useCode(account, step.getAsLong())
                : accounts.useRecovery(account, RecoveryCodes.hash(code));
    }

    private Optional<Account> halfWay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof HalfWay half
                        && half.since().plus(HALF_WAY).isAfter(clock.instant())
                ? accounts.byId(half.account())
                        .filter(account -> account.stamp() == half.stamp() && !account.isDisabled())
                : Optional.empty();
    }
}

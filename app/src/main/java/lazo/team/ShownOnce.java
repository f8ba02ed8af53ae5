package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lazo.kernel.Vault;
import org.springframework.stereotype.Component;

/** Carries a secret from where it was made to the page that shows it; sealed, because sessions are kept on disk. */
@Component
class ShownOnce {

    private static final String NAME = "lazo.shown-once.";

    private final Vault vault;

    ShownOnce(Vault vault) {
        this.vault = vault;
    }

    void put(HttpServletRequest request, String what, String secret) {
        request.getSession(true).setAttribute(NAME + what, vault.seal(secret));
    }

    /** Shows it and leaves it there, for a page that people may load again. */
    Optional<String> peek(HttpServletRequest request, String what) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME + what) instanceof String sealed
                ? Optional.of(vault.open(sealed))
                : Optional.empty();
    }

    Optional<String> take(HttpServletRequest request, String what) {
        Optional<String> secret = peek(request, what);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME + what);
        }
        return secret;
    }
}

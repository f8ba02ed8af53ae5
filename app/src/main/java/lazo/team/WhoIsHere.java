package lazo.team;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up the account of the session on every request, so that a new role, a new password or a disabled account counts
 * from the next click on.
 */
final class WhoIsHere extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;

    WhoIsHere(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            present(remembered)
                    .ifPresentOrElse(
                            account -> {
                                context.setAuthentication(new Present(account));
                                sessions.seen(request);
                            },
                            () -> {
                                HttpSession session = request.getSession(false);
                                if (session != null) {
                                    session.invalidate();
                                }
                            });
            SecurityContextHolder.setContext(context);
        }
        next.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<Account> present(Authentication remembered) {
        return remembered instanceof SignedIn session
                ? accounts.byId(session.account())
                        .filter(account -> !account.isDisabled() && account.stamp() == session.stamp())
                : Optional.empty();
    }
}

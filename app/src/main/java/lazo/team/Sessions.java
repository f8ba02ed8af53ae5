package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import lazo.kernel.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. Whoever signs in gets a session of their own; nothing of the one before goes along. */
@Component
class Sessions {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ApplicationEventPublisher tell;

    Sessions(ApplicationEventPublisher tell) {
        this.tell = tell;
    }

    SecurityContextRepository contexts() {
        return contexts;
    }

    /** @param way how they came in, such as {@code password} or {@code passkey} */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account, String way) {
        renew(request, response, account);
        tell(account, way);
    }

    void tell(Account account, String way) {
        tell.publishEvent(new Deed(account.actor(), "team.signed_in", account.actor(), Map.of("way", way)));
    }

    /** This session goes on under a new name while all others of the account end, because its stamp has risen. */
    void renew(HttpServletRequest request, HttpServletResponse response, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        contexts.saveContext(context, request, response);
        SecurityContextHolder.setContext(context);
    }

    void end(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        tell.publishEvent(Deed.of(account.actor(), "team.signed_out", account.actor()));
    }
}

package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lazo.kernel.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins and ends sessions. Whoever signs in gets a session of their own; nothing of the one before goes along. A session
 * knows when its person last showed that it is them.
 */
@Component
class Sessions {

    /** For how long after somebody showed that it is them nothing asks again. */
    static final Duration SURE = Duration.ofMinutes(15);

    private static final String SHOWN = "lazo.shown-at";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ApplicationEventPublisher tell;
    private final Clock clock;

    Sessions(ApplicationEventPublisher tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    SecurityContextRepository contexts() {
        return contexts;
    }

    /** @param way how they came in, such as {@code password} or {@code passkey} */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account, String way) {
        begin(request, response, account, way, clock.instant());
    }

    /** @param shownAt when they showed elsewhere that it is them */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account, String way, Instant shownAt) {
        renew(request, response, account);
        request.getSession().setAttribute(SHOWN, shownAt);
        SessionMark.begin(request, clock.instant());
        tell(account, way);
    }

    /** They showed just now that it is them. What the session may do has grown, so it gets another name. */
    void sure(HttpServletRequest request) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(SHOWN, clock.instant());
        if (!SessionMark.isOn(session)) {
            SessionMark.begin(request, clock.instant());
        }
    }

    /** Whoever is signed in has just asked for something. */
    void seen(HttpServletRequest request) {
        SessionMark.seen(request, clock.instant());
    }

    /** Whether they showed it so lately that nothing asks again. */
    boolean isSure(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SHOWN) instanceof Instant shown)) {
            return false;
        }
        Duration since = Duration.between(shown, clock.instant());
        return !since.isNegative() && since.compareTo(SURE) < 0;
    }

    void tell(Account account, String way) {
        tell.publishEvent(new Deed(account.actor(), "team.signed_in", account.actor(), Map.of("way", way)));
    }

    /** This session goes on under a new name while all others of the account end, because its stamp has risen. */
    void renew(HttpServletRequest request, HttpServletResponse response, Account account) {
        HttpSession before = request.getSession(false);
        Map<String, Object> kept = before == null ? Map.of() : kept(before);
        if (before != null) {
            before.invalidate();
        }
        kept.forEach(request.getSession(true)::setAttribute);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        contexts.saveContext(context, request, response);
        SecurityContextHolder.setContext(context);
    }

    private static Map<String, Object> kept(HttpSession before) {
        Map<String, Object> kept = new HashMap<>();
        Stream.concat(Stream.of(SHOWN), SessionMark.ATTRIBUTES.stream()).forEach(name -> {
            Object value = before.getAttribute(name);
            if (value != null) {
                kept.put(name, value);
            }
        });
        return kept;
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

package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lazo.kernel.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in at this moment, and the way to end one of those sessions from another. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher tell;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher tell) {
        this.sessions = sessions;
        this.tell = tell;
    }

    /**
     * A session as its person sees it.
     *
     * @param here whether it is the one they look from
     */
    record Shown(SessionMark mark, boolean here) {}

    /** All there are, the one they look from first, then the one that was seen last. */
    List<Shown> of(Account account, HttpServletRequest request) {
        String here = SessionMark.nameOf(request.getSession(false));
        return holding(account).values().stream()
                .map(SessionMark::of)
                .map(mark -> new Shown(mark, !here.isEmpty() && mark.name().equals(here)))
                .sorted(Comparator.comparing((Shown shown) -> !shown.here())
                        .thenComparing(shown -> seen(shown.mark()), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Ends one.
     *
     * @return false where the account has none of that name
     */
    boolean end(Account account, String name) {
        for (Map.Entry<String, ? extends Session> each : holding(account).entrySet()) {
            if (!name.isEmpty() && SessionMark.of(each.getValue()).name().equals(name)) {
                sessions.deleteById(each.getKey());
                tell.publishEvent(Deed.of(account.actor(), "team.session.ended", account.actor()));
                return true;
            }
        }
        return false;
    }

    /** Those that still hold: neither run out nor begun before all were ended. */
    private Map<String, ? extends Session> holding(Account account) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(String.valueOf(account.id()));
        found.values().removeIf(session -> session.isExpired() || !isOf(session, account));
        return found;
    }

    private static boolean isOf(Session session, Account account) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                && context.getAuthentication() instanceof SignedIn signedIn
                && signedIn.account() == account.id()
                && signedIn.stamp() == account.stamp();
    }

    private static Instant seen(SessionMark mark) {
        @Nullable Instant seen = mark.seenAt();
        return seen == null ? Instant.EPOCH : seen;
    }
}

package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * What a session keeps so that its person knows it again in a list: when it was begun, when it was last seen, from which kind
 * of browser; and a name to end it by, since its own id must not stand on a page.
 *
 * @param name empty for a session from before such marks were made
 */
record SessionMark(
        String name,
        String browser,
        @Nullable Instant begunAt,
        @Nullable Instant seenAt) {

    private static final String NAME = "lazo.name";
    private static final String BROWSER = "lazo.browser";
    private static final String BEGUN = "lazo.begun-at";
    private static final String SEEN = "lazo.seen-at";

    /** The names under which a session keeps it. */
    static final List<String> ATTRIBUTES = List.of(NAME, BROWSER, BEGUN, SEEN);

    /** How exactly it is told when a session was last seen, so that not every click writes. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    static void begin(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        session.setAttribute(NAME, Secrets.word());
        session.setAttribute(BROWSER, BrowserKind.of(request.getHeader(HttpHeaders.USER_AGENT)));
        session.setAttribute(BEGUN, now);
        session.setAttribute(SEEN, now);
    }

    /** Only where there is a mark already: two requests at once must not both make one. */
    static void seen(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SEEN) instanceof Instant before
                && Duration.between(before, now).abs().compareTo(GRAIN) >= 0) {
            session.setAttribute(SEEN, now);
        }
    }

    static boolean isOn(HttpSession session) {
        return session.getAttribute(NAME) != null;
    }

    static SessionMark of(Session session) {
        return new SessionMark(
                session.getAttributeOrDefault(NAME, ""),
                session.getAttributeOrDefault(BROWSER, ""),
                moment(session.getAttribute(BEGUN)),
                moment(session.getAttribute(SEEN)));
    }

    private static @Nullable Instant moment(@Nullable Object kept) {
        return kept instanceof Instant moment ? moment : null;
    }

    static String nameOf(@Nullable HttpSession session) {
        return session != null && session.getAttribute(NAME) instanceof String name ? name : "";
    }
}

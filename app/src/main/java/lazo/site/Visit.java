package lazo.site;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lazo.book.Html.Attr;
import lazo.book.Html.Element;
import lazo.book.Html.Node;
import lazo.book.Html.Part;
import lazo.book.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** One look at a page: who looks, in which language, where they are. Handlers take it as a parameter. */
public final class Visit {

    static final String LIGHT = "lazo-light";
    static final String LANGUAGE = "lazo-language";
    private static final List<String> LIGHTS = List.of("auto", "light", "dark");

    private final HttpServletRequest request;
    private final @Nullable Person person;

    private Visit(HttpServletRequest request, @Nullable Person person) {
        this.request = request;
        this.person = person;
    }

    static Visit of(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return new Visit(request, known != null && known.getPrincipal() instanceof Person person ? person : null);
    }

    /** Who looks, if they are signed in. */
    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** @throws IllegalStateException where nobody is signed in; only pages that are open to anybody need to ask first */
    public Person signedIn() {
        return person().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /** As the audit log names whoever is signed in. */
    public String actor() {
        return "account:" + signedIn().id();
    }

    /** {@code es}, {@code pt} or {@code en}: the person's own, or what this browser chose or asks for. */
    public String language() {
        if (person != null) {
            return person.language();
        }
        String chosen = cookie(LANGUAGE);
        return chosen != null && Languages.ALL.contains(chosen) ? chosen : Languages.preferred(request.getLocales());
    }

    public Words words(Texts texts) {
        return texts.in(language());
    }

    /** The path of the page, also while its error page is written. */
    public String path() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** Where to go on from what was chosen on this page: to itself, or to the page of the form that it answers. */
    String again() {
        return request.getMethod().equals("GET") ? path() : Here.before(request);
    }

    /** A form that is sent to the address and carries what proves that it is ours. */
    public Element form(String shape, String action, Part... content) {
        Part[] parts = Arrays.copyOf(content, content.length + 3);
        parts[content.length] = at("method", "post");
        parts[content.length + 1] = at("action", action);
        parts[content.length + 2] = proof();
        return el(shape, parts);
    }

    private Node proof() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? el("input", at("type", "hidden"), at("name", token.getParameterName()), at("value", token.getToken()))
                : many();
    }

    /** What a script sends along in the header {@code X-CSRF-TOKEN}, as an attribute of any element. */
    public Attr proofForScripts() {
        return at(
                "data-proof",
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "");
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    String light() {
        String chosen = cookie(LIGHT);
        return chosen != null && LIGHTS.contains(chosen) ? chosen : "auto";
    }

    private @Nullable String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}

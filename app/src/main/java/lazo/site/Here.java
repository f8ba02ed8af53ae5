package lazo.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Addresses that stay in the house. */
public final class Here {

    private Here() {}

    /** The path where it leads to a page of ours, or else the first page; nobody is sent elsewhere by a link. */
    public static String orHome(String path) {
        return path.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%:@+-]*") ? path : "/";
    }

    /** The page that a request comes from, by what its browser says, or else the first page. */
    public static String before(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = Objects.requireNonNullElse(page.getRawPath(), "/");
            return orHome(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException none) {
            return "/";
        }
    }
}

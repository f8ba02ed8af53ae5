package lazo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import lazo.book.Html;
import lazo.kernel.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet, the script and the icon. Their addresses change when they do, so browsers keep them for a year. */
@RestController
class Assets {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String style = resource(Html.class, "book.css") + resource(Assets.class, "site.css");
    private final String script = resource(Assets.class, "site.js");
    private final String icon = resource(Assets.class, "icon.svg");

    String style() {
        return "/style.css?" + mark(style);
    }

    String script() {
        return "/site.js?" + mark(script);
    }

    String icon() {
        return "/icon.svg?" + mark(icon);
    }

    @Open
    @GetMapping("/style.css")
    ResponseEntity<String> styleSheet() {
        return answer("text/css", style);
    }

    @Open
    @GetMapping("/site.js")
    ResponseEntity<String> siteScript() {
        return answer("text/javascript", script);
    }

    @Open
    @GetMapping({"/icon.svg", "/favicon.ico"})
    ResponseEntity<String> siteIcon() {
        return answer("image/svg+xml", icon);
    }

    private static ResponseEntity<String> answer(String type, String text) {
        return ResponseEntity.ok()
                .cacheControl(FOR_A_YEAR)
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .body(text);
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

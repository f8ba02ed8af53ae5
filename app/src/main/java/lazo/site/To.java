package lazo.site;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends a browser on to another page of ours. */
public final class To {

    private To() {}

    public static <T> ResponseEntity<T> page(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    public static <T> ResponseEntity<T> page(String path, String parameter, String value) {
        return page(path + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

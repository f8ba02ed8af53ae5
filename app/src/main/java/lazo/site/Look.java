package lazo.site;

import java.net.URI;
import java.time.Duration;
import lazo.kernel.Open;
import lazo.kernel.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Light or dark, and the language of those who are not signed in; kept by the browser, so it works without script. */
@RestController
class Look {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean secure;

    Look(Settings settings) {
        this.secure = settings.isSecure();
    }

    @Open
    @GetMapping("/look")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(Here.orHome(back)));
        keep(headers, Visit.LIGHT, light);
        keep(headers, Visit.LANGUAGE, language);
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    private void keep(HttpHeaders headers, String name, String value) {
        if (value.matches("[a-z]{2,5}")) {
            headers.add(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, value)
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}

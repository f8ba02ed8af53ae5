package lazo.team;

import static lazo.book.Html.at;
import static lazo.book.Html.el;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lazo.book.Html.Node;
import lazo.kernel.Open;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script that asks the person's device for a passkey; pages that need it name it. */
@RestController
class PasskeyScript {

    private final String script = script();

    static Node link() {
        return el("script", at("src", "/passkey.js"), at("defer", ""));
    }

    @Open
    @GetMapping("/passkey.js")
    ResponseEntity<String> passkeys() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(script);
    }

    private static String script() {
        try (InputStream in = PasskeyScript.class.getResourceAsStream("passkey.js")) {
            if (in == null) {
                throw new IllegalStateException("passkey.js is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lazo.events.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import lazo.science.history.Delivery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems call when something happens there. Every one of them tries again when it hears no 200. */
@RestController
class HooksApi {

    private final Hooks hooks;
    private final Hearing hearing;

    HooksApi(Hooks hooks, Hearing hearing) {
        this.hooks = hooks;
        this.hearing = hearing;
    }

    @PostMapping("/hooks/{vendor}/{id}")
    ResponseEntity<?> call(@PathVariable String vendor, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Optional<Hooks.Opened> hook = hooks.find(vendor, id);
        if (hook.isEmpty()) {
            return nothingHere();
        }
        byte[] body = request.getInputStream().readNBytes(Delivery.LONGEST + 1);
        if (body.length > Delivery.LONGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "The message is longer than 500 KB.");
        }
        return switch (hearing.hear(hook.get(), body, request::getHeader)) {
            case Hearing.Heard heard -> ResponseEntity.ok(Map.of("success", true, "events", heard.events()));
            case Hearing.NoSecretYet _ ->
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "This webhook waits for its secret; nothing is taken before. Write it on the page Webhooks.");
            case Hearing.Forged _ ->
                problem(HttpStatus.UNAUTHORIZED, "The signature does not fit. Check the secret of this webhook.");
            case Hearing.TooOld _ ->
                problem(HttpStatus.UNAUTHORIZED, "It was signed more than five minutes from now. Check the clocks.");
            case Hearing.Unreadable _ -> problem(HttpStatus.BAD_REQUEST, "The message is not a JSON object.");
        };
    }

    /** Meta asks once whether the address is ours. */
    @GetMapping("/hooks/whatsapp/{id}")
    ResponseEntity<?> verify(@PathVariable String id, HttpServletRequest request) {
        return hooks.find("whatsapp", id)
                .flatMap(hook -> WhatsApp.challenge(request::getParameter, hook.token()))
                .<ResponseEntity<?>>map(challenge ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge))
                .orElseGet(HooksApi::nothingHere);
    }

    private static ResponseEntity<?> nothingHere() {
        return problem(HttpStatus.NOT_FOUND, "There is no such webhook.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("success", false, "error", error));
    }
}

package lazo.events;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tracking API of the Segment spec. Unlike Segment it tells the truth: the answer counts what was kept, what was
 * known already, and says of each message that was refused which field is at fault and what to do.
 */
@RestController
class TrackingApi {

    private final Reception reception;

    TrackingApi(Reception reception) {
        this.reception = reception;
    }

    @PostMapping("/v1/batch")
    ResponseEntity<?> batch(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive(null, body, headers);
    }

    @PostMapping({"/v1/import"})
    ResponseEntity<?> imported(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive(null, body, headers);
    }

    @PostMapping("/v1/identify")
    ResponseEntity<?> identify(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("identify", body, headers);
    }

    @PostMapping("/v1/track")
    ResponseEntity<?> track(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("track", body, headers);
    }

    @PostMapping("/v1/group")
    ResponseEntity<?> group(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("group", body, headers);
    }

    @PostMapping("/v1/page")
    ResponseEntity<?> page(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("page", body, headers);
    }

    @PostMapping("/v1/screen")
    ResponseEntity<?> screen(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("screen", body, headers);
    }

    @PostMapping("/v1/alias")
    ResponseEntity<?> alias(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws IOException {
        return receive("alias", body, headers);
    }

    private ResponseEntity<?> receive(@Nullable String type, byte[] body, HttpHeaders headers) throws IOException {
        Optional<byte[]> plain = Packed.open(body, headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        if (plain.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(problem("The request is longer than 500 KB. Send smaller batches."));
        }
        return switch (reception.receive(type, plain.get(), headers.getFirst(HttpHeaders.AUTHORIZATION))) {
            case Reception.NoKey _ ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lazo\"")
                        .body(problem(
                                "No valid write key. Send it as the user name of HTTP Basic, with an empty password."));
            case Reception.TooFast slow ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(slow.seconds()))
                        .body(problem("Too many events at once. Send them again after the time in Retry-After."));
            case Reception.Answer answer ->
                ResponseEntity.status(answer.success() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .body(answer);
        };
    }

    private static Map<String, Object> problem(String error) {
        return Map.of("success", false, "accepted", 0, "duplicates", 0, "rejected", List.of(), "error", error);
    }
}

package lazo.events;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tracking API of the Segment spec. Unlike Segment it tells the truth: the answer counts what was kept, what was
 * known already, and says of each message that was refused which field is at fault and what to do. Addresses may end
 * in a slash, as those of Segment's client for Java do.
 */
@RestController
class TrackingApi {

    private final Reception reception;

    TrackingApi(Reception reception) {
        this.reception = reception;
    }

    @PostMapping({"/v1/batch", "/v1/batch/", "/v1/import", "/v1/import/"})
    ResponseEntity<?> batch(HttpServletRequest request) throws IOException {
        return receive(null, request);
    }

    @PostMapping({"/v1/identify", "/v1/identify/"})
    ResponseEntity<?> identify(HttpServletRequest request) throws IOException {
        return receive("identify", request);
    }

    @PostMapping({"/v1/track", "/v1/track/"})
    ResponseEntity<?> track(HttpServletRequest request) throws IOException {
        return receive("track", request);
    }

    @PostMapping({"/v1/group", "/v1/group/"})
    ResponseEntity<?> group(HttpServletRequest request) throws IOException {
        return receive("group", request);
    }

    @PostMapping({"/v1/page", "/v1/page/"})
    ResponseEntity<?> page(HttpServletRequest request) throws IOException {
        return receive("page", request);
    }

    @PostMapping({"/v1/screen", "/v1/screen/"})
    ResponseEntity<?> screen(HttpServletRequest request) throws IOException {
        return receive("screen", request);
    }

    @PostMapping({"/v1/alias", "/v1/alias/"})
    ResponseEntity<?> alias(HttpServletRequest request) throws IOException {
        return receive("alias", request);
    }

    private ResponseEntity<?> receive(@Nullable String type, HttpServletRequest request) throws IOException {
        Optional<byte[]> plain;
        try {
            plain = Packed.open(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        } catch (ZipException | EOFException broken) {
            return ResponseEntity.badRequest()
                    .body(problem("The body is no gzip, though its Content-Encoding says so."));
        }
        if (plain.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(problem("The request is longer than 500 KB. Send smaller batches."));
        }
        return switch (reception.receive(type, plain.get(), request.getHeader(HttpHeaders.AUTHORIZATION))) {
            case Reception.NoKey _ ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lazo\"")
                        .body(problem(
                                "No valid write key. Send it as the user name of HTTP Basic, with an empty password."));
            case Reception.MayNot _ ->
                ResponseEntity.status(HttpStatus.FORBIDDEN)
                        .body(problem("This key may not send events. Make one on the page Keys that may."));
            case Reception.TooFast slow ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(slow.seconds()))
                        .body(problem("Too many events at once. Send them again after the time in Retry-After."));
            case Reception.Answer answer ->
                ResponseEntity.status(statusOf(answer)).body(answer);
        };
    }

    /**
     * A client of Segment takes 400 to mean that the whole batch failed, and tells its program so; a program that then
     * tells each event anew would double those that were kept. So 400 only says that nothing was kept; which of a batch
     * were refused, the body says.
     */
    private static HttpStatus statusOf(Reception.Answer answer) {
        boolean nothingKept = answer.accepted() + answer.duplicates() == 0;
        return !answer.success() && nothingKept ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    }

    static Map<String, Object> problem(String error) {
        return Map.of("success", false, "accepted", 0, "duplicates", 0, "rejected", List.of(), "error", error);
    }
}

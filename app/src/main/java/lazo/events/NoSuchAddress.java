package lazo.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program hears at an address of ours that takes nothing, or takes it in another way. */
@RestController
class NoSuchAddress {

    private static final Set<String> TAKEN =
            Set.of("identify", "track", "group", "page", "screen", "alias", "batch", "import");

    @RequestMapping("/v1/**")
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        String rest = request.getRequestURI().substring("/v1/".length());
        String name = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        if (!TAKEN.contains(name)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .body(TrackingApi.problem("There is no such address. /openapi.yaml says which there are."));
        }
        if (request.getMethod().equals("OPTIONS")) {
            return ResponseEntity.ok()
                    .allow(HttpMethod.POST, HttpMethod.OPTIONS)
                    .build();
        }
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .body(TrackingApi.problem("Only POST is taken here."));
    }
}

package lazo.site;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people read when a page is not there, not for them, or fails. */
@RestController
class ErrorPages implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    private final Texts texts = Texts.beside(ErrorPages.class);
    private final Layout layout;

    ErrorPages(Layout layout) {
        this.layout = layout;
    }

    @Open
    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request, Visit visit) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && !accepted.contains("html") && accepted.contains("json")) {
            Words words = texts.in("en");
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of("status", status, "title", words.say("error." + told(status) + ".title")));
        }
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(page(visit, status));
    }

    private Node page(Visit visit, int status) {
        Words words = visit.words(texts);
        String which = "error." + told(status);
        return layout.page(
                visit,
                words.say(which + ".title"),
                el(
                        "section.mishap",
                        el("p.note", words.say("error.number", String.valueOf(status))),
                        el("h1", words.say(which + ".title")),
                        el("p", words.say(which + ".what")),
                        el("p", el("a", at("href", "/"), text(words.say("error.home"))))));
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}

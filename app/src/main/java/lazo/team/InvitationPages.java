package lazo.team;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Open;
import lazo.site.Layout;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Invitations.Invitation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an invitation leads. */
@RestController
class InvitationPages {

    private final Texts texts = Texts.beside(InvitationPages.class);
    private final Layout layout;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;
    private final CompanyText company;

    InvitationPages(
            Layout layout, Invitations invitations, Passwords passwords, Sessions sessions, CompanyText company) {
        this.layout = layout;
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.company = company;
    }

    @Open
    @GetMapping("/invitation/{token}")
    ResponseEntity<Node> show(Visit visit, @PathVariable String token) {
        return invitations
                .find(token)
                .map(found -> ResponseEntity.ok(
                        page(visit, token, found, new NewAccount("", found.email(), "", visit.language()), Map.of())))
                .orElseGet(() -> over(visit));
    }

    @Open
    @PostMapping("/invitation/{token}")
    ResponseEntity<?> accept(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @ModelAttribute NewAccount typed) {
        Optional<Invitation> found = invitations.find(token);
        if (found.isEmpty()) {
            return over(visit);
        }
        NewAccount account = new NewAccount(typed.name(), found.get().email(), typed.password(), typed.language());
        Map<String, String> problems = account.problems(company.name().orElse(""));
        if (!problems.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(page(visit, token, found.get(), account, problems));
        }
        Optional<Account> created =
                invitations.accept(token, account.name(), passwords.hash(account.password()), account.usedLanguage());
        if (created.isEmpty()) {
            return over(visit);
        }
        sessions.begin(request, response, created.get(), "invitation");
        return To.page("/");
    }

    private Node page(
            Visit visit, String token, Invitation invitation, NewAccount account, Map<String, String> problems) {
        Words words = visit.words(texts);
        return layout.quiet(
                visit,
                words.say("invitation.title"),
                el("h1", words.say("invitation.title")),
                el(
                        "p.intro",
                        words.say(
                                "invitation.intro",
                                words.say("role." + invitation.role().id()))),
                visit.form(
                        "form.stack",
                        "/invitation/" + token,
                        account.fields(words, true, problems),
                        el("div.actions", el("button.primary", words.say("invitation.accept")))));
    }

    private ResponseEntity<Node> over(Visit visit) {
        Words words = visit.words(texts);
        return ResponseEntity.status(HttpStatus.GONE)
                .body(layout.quiet(
                        visit,
                        words.say("invitation.over"),
                        el("h1", words.say("invitation.over")),
                        el("p.intro", words.say("invitation.over.what")),
                        el("p", el("a", at("href", "/sign-in"), text(words.say("sign_in.title"))))));
    }
}

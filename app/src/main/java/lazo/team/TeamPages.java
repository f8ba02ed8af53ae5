package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.AskAgain;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Parts;
import lazo.site.Place;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Invitations.Invitation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, who may do what, and who is invited. */
@RestController
class TeamPages {

    private static final String LINK = "invitation";

    private final Texts texts = Texts.beside(TeamPages.class);
    private final Layout layout;
    private final Accounts accounts;
    private final Invitations invitations;
    private final ShownOnce shown;
    private final Settings settings;

    TeamPages(Layout layout, Accounts accounts, Invitations invitations, ShownOnce shown, Settings settings) {
        this.layout = layout;
        this.accounts = accounts;
        this.invitations = invitations;
        this.shown = shown;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        Place teamPlace() {
            return new Place(
                    "/team",
                    Texts.beside(TeamPages.class),
                    "place.team",
                    'e',
                    100,
                    Set.of(Role.ADMIN, Role.LEAD, Role.AUDITOR));
        }
    }

    @Allowed({Role.ADMIN, Role.LEAD, Role.AUDITOR})
    @GetMapping("/team")
    Node show(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "0") int from) {
        return page(visit, shown.take(request, LINK), new TeamRows(accounts.all(), find, from), "", "");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/invitations")
    ResponseEntity<?> invite(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role) {
        Optional<Role> given = role(role);
        if (!Emails.isOne(email) || given.isEmpty()) {
            return wrong(visit, email, "email.shape");
        }
        if (accounts.byEmail(email).isPresent()) {
            return wrong(visit, email, "team.invite.taken");
        }
        String token = invitations.invite(AccountPages.me(visit), email, given.get());
        shown.put(request, LINK, settings.publicUrl() + "/invitation/" + token);
        return To.page("/team");
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/team/invitations/{id}/withdraw")
    ResponseEntity<?> withdraw(Visit visit, @PathVariable long id) {
        invitations.withdraw(AccountPages.me(visit), id);
        return To.page("/team");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/{id}/role")
    ResponseEntity<?> giveRole(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String role) {
        Optional<Role> given = role(role);
        if (accounts.byId(id).isEmpty() || given.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return accounts.role(AccountPages.me(visit), id, given.get())
                ? To.page("/team")
                : wrong(visit, "", "team.last_admin");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/{id}/disable")
    ResponseEntity<?> disable(Visit visit, @PathVariable long id) {
        Optional<Account> account = accounts.byId(id);
        if (account.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return account.get().isDisabled() || accounts.disable(AccountPages.me(visit), id)
                ? To.page("/team")
                : wrong(visit, "", "team.last_admin");
    }

    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/{id}/enable")
    ResponseEntity<?> enable(Visit visit, @PathVariable long id) {
        accounts.enable(AccountPages.me(visit), id);
        return To.page("/team");
    }

    /** For somebody whose telephone or laptop is in other hands. */
    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/{id}/sign-out")
    ResponseEntity<?> signOut(Visit visit, @PathVariable long id) {
        return accounts.signOut(visit.actor(), id)
                ? To.page("/team")
                : ResponseEntity.notFound().build();
    }

    /** For somebody who lost their telephone and their codes. */
    @AskAgain
    @Allowed(Role.ADMIN)
    @PostMapping("/team/{id}/second-step-off")
    ResponseEntity<?> withoutSecondStep(Visit visit, @PathVariable long id) {
        accounts.byId(id)
                .ifPresent(account ->
                        accounts.withoutSecondStep(AccountPages.me(visit).actor(), account));
        return To.page("/team");
    }

    private static Optional<Role> role(String id) {
        return List.of(Role.values()).stream()
                .filter(role -> role.id().equals(id))
                .findFirst();
    }

    private ResponseEntity<Node> wrong(Visit visit, String email, String problem) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(visit, Optional.empty(), new TeamRows(accounts.all(), "", 0), email, problem));
    }

    private Node page(Visit visit, Optional<String> link, TeamRows people, String email, String problem) {
        Words words = visit.words(texts);
        boolean keeps = visit.signedIn().role() == Role.ADMIN;
        return layout.page(
                visit,
                words.say("place.team"),
                el("header.head", el("h1", words.say("place.team")), el("p", words.say("team.intro"))),
                problem.isEmpty() ? NOTHING : SignInPages.problem(words.say(problem)),
                link.map(address -> SecretPart.of(words, "link", words.say("team.invite.link"), address))
                        .orElse(NOTHING),
                Parts.part(
                        "people",
                        words.say("team.people"),
                        words.say("team.people.note"),
                        people.show(visit, words, keeps)),
                keeps ? invite(visit, words, email) : NOTHING,
                Parts.part("roles", words.say("team.roles"), words.say("team.roles.note"), roles(words)));
    }

    private Node invite(Visit visit, Words words, String email) {
        List<Invitation> open = invitations.open();
        Days days = new Days(words);
        return Parts.part(
                "invite",
                words.say("team.invite"),
                words.say("team.invite.note"),
                visit.form(
                        "form.stack",
                        "/team/invitations",
                        Field.of("email", words.say("field.email"))
                                .value(email)
                                .with("autocomplete", "off")
                                .input("email"),
                        Field.of("role", words.say("field.role"))
                                .value(Role.AGENT.id())
                                .choice(TeamRows.roleNames(words)),
                        el("div.actions", el("button.primary", words.say("team.invite.make")))),
                open.isEmpty()
                        ? NOTHING
                        : many(
                                el("h3", words.say("team.invited")),
                                el(
                                        "ul.rows",
                                        each(
                                                open,
                                                invitation -> el(
                                                        "li",
                                                        el(
                                                                "div",
                                                                el("p.title", invitation.email()),
                                                                el(
                                                                        "p.note",
                                                                        words.say("role."
                                                                                        + invitation
                                                                                                .role()
                                                                                                .id())
                                                                                + " · "
                                                                                + words.say(
                                                                                        "team.invited.until",
                                                                                        days.day(
                                                                                                invitation
                                                                                                        .expiresAt())))),
                                                        visit.form(
                                                                "form",
                                                                "/team/invitations/" + invitation.id() + "/withdraw",
                                                                el("button.small", words.say("team.withdraw"))))))));
    }

    private static Node roles(Words words) {
        return el(
                "dl.meanings",
                each(
                        List.of(Role.values()),
                        role -> el(
                                "div",
                                el("dt", words.say("role." + role.id())),
                                el("dd", words.say("role." + role.id() + ".may")))));
    }
}

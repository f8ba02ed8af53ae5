package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Parts;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

/** How one's own account is shown. */
@Component
class AccountView {

    private static final Set<String> DONE = Set.of(
            "profile",
            "password",
            "second_step",
            "second_step_off",
            "recovery",
            "passkey_removed",
            "session",
            "sessions");

    private final Texts texts = Texts.beside(AccountView.class);
    private final Layout layout;

    AccountView(Layout layout) {
        this.layout = layout;
    }

    Node page(
            Visit visit,
            Account me,
            List<CredentialRecord> passkeys,
            boolean sure,
            Optional<String> newSecret,
            Optional<String> codes,
            List<OpenSessions.Shown> sessions,
            String done,
            String problem) {
        Words words = visit.words(texts);
        return layout.page(
                visit,
                words.say("account.title"),
                el(
                        "header.head",
                        el("h1", me.name()),
                        el(
                                "p",
                                me.email() + " · "
                                        + words.say("role." + me.role().id()))),
                DONE.contains(done)
                        ? el("p.say.good", at("role", "status"), text(words.say("account.done." + done)))
                        : NOTHING,
                problem.isEmpty()
                        ? NOTHING
                        : SignInPages.problem(words.say(problem, String.valueOf(Passwords.SHORTEST))),
                Parts.part(
                        "profile", words.say("account.profile"), words.say("account.profile.note"), profile(visit, me)),
                Parts.part(
                        "password-part",
                        words.say("field.password"),
                        words.say("account.password.note"),
                        password(visit, words)),
                Parts.part(
                        "second-step",
                        words.say("account.second_step"),
                        words.say("account.second_step.note"),
                        secondStep(visit, me, newSecret, codes)),
                Parts.part(
                        "passkeys",
                        words.say("account.passkeys"),
                        words.say("account.passkeys.note"),
                        passkeys(visit, passkeys, sure)),
                Parts.part(
                        "sessions",
                        words.say("account.sessions"),
                        words.say("account.sessions.note"),
                        SessionRows.of(visit, words, sessions)));
    }

    private Node profile(Visit visit, Account me) {
        Words words = visit.words(texts);
        return visit.form(
                "form.stack",
                "/account",
                Field.of("name", words.say("field.name"))
                        .value(me.name())
                        .with("autocomplete", "name")
                        .with("maxlength", String.valueOf(NewAccount.LONGEST_NAME))
                        .input("text"),
                NewAccount.language(words, me.language()),
                el("div.actions", el("button", words.say("save"))));
    }

    private static Node password(Visit visit, Words words) {
        return visit.form(
                "form.stack",
                "/account/password",
                Field.of("current", words.say("field.password.current"))
                        .id("password-now")
                        .with("autocomplete", "current-password")
                        .input("password"),
                Field.of("password", words.say("field.password.new"))
                        .hint(words.say("password.hint", String.valueOf(Passwords.SHORTEST)))
                        .with("autocomplete", "new-password")
                        .with("minlength", String.valueOf(Passwords.SHORTEST))
                        .input("password"),
                el("div.actions", el("button", words.say("account.password.change"))));
    }

    private Node secondStep(Visit visit, Account me, Optional<String> newSecret, Optional<String> codes) {
        Words words = visit.words(texts);
        Node shownCodes =
                codes.map(list -> codes(words, List.of(list.split(" ")))).orElse(NOTHING);
        if (me.totp() != null) {
            return many(
                    shownCodes,
                    el(
                            "p",
                            el("span.tag.good", words.say("account.second_step.on")),
                            text(" "),
                            text(words.count(
                                    "account.recovery.left", me.recoveryLeft(), String.valueOf(me.recoveryLeft())))),
                    more(
                            words.say("account.recovery.renew"),
                            visit.form(
                                    "form.stack",
                                    "/account/recovery",
                                    el("div.actions", el("button", words.say("account.recovery.renew"))))),
                    more(
                            words.say("account.second_step.turn_off"),
                            visit.form(
                                    "form.stack",
                                    "/account/second-step/off",
                                    el("div.actions", el("button", words.say("account.second_step.turn_off"))))));
        }
        return newSecret
                .map(secret -> confirm(visit, me, secret))
                .orElseGet(() -> visit.form(
                        "form", "/account/second-step/begin", el("button", words.say("account.second_step.turn_on"))));
    }

    private Node confirm(Visit visit, Account me, String secret) {
        Words words = visit.words(texts);
        return el(
                "div.stack",
                el("p", words.say("account.second_step.scan")),
                QrPicture.of(Totp.address(secret, me.email()), words.say("account.second_step.picture")),
                el("p.note", words.say("account.second_step.type")),
                el("code", Totp.typed(secret)),
                visit.form(
                        "form.stack",
                        "/account/second-step",
                        Field.of("code", words.say("account.second_step.code"))
                                .with("autocomplete", "one-time-code")
                                .with("inputmode", "numeric")
                                .with("maxlength", "7")
                                .large()
                                .input("text"),
                        el("div.actions", el("button.primary", words.say("account.second_step.turn_on")))));
    }

    private static Node codes(Words words, List<String> codes) {
        return el(
                "div.secret",
                at("role", "status"),
                el("p", words.say("account.recovery.keep")),
                el("ul.codes", at("id", "codes"), each(codes, code -> el("li", code + "\n"))),
                SecretPart.copy(words, "codes"));
    }

    private static Node more(String summary, Node content) {
        return el("details.more", el("summary", summary), content);
    }

    private Node passkeys(Visit visit, List<CredentialRecord> passkeys, boolean sure) {
        Words words = visit.words(texts);
        Days days = new Days(words);
        return many(
                passkeys.isEmpty()
                        ? el("p.empty", words.say("account.passkeys.none"))
                        : el(
                                "ul.rows",
                                each(
                                        passkeys,
                                        passkey -> el(
                                                "li",
                                                el(
                                                        "div",
                                                        el("p.title", passkey.getLabel()),
                                                        el(
                                                                "p.note",
                                                                words.say(
                                                                        "account.passkeys.since",
                                                                        days.day(passkey.getCreated())))),
                                                visit.form(
                                                        "form",
                                                        "/account/passkey/remove",
                                                        hidden(
                                                                "id",
                                                                passkey.getCredentialId()
                                                                        .toBase64UrlString()),
                                                        el("button.small", words.say("account.passkeys.remove")))))),
                sure ? newPasskey(visit, words) : beginPasskey(visit, words),
                PasskeyScript.link());
    }

    private static Node newPasskey(Visit visit, Words words) {
        return el(
                "div.stack",
                at("data-passkey-only", ""),
                at("hidden", ""),
                Field.of("label", words.say("account.passkeys.label"))
                        .hint(words.say("account.passkeys.label.hint"))
                        .with("maxlength", "60")
                        .optional()
                        .input("text"),
                el(
                        "div.actions",
                        el(
                                "button",
                                at("type", "button"),
                                at("hidden", ""),
                                at("data-passkey", "add"),
                                at("data-label", words.say("account.passkeys.one")),
                                visit.proofForScripts(),
                                text(words.say("account.passkeys.add")))),
                el(
                        "p.problem",
                        at("id", "passkey-problem"),
                        at("role", "alert"),
                        at("hidden", ""),
                        text(words.say("passkey.problem"))));
    }

    /** The page comes back with the way to add one once they showed that it is them. */
    private static Node beginPasskey(Visit visit, Words words) {
        return el(
                "div",
                at("data-passkey-only", ""),
                at("hidden", ""),
                visit.form("form", "/account/passkey/begin", el("button", words.say("account.passkeys.add"))));
    }
}

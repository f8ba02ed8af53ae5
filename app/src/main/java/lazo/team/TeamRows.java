package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Folded;
import lazo.kernel.Role;
import lazo.site.Field;
import lazo.site.Visit;

/** The colleagues, a part of them at a time where they are many, each with what may be changed of them. */
record TeamRows(List<Account> all, String find, int from) {

    private static final int ON_A_PAGE = 50;

    Node show(Visit visit, Words words, boolean keeps) {
        List<Account> found = all.stream().filter(this::isSought).toList();
        int first = Math.clamp(from, 0, found.size());
        List<Account> here = found.subList(first, Math.min(found.size(), first + ON_A_PAGE));
        return many(
                all.size() > ON_A_PAGE ? filter(words) : NOTHING,
                here.isEmpty()
                        ? el("p.empty", words.say("team.nobody"))
                        : el("ul.rows", each(here, account -> person(visit, words, account, keeps))),
                first + here.size() < found.size() ? further(words, first + here.size()) : NOTHING);
    }

    private boolean isSought(Account account) {
        return Folded.of(account.name() + " " + account.email()).contains(Folded.of(find));
    }

    private Node filter(Words words) {
        return el(
                "form.filter",
                at("action", "/team"),
                Field.of("find", words.say("team.find")).value(find).optional().input("search"),
                el("button", words.say("team.find.show")));
    }

    private Node further(Words words, int next) {
        String path = "/team?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&from=" + next;
        return el("p.older", el("a.button", at("href", path), text(words.say("team.further"))));
    }

    private static Node person(Visit visit, Words words, Account account, boolean keeps) {
        boolean me = account.id() == visit.signedIn().id();
        return el(
                account.isDisabled() ? "li.off" : "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", account.name()),
                                me ? el("span.tag.quiet", words.say("team.you")) : NOTHING,
                                account.isDisabled() ? el("span.tag.quiet", words.say("team.disabled")) : NOTHING),
                        el(
                                "p.note",
                                account.email() + " · "
                                        + words.say("role." + account.role().id())
                                        + (account.totp() == null ? "" : " · " + words.say("team.second_step")))),
                keeps ? change(visit, words, account, me) : NOTHING);
    }

    private static Node change(Visit visit, Words words, Account account, boolean me) {
        String path = "/team/" + account.id();
        if (account.isDisabled()) {
            return visit.form("form", path + "/enable", el("button.small", words.say("team.enable")));
        }
        return el(
                "details.more",
                el("summary", text(words.say("team.change")), el("span.unseen", ": " + account.name())),
                el(
                        "div.stack",
                        visit.form(
                                "form.stack",
                                path + "/role",
                                Field.of("role", words.say("field.role"))
                                        .id("role-" + account.id())
                                        .value(account.role().id())
                                        .choice(roleNames(words)),
                                el("div.actions", el("button.small", words.say("save")))),
                        account.totp() != null && !me
                                ? visit.form(
                                        "form",
                                        path + "/second-step-off",
                                        el("button.small", words.say("team.second_step_off")))
                                : NOTHING,
                        me
                                ? NOTHING
                                : many(
                                        visit.form(
                                                "form",
                                                path + "/sign-out",
                                                el("button.small", words.say("team.sign_out"))),
                                        visit.form(
                                                "form",
                                                path + "/disable",
                                                el("button.small", words.say("team.disable"))))));
    }

    static Map<String, String> roleNames(Words words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            names.put(role.id(), words.say("role." + role.id()));
        }
        return names;
    }
}

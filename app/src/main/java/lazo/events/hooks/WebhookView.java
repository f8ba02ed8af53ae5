package lazo.events.hooks;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.site.Field;
import lazo.site.Layout;
import lazo.site.Parts;
import lazo.site.Texts;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How webhooks in both directions are shown. Whoever audits them sees which there are and how they are guarded, and nothing
 * with which a message could be signed or passed off as genuine.
 */
@Component
class WebhookView {

    private final Texts texts = Texts.beside(WebhookView.class);
    private final Layout layout;
    private final Settings settings;

    WebhookView(Layout layout, Settings settings) {
        this.layout = layout;
        this.settings = settings;
    }

    /**
     * What was written into a form and could not be used.
     *
     * @param form {@code in}, {@code out}, or the id of a hook whose secret was written
     * @param problem the key of what is wrong with it
     */
    record Tried(String form, String first, String second, String problem) {

        static final Tried NOTHING_YET = new Tried("", "", "", "");

        boolean is(String other) {
            return form.equals(other);
        }
    }

    Node page(Visit visit, List<Hooks.Shown> heard, List<Endpoints.Shown> told, Tried tried) {
        Words words = visit.words(texts);
        boolean keeps = visit.signedIn().role() == Role.ADMIN;
        return layout.page(
                visit,
                words.say("place"),
                el(
                        "header.head",
                        el("h1", words.say("place")),
                        el("p", words.say("intro")),
                        el("p", el("a", at("href", "/developers"), text(words.say("developers"))))),
                Parts.part(
                        "in",
                        words.say("in.title"),
                        words.say("in.note"),
                        heard.isEmpty()
                                ? el("p.empty", words.say("in.none"))
                                : el("ul.rows", each(heard, hook -> row(visit, words, hook, tried, keeps))),
                        keeps ? more(words.say("in.new"), tried.is("in"), inForm(visit, words, tried)) : NOTHING),
                Parts.part(
                        "out",
                        words.say("out.title"),
                        words.say("out.note"),
                        told.isEmpty()
                                ? el("p.empty", words.say("out.none"))
                                : el("ul.rows", each(told, endpoint -> row(visit, words, endpoint, keeps))),
                        keeps ? more(words.say("out.new"), tried.is("out"), outForm(visit, words, tried)) : NOTHING));
    }

    /** Folded away until somebody wants it, or has to look at it again. */
    private static Node more(String title, boolean open, Node form) {
        return el("details.more", open ? at("open", "") : NOTHING, el("summary", title), form);
    }

    private Node row(Visit visit, Words words, Hooks.Shown hook, Tried tried, boolean keeps) {
        boolean waiting = hook.trust() == Hooks.Trust.NOTHING_YET;
        return el(
                "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", hook.name()),
                                el("span.tag", title(hook.vendor())),
                                waiting ? el("span.tag.quiet", words.say("in.waiting")) : NOTHING),
                        keeps ? address(words, hook) : NOTHING,
                        switch (hook.trust()) {
                            case SIGNATURE -> keeps ? NOTHING : el("p.note", words.say("in.signed"));
                            case ADDRESS -> el("p.note", words.say("in.unsigned"));
                            case NOTHING_YET -> keeps ? toDo(visit, words, hook, tried) : NOTHING;
                        }),
                keeps ? change(visit, words, hook, tried, waiting) : NOTHING);
    }

    private Node address(Words words, Hooks.Shown hook) {
        return many(
                el("p.note", words.say("in.address")),
                el("p", el("code.whole", settings.publicUrl() + hook.path())),
                hook.vendor().equals("whatsapp")
                        ? el("p.note", text(words.say("in.token") + " "), el("code.whole", hook.token()))
                        : NOTHING);
    }

    private static Node toDo(Visit visit, Words words, Hooks.Shown hook, Tried tried) {
        return el(
                "div.stack",
                el("p.note", words.say("in.waiting.note")),
                secretForm(visit, words, hook, tried, "in.secret.give"));
    }

    private static Node change(Visit visit, Words words, Hooks.Shown hook, Tried tried, boolean waiting) {
        return change(
                words,
                hook.name(),
                tried.is(hook.id()) && !waiting,
                waiting
                        ? NOTHING
                        : many(
                                el("p.note", words.say("in.secret.change.note")),
                                secretForm(visit, words, hook, tried, "in.secret.change")),
                el("p.note", words.say("in.remove.note")),
                button(visit, "/in/" + hook.id() + "/remove", words.say("remove")));
    }

    private static Node secretForm(Visit visit, Words words, Hooks.Shown hook, Tried tried, String does) {
        return visit.form(
                "form.stack",
                WebhookPages.PATH + "/in/" + hook.id() + "/secret",
                Field.of("secret", words.say("in.secret"))
                        .id("secret-" + hook.id())
                        .problem(tried.is(hook.id()) ? words.say(tried.problem()) : null)
                        .with("autocomplete", "off")
                        .input("text"),
                el("div.actions", el("button.small", words.say(does))));
    }

    private static Node row(Visit visit, Words words, Endpoints.Shown endpoint, boolean keeps) {
        boolean given = endpoint.disabledAt() != null;
        return el(
                given ? "li.off" : "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("code.whole", keeps ? endpoint.url() : house(endpoint.url())),
                                given ? el("span.tag", words.say("out.given_up")) : NOTHING),
                        el(
                                "p.note",
                                String.join(
                                        " · ",
                                        endpoint.types().stream()
                                                .map(type -> words.say("type." + type))
                                                .toList())),
                        keeps
                                ? el("p.note", text(words.say("out.secret") + " "), el("code.whole", endpoint.secret()))
                                : NOTHING),
                keeps
                        ? change(
                                words,
                                endpoint.url(),
                                false,
                                given
                                        ? button(visit, "/out/" + endpoint.id() + "/enable", words.say("out.enable"))
                                        : NOTHING,
                                el("p.note", words.say("out.remove.note")),
                                button(visit, "/out/" + endpoint.id() + "/remove", words.say("remove")))
                        : NOTHING);
    }

    /** Where it leads to; the rest of an address may be what lets a caller in there. */
    private static String house(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority() + "/…";
    }

    private static Node change(Words words, String whose, boolean open, Node... what) {
        return el(
                "details.more",
                open ? at("open", "") : NOTHING,
                el("summary", text(words.say("change")), el("span.unseen", ": " + whose)),
                el("div.stack", what));
    }

    private static Node button(Visit visit, String path, String label) {
        return visit.form("form", WebhookPages.PATH + path, el("button.small", label));
    }

    private static Node inForm(Visit visit, Words words, Tried tried) {
        boolean again = tried.is("in");
        Map<String, String> vendors = new LinkedHashMap<>();
        Hooks.vendors().forEach(id -> vendors.put(id, title(id)));
        return visit.form(
                "form.stack",
                WebhookPages.PATH + "/in",
                Field.of("vendor", words.say("in.vendor"))
                        .value(again ? tried.first() : "")
                        .problem(problem(words, tried, "in.vendor."))
                        .choice(vendors),
                Field.of("name", words.say("in.name"))
                        .hint(words.say("in.name.hint"))
                        .value(again ? tried.second() : "")
                        .problem(problem(words, tried, "in.name."))
                        .with("maxlength", "80")
                        .with("autocomplete", "off")
                        .input("text"),
                Field.of("secret", words.say("in.secret"))
                        .hint(words.say("in.secret.hint"))
                        .optional()
                        .with("autocomplete", "off")
                        .input("text"),
                el("div.actions", el("button.primary", words.say("in.make"))));
    }

    private static Node outForm(Visit visit, Words words, Tried tried) {
        return visit.form(
                "form.stack",
                WebhookPages.PATH + "/out",
                Field.of("url", words.say("out.url"))
                        .hint(words.say("out.url.hint"))
                        .value(tried.is("out") ? tried.first() : "")
                        .problem(problem(words, tried, "out."))
                        .with("maxlength", "500")
                        .with("autocomplete", "off")
                        .input("url"),
                el(
                        "fieldset.checks",
                        el("legend.legend", words.say("out.types")),
                        each(
                                Endpoints.TYPES,
                                type -> el(
                                        "label",
                                        el(
                                                "input",
                                                at("type", "checkbox"),
                                                at("name", "type"),
                                                at("value", type),
                                                at("checked", "")),
                                        el("span", words.say("type." + type))))),
                el("div.actions", el("button.primary", words.say("out.make"))));
    }

    private static @Nullable String problem(Words words, Tried tried, String of) {
        return tried.problem().startsWith(of) ? words.say(tried.problem()) : null;
    }

    private static String title(String vendor) {
        return Vendor.of(vendor).map(Vendor::title).orElse(vendor);
    }
}

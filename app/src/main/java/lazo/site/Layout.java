package lazo.site;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.book.Html.trusted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sheet that every page of the server is written on: head, navigation, content, foot. */
@Component
public class Layout {

    private final Texts texts = Texts.beside(Layout.class);
    private final ObjectProvider<Place> places;
    private final Assets assets;

    Layout(ObjectProvider<Place> places, Assets assets) {
        this.places = places;
        this.assets = assets;
    }

    /** A whole page under the navigation, which shows where we are. The content brings its own {@code h1}. */
    public Node page(Visit visit, String title, Node... content) {
        Words words = visit.words(texts);
        return document(
                visit,
                title,
                "page",
                top(visit, words),
                el("main", at("id", "content"), at("tabindex", -1), many(content)),
                foot(visit, words),
                visit.person().isPresent() ? help(visit, words) : NOTHING);
    }

    /** A page that asks for one thing, beside a picture of what Lazo is about: signing in, the first steps. */
    public Node quiet(Visit visit, String title, Node... content) {
        Words words = visit.words(texts);
        return document(
                visit,
                title,
                "quiet",
                el(
                        "header.top",
                        el("div.in-top", mark(words), visit.person().isPresent() ? account(visit, words) : NOTHING)),
                el(
                        "main.asking",
                        at("id", "content"),
                        at("tabindex", -1),
                        el("div.ask", many(content)),
                        el(
                                "aside.about-lazo",
                                at("aria-hidden", "true"),
                                Ribbons.large(),
                                el("p", words.say("site.promise")))),
                foot(visit, words));
    }

    /** Everything beside what the navigation already says, in the person's language, without sentences of their own. */
    private Node document(Visit visit, String title, String kind, Node... body) {
        Words words = visit.words(texts);
        return many(
                trusted("<!doctype html>\n"),
                el(
                        "html",
                        at("lang", words.tag()),
                        at("data-light", visit.light()),
                        el(
                                "head",
                                el("meta", at("charset", "utf-8")),
                                el(
                                        "meta",
                                        at("name", "viewport"),
                                        at("content", "width=device-width, initial-scale=1")),
                                el("meta", at("name", "color-scheme"), at("content", "light dark")),
                                el("title", title + " · Lazo"),
                                el("link", at("rel", "icon"), at("type", "image/svg+xml"), at("href", assets.icon())),
                                el("link", at("rel", "stylesheet"), at("href", assets.style())),
                                el("script", at("src", assets.script()), at("defer", ""))),
                        el(
                                "body." + kind,
                                el("a.skip", at("href", "#content"), text(words.say("site.skip"))),
                                many(body))));
    }

    private Node top(Visit visit, Words words) {
        if (visit.person().isEmpty()) {
            return el(
                    "header.top",
                    el(
                            "div.in-top",
                            mark(words),
                            el("a.to-sign-in", at("href", "/sign-in"), text(words.say("site.sign_in")))));
        }
        return el("header.top", el("div.in-top", mark(words), navigation(visit, words), account(visit, words)));
    }

    private static Node mark(Words words) {
        return el(
                "a.mark",
                at("href", "/"),
                Ribbons.knot(),
                el("span", "Lazo"),
                el("span.unseen", words.say("site.home")));
    }

    private Node navigation(Visit visit, Words words) {
        List<Place> seen = places.stream()
                .filter(place -> visit.person().isPresent()
                        && place.roles().contains(visit.signedIn().role()))
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
        List<Place> working =
                seen.stream().filter(place -> place.order() < Place.KEEPING).toList();
        List<Place> keeping =
                seen.stream().filter(place -> place.order() >= Place.KEEPING).toList();
        return el(
                "nav.places",
                at("aria-label", words.say("site.places")),
                working.isEmpty() ? NOTHING : el("ul", each(working, place -> link(visit, place))),
                keeping.isEmpty() ? NOTHING : el("ul.keeping", each(keeping, place -> link(visit, place))));
    }

    private static Node link(Visit visit, Place place) {
        return el(
                "li",
                el(
                        "a",
                        at("href", place.path()),
                        place.holds(visit.path()) ? at("aria-current", "page") : NOTHING,
                        at("data-go", String.valueOf(place.letter())),
                        text(visit.words(place.texts()).say(place.key()))));
    }

    private static Node account(Visit visit, Words words) {
        Person person = visit.signedIn();
        return el(
                "details.account",
                el(
                        "summary",
                        el("span.initial", at("aria-hidden", "true"), text(initial(person.name()))),
                        el("span.person", person.name())),
                el(
                        "div.menu",
                        el("p.note", words.say("role." + person.role().id())),
                        el("a", at("href", "/account"), text(words.say("site.account"))),
                        visit.form("form", "/sign-out", el("button.plainly", words.say("site.sign_out")))));
    }

    private static String initial(String name) {
        return name.isBlank() ? "·" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }

    private Node foot(Visit visit, Words words) {
        return el(
                "footer.foot",
                el(
                        "div.in-foot",
                        el("p", words.say("site.decides")),
                        choices(visit, words, "light", List.of("auto", "light", "dark"), visit.light()),
                        visit.person().isPresent()
                                ? NOTHING
                                : choices(visit, words, "language", Languages.ALL, visit.language())));
    }

    private static Node choices(Visit visit, Words words, String what, List<String> options, String chosen) {
        String back = "&back=" + URLEncoder.encode(Here.orHome(visit.again()), StandardCharsets.UTF_8);
        return el(
                "ul.choices",
                at("aria-label", words.say("site." + what)),
                each(
                        options,
                        option -> el(
                                "li",
                                el(
                                        "a",
                                        at("href", "/look?" + what + "=" + option + back),
                                        at("rel", "nofollow"),
                                        what.equals("language") ? at("lang", option) : NOTHING,
                                        option.equals(chosen) ? at("aria-current", "true") : NOTHING,
                                        text(words.say("site." + what + "." + option))))));
    }

    private Node help(Visit visit, Words words) {
        return el(
                "dialog.help",
                at("id", "help"),
                at("aria-labelledby", "help-title"),
                el("h2", at("id", "help-title"), text(words.say("help.title"))),
                el(
                        "dl",
                        shortcut(words.say("help.search"), "/"),
                        shortcut(words.say("help.rows"), "j", "k"),
                        shortcut(words.say("help.open"), "Enter"),
                        each(
                                places.stream()
                                        .filter(place -> place.roles()
                                                .contains(visit.signedIn().role()))
                                        .sorted(Comparator.comparingInt(Place::order))
                                        .toList(),
                                place -> shortcut(
                                        visit.words(place.texts()).say(place.key()),
                                        "g",
                                        String.valueOf(place.letter()))),
                        shortcut(words.say("help.help"), "?")),
                el("form", at("method", "dialog"), el("button", words.say("help.close"))));
    }

    private static Node shortcut(String meaning, String... keys) {
        return el("div", el("dt", each(List.of(keys), key -> el("kbd", key))), el("dd", meaning));
    }
}

package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.book.Html.trusted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lazo.book.Html.Node;

/** The sheet every page is written on: head, style, light and dark, foot. */
final class Sheet {

    private static final String STYLE = resource("book.css").replaceAll("\\s*\\n\\s*", "\n");
    private static final String SCRIPT = resource("book.js");

    private Sheet() {}

    static Node page(Desk desk, String title, Node back, Node... content) {
        return many(
                trusted("<!doctype html>\n"),
                el(
                        "html",
                        at("lang", desk.words().tag()),
                        el(
                                "head",
                                el("meta", at("charset", "utf-8")),
                                el(
                                        "meta",
                                        at("name", "viewport"),
                                        at("content", "width=device-width, initial-scale=1")),
                                el("meta", at("name", "color-scheme"), at("content", "light dark")),
                                el("meta", at("name", "referrer"), at("content", "no-referrer")),
                                el(
                                        "meta",
                                        at("http-equiv", "Content-Security-Policy"),
                                        at(
                                                "content",
                                                "default-src 'none'; style-src 'unsafe-inline';"
                                                        + " script-src 'unsafe-inline'; img-src data:;"
                                                        + " base-uri 'none'; form-action 'none'")),
                                el("title", title),
                                el("style", trusted(STYLE))),
                        el(
                                "body",
                                el("a.skip", at("href", "#content"), text(desk.say("page.skip"))),
                                el("header.bar", back, light(desk)),
                                el("main", at("id", "content"), many(content)),
                                el(
                                        "footer.foot",
                                        el("p", desk.say("page.decides")),
                                        el(
                                                "p",
                                                desk.say(
                                                        "page.made",
                                                        desk.figures()
                                                                .day(desk.company()
                                                                        .asOf())))),
                                el("script", trusted(SCRIPT)))));
    }

    /** Light or dark; works by the style sheet alone, the script only remembers. */
    private static Node light(Desk desk) {
        return el(
                "fieldset.light",
                el("legend", desk.say("light.title")),
                each(
                        List.of("auto", "light", "dark"),
                        choice -> el(
                                "label",
                                el(
                                        "input",
                                        at("type", "radio"),
                                        at("name", "light"),
                                        at("value", choice),
                                        at("id", "light-" + choice),
                                        choice.equals("auto") ? at("checked", "") : Html.NOTHING),
                                el("span", desk.say("light." + choice)))));
    }

    /** A part of a page: what it is about beside what it says. */
    static Node part(String id, String title, String note, Node... content) {
        return el(
                "section.part",
                at("id", id),
                at("aria-labelledby", id + "-title"),
                el("div.about", el("h2", at("id", id + "-title"), text(title)), el("p.note", note)),
                el("div.body", many(content)));
    }

    /** A part whose content takes the whole width, under what it is about. */
    static Node wide(String id, String title, String note, Node... content) {
        return el(
                "section.part.wide",
                at("id", id),
                at("aria-labelledby", id + "-title"),
                el("div.about", el("h2", at("id", id + "-title"), text(title)), el("p.note", note)),
                el("div.body", many(content)));
    }

    /** A drawing under the sentence that says what it found, with the table behind it. */
    static Node figure(String finding, Node drawing, Node table) {
        return el("figure.finding", el("figcaption", el("h3", finding)), drawing, table);
    }

    /** Said where there is nothing to show. */
    static Node empty(String sentence) {
        return el("p.empty", sentence);
    }

    private static String resource(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

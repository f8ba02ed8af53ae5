package lazo.events.developers;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.text.NumberFormat;
import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.events.developers.Description.Line;
import lazo.events.developers.Description.Told;
import lazo.events.hooks.Endpoints;
import lazo.kernel.Open;
import lazo.kernel.Settings;
import lazo.site.Layout;
import lazo.site.Parts;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the addresses for people: what stands here is read from {@code openapi.yaml}. */
@RestController
class DevelopersPage {

    private static final String TRACK = "/v1/track";
    private static final String HOOK = "/hooks/{vendor}/{id}";

    private static final String EXAMPLE_SECRET = "whsec_bGF6by1kZXZlbG9wZXJzLWV4YW1wbGU=";
    private static final String EXAMPLE_ID = "msg_1";
    private static final String EXAMPLE_TIME = "1772463600";

    private static final String CHECK = """
            import { createHmac, timingSafeEqual } from 'node:crypto';

            export function isFromLazo(secret, headers, body) {
              const id = headers['webhook-id'];
              const time = headers['webhook-timestamp'];
              const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
              const hash = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
              const expected = Buffer.from(`v1,${hash}`);
              const fresh = Math.abs(Date.now() / 1000 - Number(time)) <= 300;
              return fresh && headers['webhook-signature'].split(' ').some(given =>
                given.length === expected.length && timingSafeEqual(Buffer.from(given), expected));
            }""";

    private final Texts texts = Texts.beside(DevelopersPage.class);
    private final Description description = Description.read();
    private final Layout layout;
    private final Settings settings;

    DevelopersPage(Layout layout, Settings settings) {
        this.layout = layout;
        this.settings = settings;
    }

    @Open
    @GetMapping("/developers")
    Node show(Visit visit) {
        Words words = visit.words(texts);
        String language = visit.language();
        return layout.page(
                visit,
                words.say("title"),
                el(
                        "header.head",
                        el("h1", words.say("title")),
                        el("p", words.say("intro")),
                        el("p", el("a", at("href", "/openapi.yaml"), text(words.say("file"))))),
                Parts.part("begin", words.say("begin"), words.say("begin.note"), begin(words, language)),
                Parts.part(
                        "addresses",
                        words.say("addresses"),
                        words.say("addresses.note"),
                        lines(description.addresses("/v1/", language))),
                Parts.part(
                        "message",
                        words.say("message"),
                        description.messages(language),
                        lines(description.fields(language))),
                Parts.part("answers", words.say("answers"), words.say("answers.note"), answers(words, language)),
                Parts.part("limits", words.say("limits"), words.say("limits.note"), limits(words)),
                Parts.part("hooks", words.say("hooks"), words.say("hooks.note"), hooks(language)),
                Parts.part(
                        "told",
                        words.say("told"),
                        words.say("told.note"),
                        el("div.samples", each(description.told(language), DevelopersPage::told))),
                Parts.part("check", words.say("check"), words.say("check.note"), check(words)));
    }

    private Node begin(Words words, String language) {
        return el(
                "div.samples",
                el("p", words.say("begin.key", description.key(language))),
                code(
                        "curl",
                        words.say("begin.try"),
                        "curl -u \"$LAZO_WRITE_KEY:\" " + settings.publicUrl() + TRACK
                                + " \\\n  -H 'Content-Type: application/json' \\\n  -d '" + description.example(TRACK)
                                + "'"),
                el("p.note", words.say("begin.libraries")));
    }

    private Node answers(Words words, String language) {
        return el(
                "div.samples",
                lines("dl.meanings.brief", description.answers(TRACK, language)),
                code("answer", words.say("answers.example"), description.answer(TRACK, "200")));
    }

    private Node limits(Words words) {
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        return el(
                "ul.plain-list",
                el("li", words.say("limits.size")),
                el("li", words.say("limits.pace", number.format(settings.eventsPerSecond()))),
                el("li", words.say("limits.again")));
    }

    private Node hooks(String language) {
        return el(
                "div.samples",
                lines(description.addresses("/hooks/", language)),
                lines("dl.meanings.brief", description.answers(HOOK, language)));
    }

    private static Node told(Told told) {
        return el(
                "div.sample",
                el("h3", el("code", told.type())),
                el("p", told.meaning()),
                el("pre", at("tabindex", 0), text(told.inLines())));
    }

    /** The signature is worked out here, by the same hand that signs what is sent. */
    private Node check(Words words) {
        String body = description.told("en").getFirst().sent();
        String headers = "webhook-id: " + EXAMPLE_ID + "\nwebhook-timestamp: " + EXAMPLE_TIME + "\nwebhook-signature: "
                + Endpoints.signature(EXAMPLE_SECRET, EXAMPLE_ID, EXAMPLE_TIME, body);
        return el(
                "div.samples",
                el(
                        "ol.numbered",
                        each(
                                List.of("text", "hash", "compare", "fresh", "id"),
                                step -> el("li", words.say("check." + step)))),
                code("node", words.say("check.node"), CHECK),
                code("signed", words.say("check.example", EXAMPLE_SECRET), headers + "\n\n" + body));
    }

    private static Node code(String id, String title, String code) {
        return el(
                "div.sample",
                el("p", at("id", id + "-title"), text(title)),
                el("pre", at("tabindex", 0), at("aria-labelledby", id + "-title"), at("role", "region"), text(code)));
    }

    private static Node lines(List<Line> lines) {
        return lines("dl.meanings.wide", lines);
    }

    private static Node lines(String shape, List<Line> lines) {
        return el(
                shape,
                many(lines.stream()
                        .map(line -> el("div", el("dt", el("code", line.name())), el("dd", line.meaning())))
                        .toList()));
    }
}

package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;
import static lazo.site.Parts.part;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Role;
import lazo.science.signs.Incidents.Span;
import lazo.site.Once;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.stereotype.Component;

/** Our own faults on the page of the company, with the forms that open, close and withdraw one. */
@Component
class IncidentsPart {

    /** The form that reports a new one; each of the others is called as its incident. */
    static final String NEW = "new";

    /** More ids than this are only counted. */
    private static final int NAMED = 5;

    private final Texts texts = Texts.beside(IncidentsPart.class);
    private final OwnIncidents incidents;
    private final CompanyFile company;
    private final Clock clock;

    IncidentsPart(OwnIncidents incidents, CompanyFile company, Clock clock) {
        this.incidents = incidents;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The list, and a form for another.
     *
     * @param typed what somebody typed into one of the forms and what was wrong with it
     * @param done {@code opened}, {@code closed} or {@code withdrawn} where that was just done
     */
    Node of(Visit visit, Typed typed, String done) {
        Words words = visit.words(texts);
        Role role = visit.signedIn().role();
        boolean reports = role == Role.AGENT || role == Role.LEAD || role == Role.ADMIN;
        ZoneId zone = company.facts().timezone();
        List<Span> all = incidents.all();
        return part(
                "incidents",
                words.say("incidents.title"),
                words.say("incidents.note"),
                switch (done) {
                    case "opened", "closed", "withdrawn" ->
                        el("p.say.good", at("role", "status"), text(words.say("incidents.done." + done)));
                    default -> NOTHING;
                },
                reports ? report(visit, words, zone, typed) : NOTHING,
                all.isEmpty()
                        ? el("p.empty", words.say("incidents.none"))
                        : el(
                                "ul.rows",
                                each(
                                        IntStream.range(0, all.size()).boxed().toList(),
                                        i -> el(
                                                "li",
                                                told(words, all.get(i), zone),
                                                reports ? deeds(visit, words, i, all.get(i), zone, typed) : NOTHING))));
    }

    private static Node told(Words words, Span span, ZoneId zone) {
        String summary = span.opened().summary();
        List<String> affects = span.opened().affects();
        String opened = written(words, span.opened().at(), zone);
        return el(
                "div",
                el(
                        "p.title",
                        el(
                                "span",
                                at("dir", "auto"),
                                text(summary == null ? span.opened().incidentId() : summary)),
                        span.closed() ? NOTHING : el("span.tag", words.say("incidents.open"))),
                el(
                        "p.note",
                        span.closed()
                                ? words.say("incidents.from_to", opened, written(words, span.to(), zone))
                                : words.say("incidents.since", opened)),
                affects == null
                        ? NOTHING
                        : el(
                                "p.note",
                                words.count(
                                        "incidents.only",
                                        affects.size(),
                                        String.valueOf(affects.size()),
                                        some(words, affects))));
    }

    /** The first few of many, and how many more there are. */
    static String some(Words words, List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() <= NAMED ? first : words.say("incidents.more", first, String.valueOf(ids.size() - NAMED));
    }

    static String written(Words words, long millis, ZoneId zone) {
        return Dates.time(words, Instant.ofEpochMilli(millis), zone);
    }

    private Node deeds(Visit visit, Words words, int place, Span span, ZoneId zone, Typed typed) {
        String id = span.opened().incidentId();
        String summary = span.opened().summary();
        Node which = el("span.unseen", ": " + (summary == null ? id : summary));
        Node mistake = el(
                "details.more",
                el("summary", text(words.say("incidents.mistake")), which),
                visit.form(
                        "form.stack",
                        "/company/incidents/withdraw",
                        hidden("incident", id),
                        el("p.note", words.say("incidents.mistake.note")),
                        el("div.actions", el("button", text(words.say("incidents.withdraw")), which))));
        if (span.closed()) {
            return mistake;
        }
        return el(
                "div.deeds",
                visit.form(
                        "form",
                        "/company/incidents/close",
                        hidden("incident", id),
                        el("button.small", text(words.say("incidents.close")), which)),
                el(
                        "details.more",
                        typed.isOf(id) ? at("open", "") : NOTHING,
                        el("summary", text(words.say("incidents.earlier")), which),
                        visit.form(
                                "form.stack",
                                "/company/incidents/close",
                                hidden("incident", id),
                                typed.in(id, "ended", words.say("incidents.mended"), now(zone))
                                        .id("mended-" + place)
                                        .hint(words.say("incidents.zone", name(zone, words)))
                                        .input("datetime-local"),
                                el("div.actions", el("button", words.say("incidents.mended.save"))))),
                mistake);
    }

    private Node report(Visit visit, Words words, ZoneId zone, Typed typed) {
        return el(
                "details.more",
                typed.isOf(NEW) ? at("open", "") : NOTHING,
                el("summary", words.say("incidents.new")),
                visit.form(
                        "form.stack",
                        "/company/incidents",
                        Once.word(),
                        typed.in(NEW, "summary", words.say("incidents.summary"), "")
                                .input("text"),
                        typed.in(NEW, "began", words.say("incidents.began"), now(zone))
                                .hint(words.say("incidents.zone", name(zone, words)))
                                .input("datetime-local"),
                        typed.in(NEW, "ended", words.say("incidents.ended"), "")
                                .hint(words.say("incidents.ended.hint"))
                                .optional()
                                .input("datetime-local"),
                        typed.in(NEW, "affects", words.say("incidents.affects"), "")
                                .hint(words.say("incidents.affects.hint"))
                                .with("rows", "3")
                                .with("spellcheck", "false")
                                .optional()
                                .area(),
                        typed.in(NEW, "process", words.say("incidents.process"), "")
                                .hint(words.say("incidents.process.hint"))
                                .optional()
                                .input("text"),
                        el("div.actions", el("button", words.say("incidents.save")))));
    }

    private String now(ZoneId zone) {
        return Clockface.of(clock.instant(), zone);
    }

    private static String name(ZoneId zone, Words words) {
        return zone.getDisplayName(TextStyle.FULL, words.locale());
    }
}

package lazo.team;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.time.Instant;
import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.site.Visit;

/** How the sessions of one's own account are shown. */
final class SessionRows {

    private SessionRows() {}

    static Node of(Visit visit, Words words, List<OpenSessions.Shown> sessions) {
        Days days = new Days(words);
        boolean others = sessions.stream().anyMatch(session -> !session.here());
        return many(
                el("ul.rows", each(sessions, session -> row(visit, words, days, session))),
                others
                        ? visit.form(
                                "form",
                                "/account/sessions/end-others",
                                el("button", words.say("account.sessions.others")))
                        : el("p.note", words.say("account.sessions.alone")));
    }

    private static Node row(Visit visit, Words words, Days days, OpenSessions.Shown session) {
        SessionMark mark = session.mark();
        String browser = mark.browser().isEmpty() ? words.say("account.sessions.unknown") : mark.browser();
        return el(
                "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", browser),
                                session.here() ? el("span.tag.quiet", words.say("account.sessions.here")) : NOTHING),
                        when(words, days, mark)),
                session.here() || mark.name().isEmpty()
                        ? NOTHING
                        : visit.form(
                                "form",
                                "/account/sessions/end",
                                hidden("name", mark.name()),
                                el(
                                        "button.small",
                                        text(words.say("account.sessions.end")),
                                        el("span.unseen", ": " + browser))));
    }

    private static Node when(Words words, Days days, SessionMark mark) {
        Instant begun = mark.begunAt();
        Instant seen = mark.seenAt();
        return begun == null || seen == null
                ? NOTHING
                : el("p.note", words.say("account.sessions.when", days.time(begun), days.time(seen)));
    }
}

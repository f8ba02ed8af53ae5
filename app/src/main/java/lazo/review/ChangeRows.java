package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;
import static lazo.site.Parts.part;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** What changed in a tie, and the words that changed it. */
final class ChangeRows {

    /** More quotes than this are only counted. */
    private static final int QUOTED = 3;

    private static final int LONGEST = 200;

    private final Words words;
    private final Story story;
    private final Function<Instant, String> time;

    /** @param time how a moment is written */
    ChangeRows(Words words, Story story, Function<Instant, String> time) {
        this.words = words;
        this.story = story;
        this.time = time;
    }

    Node of(List<Changes.Told> told) {
        return part(
                "changes",
                words.say("changes.title"),
                words.say("changes.note"),
                told.isEmpty() ? el("p.empty", words.say("changes.none")) : el("ul.rows", each(told, this::row)));
    }

    private Node row(Changes.Told change) {
        String kind = switch (change.what()) {
            case Standing.ADVICE -> "advice.";
            case Standing.PRESENCE -> "presence.";
            default -> "level.";
        };
        String what = kind.equals("level.") ? words.say("sign." + change.what()) : words.say("what." + change.what());
        return el(
                "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", what),
                                el(
                                        "span.tag",
                                        words.say(kind + change.was()) + " → " + words.say(kind + change.became()))),
                        el("p.note", time.apply(change.at()) + " · " + because(change.because())),
                        quotes(Set.copyOf(change.because()))));
    }

    private String because(List<String> events) {
        return events.isEmpty()
                ? words.say("changes.by_time")
                : words.count("changes.because", events.size(), String.valueOf(events.size()));
    }

    private Node quotes(Set<String> events) {
        List<String> quotes = Stream.concat(story.own().stream(), story.fromOthers().stream())
                .map(Moment::event)
                .filter(event -> events.contains(event.id()))
                .map(event -> event.words())
                .filter(Objects::nonNull)
                .limit(QUOTED)
                .toList();
        return quotes.isEmpty() ? NOTHING : many(el("ul.quotes", each(quotes, ChangeRows::quote)));
    }

    private static Node quote(String words) {
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST).stripTrailing() + "…" : words;
        return el("li", el("q", at("dir", "auto"), text(shown)));
    }
}

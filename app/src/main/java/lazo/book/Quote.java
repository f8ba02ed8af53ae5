package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.reading.Reading.Span;

/** What somebody wrote, with the words that counted marked. */
final class Quote {

    private Quote() {}

    /** The start of a text, at most that long, never cut within a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text, with marks; spans that lie outside of it or within another are left out. */
    static Node marked(String quote, List<Span> marks, int length) {
        String shown = cut(quote, length);
        int limit = shown.length() < quote.length() ? shown.length() - 1 : shown.length();
        List<Node> nodes = new ArrayList<>();
        int done = 0;
        for (Span span :
                marks.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            int to = Math.min(span.to(), limit);
            if (span.from() < done || to <= span.from()) {
                continue;
            }
            nodes.add(text(shown.substring(done, span.from())));
            nodes.add(el("mark", shown.substring(span.from(), to)));
            done = to;
        }
        nodes.add(text(shown.substring(done)));
        return el("q", at("dir", "auto"), many(nodes));
    }
}

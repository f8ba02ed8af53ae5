package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.List;
import lazo.book.Html.Node;
import lazo.science.signs.Level;

/** How loud a sign is: always a shape and a word, never a colour alone. */
final class Levels {

    /** The loudest first. */
    static final List<Level> LOUDEST_FIRST = List.of(Level.ALARM, Level.WATCH, Level.CALM, Level.UNKNOWN);

    private Levels() {}

    static Node badge(Desk desk, Level level) {
        return el(
                "span.level." + level.id(),
                el("span.shape", at("aria-hidden", "true"), text(shape(level))),
                text(desk.say("level." + level.id())));
    }

    static String shape(Level level) {
        return switch (level) {
            case CALM -> "○";
            case WATCH -> "◐";
            case ALARM -> "●";
            case UNKNOWN -> "▢";
        };
    }
}

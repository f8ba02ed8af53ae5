package lazo.cli;

import java.nio.charset.StandardCharsets;
import lazo.science.history.Rejection;

/** The beginning of a line, as text that can be shown. */
final class Excerpt {

    private Excerpt() {}

    static String of(byte[] line) {
        return of(line, 0, line.length);
    }

    static String of(byte[] bytes, int from, int to) {
        String text =
                new String(bytes, from, Math.min(to - from, 4 * Rejection.LONGEST_EXCERPT), StandardCharsets.UTF_8);
        if (text.length() <= Rejection.LONGEST_EXCERPT) {
            return text;
        }
        int end = Rejection.LONGEST_EXCERPT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}

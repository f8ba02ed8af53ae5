package lazo.site;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lazo.book.Html.Node;

/**
 * A form that is sent twice counts once. Each form carries a word of its own, another whenever its page is shown; with what
 * was typed it is the key under which the answer is kept. So a second copy is known for one, and something else that is
 * sent from the same page is not taken for a copy.
 */
public final class Once {

    /** What the word is called among the answers. */
    public static final String NAME = "once";

    private Once() {}

    /** For a form, as it is shown. */
    public static Node word() {
        return Parts.hidden(NAME, UUID.randomUUID().toString());
    }

    /**
     * The key of an answer.
     *
     * @param word of the form; where it came without one, no other answer has the same key
     * @param typed whatever makes it another answer
     */
    public static UUID key(String word, String... typed) {
        if (word.isBlank()) {
            return UUID.randomUUID();
        }
        StringBuilder all = new StringBuilder(word);
        for (String each : typed) {
            all.append('\n').append(each.length()).append(' ').append(each);
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}

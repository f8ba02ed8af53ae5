package lazo.science.history;

import java.io.Serial;

/**
 * What a person asked for cannot be read at all. It is an answer to them, not a fault of the program: it has no stack
 * trace, one sentence that says what is wrong and one that says what to do.
 */
public final class BadInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final String remedy;

    public BadInput(String sentence, String remedy) {
        super(sentence + " " + remedy, null, false, false);
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}

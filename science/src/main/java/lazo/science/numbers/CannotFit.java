package lazo.science.numbers;

import java.io.Serial;

/**
 * The data cannot carry the model that was asked for: the message says what is wrong with them and what to do, in words
 * for the person who brought them.
 */
public final class CannotFit extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    public CannotFit(String sentence) {
        super(sentence);
    }
}

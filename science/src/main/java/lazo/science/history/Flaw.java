package lazo.science.history;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why one event cannot be used. Cheap to throw: a bad file has millions of them. */
final class Flaw extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable String field;
    private final String reason;
    private final String remedy;

    Flaw(@Nullable String field, String reason, String remedy) {
        super(reason, null, false, false);
        this.field = field;
        this.reason = reason;
        this.remedy = remedy;
    }

    @Nullable
    String field() {
        return field;
    }

    /** The same, of another field. */
    Flaw in(String other) {
        return new Flaw(other, reason, remedy);
    }

    Rejection at(String file, long line, String prefix, String excerpt) {
        String where = field == null ? prefix : prefix.isEmpty() ? field : prefix + "." + field;
        return new Rejection(file, line, where == null || where.isEmpty() ? null : where, reason, remedy, excerpt);
    }
}

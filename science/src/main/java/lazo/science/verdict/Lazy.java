package lazo.science.verdict;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for, and only then. Not for several threads. */
final class Lazy<T extends @Nullable Object> implements Supplier<T> {

    private @Nullable Supplier<? extends T> question;
    private @Nullable T answer;

    Lazy(Supplier<? extends T> question) {
        this.question = question;
    }

    @Override
    @SuppressWarnings("NullAway") // the answer is there once the question is not; it may be null where T is
    public T get() {
        Supplier<? extends T> open = question;
        if (open != null) {
            answer = open.get();
            question = null;
        }
        return answer;
    }
}

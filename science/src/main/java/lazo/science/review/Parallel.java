package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works on numbered parts with several threads, each with a scratch of its own. */
final class Parallel {

    private Parallel() {}

    /** What one thread does with one part. */
    interface Work<S> {
        void on(int part, S scratch) throws Exception;
    }

    /** Does the work on parts 0 … {@code parts} − 1 and answers the scratches; the first failure is thrown. */
    static <S> List<S> each(int parts, int threads, Supplier<S> scratch, Work<S> work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<S> scratches = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            S mine = scratch.get();
            scratches.add(mine);
            workers.add(Thread.ofPlatform().name("review-" + i).start(() -> {
                try {
                    for (int part = next.getAndIncrement();
                            part < parts && failure.get() == null;
                            part = next.getAndIncrement()) {
                        work.on(part, mine);
                    }
                } catch (Throwable broken) {
                    failure.compareAndSet(null, broken);
                }
            }));
        }
        join(workers);
        rethrow(failure.get());
        return scratches;
    }

    private static void join(List<Thread> workers) {
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException stop) {
            workers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The review was interrupted", stop);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}

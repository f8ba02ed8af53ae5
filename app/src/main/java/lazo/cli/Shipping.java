package lazo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lazo.cli.Courier.Receipt;
import lazo.cli.Parcel.LeftOut;
import lazo.cli.Parcel.Spot;
import lazo.cli.Parcel.Step;
import lazo.cli.Parcel.ToSend;
import org.jspecify.annotations.Nullable;

/**
 * Packs what is read into parcels, has a few of them under way at once, and books them in the order in which they were
 * read: what is booked was acknowledged by the server or written down as left out.
 */
final class Shipping implements AutoCloseable {

    private static final int MOST_EVENTS = 100;
    private static final int MOST_BYTES = 450 * 1024;
    private static final int AT_ONCE = 4;

    private final Courier courier;
    private final Books books;
    private final Spot done;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 0).daemon().factory());
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private List<Step> steps = new ArrayList<>();
    private int events;
    private int bytes;
    private Spot last = Spot.BEFORE_ALL;

    Shipping(Courier courier, Books books, Spot done) {
        this.courier = courier;
        this.books = books;
        this.done = done;
    }

    private record Sent(Parcel parcel, Future<Receipt> receipt) {}

    /** One event or line that was read; what was booked in an earlier run is passed over. */
    void add(int source, long line, Step step) {
        boolean sameLine = last.source() == source && last.line() == line;
        last = new Spot(source, line, sameLine ? last.part() + 1 : 1);
        if (!last.isAfter(done)) {
            return;
        }
        int size = step instanceof ToSend event ? event.json().length + 1 : 0;
        if (events > 0 && bytes + size > MOST_BYTES) {
            send(before(last));
        }
        steps.add(step);
        bytes += size;
        events += size > 0 ? 1 : 0;
        if (events == MOST_EVENTS || steps.size() >= 10 * MOST_EVENTS) {
            send(last);
        }
    }

    /** The next to last spot: what was packed before the one that no longer fits. */
    private Spot before(Spot spot) {
        return spot.part() > 1
                ? new Spot(spot.source(), spot.line(), spot.part() - 1)
                : new Spot(spot.source(), spot.line() - 1, Integer.MAX_VALUE);
    }

    private void send(Spot upTo) {
        while (underWay.size() >= 2 * AT_ONCE) {
            book(underWay.removeFirst());
        }
        Parcel parcel = new Parcel(steps, upTo);
        List<ToSend> toSend = parcel.events();
        underWay.addLast(new Sent(parcel, threads.submit(() -> {
            return toSend.isEmpty() ? new Receipt(0, 0, List.of()) : courier.bring(toSend);
        })));
        steps = new ArrayList<>();
        events = 0;
        bytes = 0;
    }

    /** Sends the rest and returns when all is booked. */
    void finish() {
        if (!steps.isEmpty()) {
            send(last);
        }
        while (!underWay.isEmpty()) {
            book(underWay.removeFirst());
        }
    }

    private void book(Sent sent) {
        Receipt receipt = received(sent.receipt());
        List<LeftOut> leftOut = new ArrayList<>();
        int index = 0;
        for (Step step : sent.parcel().steps()) {
            switch (step) {
                case LeftOut out -> leftOut.add(out);
                case ToSend _ -> {
                    @Nullable LeftOut refused = receipt.refused().get(index++);
                    if (refused != null) {
                        leftOut.add(refused);
                    }
                }
            }
        }
        try {
            books.enter(sent.parcel().last(), receipt.accepted(), receipt.duplicates(), leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt received(Future<Receipt> receipt) {
        try {
            return receipt.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The sending was interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

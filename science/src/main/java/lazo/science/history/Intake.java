package lazo.science.history;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of events with several threads. Each source is cut by a feeding thread into pieces that end where a line
 * does; one working thread for each sink turns them into events. With a single sink everything comes in the order in
 * which it stands in the sources; with several, the events of one source may come in any order.
 */
public final class Intake {

    private static final int CHUNK = 1 << 20;

    private final long now;
    private final @Nullable Mapping mapping;
    private final int chunk;
    private final Map<String, Long> skipped = new ConcurrentHashMap<>();

    /**
     * @param nowMillis epoch milliseconds; what claims to have happened more than a day later is refused
     * @param mapping how CSV becomes events; null where there is no CSV
     */
    public Intake(long nowMillis, @Nullable Mapping mapping) {
        this(nowMillis, mapping, CHUNK);
    }

    Intake(long now, @Nullable Mapping mapping, int chunk) {
        this.now = now;
        this.mapping = mapping;
        this.chunk = chunk;
    }

    /**
     * What the arguments name: files, folders (everything below them that ends in .jsonl, .ndjson, .json or .csv,
     * perhaps with .gz), patterns, and {@code -} for standard input.
     *
     * @throws BadInput where one of them names nothing
     */
    public static List<Source> find(List<String> arguments, InputStream stdin) {
        return Sources.find(arguments, stdin);
    }

    /**
     * Reads everything; returns when all of it has been handed on.
     *
     * @param asked where to read from
     * @param sinks one working thread each
     * @throws BadInput where there is CSV and no mapping
     */
    public void read(List<Source> asked, List<? extends EventSink> sinks, Progress progress) {
        requireMapping(asked);
        List<Source> sources = asked.stream().map(this::asTable).toList();
        int feeders = Math.min(sources.size(), sinks.size());
        if (feeders == 0) {
            return;
        }
        Feed feed = new Feed(2 * sinks.size() + feeders);
        Queue<Source> waiting = new ConcurrentLinkedQueue<>(sources);
        AtomicInteger feeding = new AtomicInteger(feeders);
        Tally tally = new Tally(feed, sources, progress);
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("intake-", 0).daemon().factory());
        try {
            ExecutorCompletionService<Boolean> tasks = new ExecutorCompletionService<>(threads);
            for (EventSink sink : sinks) {
                tasks.submit(() -> work(feed, sink, tally));
            }
            for (int i = 0; i < feeders; i++) {
                tasks.submit(() -> feed(feed, waiting, feeding, sinks.size()));
            }
            for (int i = 0; i < sinks.size() + feeders; i++) {
                tasks.take().get();
            }
            tally.tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The reading was interrupted.");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many rows of CSV the mapping left out on purpose, by the name of its rule; known after the reading. */
    public SortedMap<String, Long> skipped() {
        return new TreeMap<>(skipped);
    }

    private boolean feed(Feed feed, Queue<Source> waiting, AtomicInteger feeding, int workers)
            throws InterruptedException {
        for (Source source = waiting.poll(); source != null; source = waiting.poll()) {
            if (mapping != null && source.format() == Source.Format.CSV) {
                new CsvFeeder(source, feed, mapping).run();
            } else {
                new LineFeeder(source, feed, chunk).run();
            }
        }
        if (feeding.decrementAndGet() == 0) {
            for (int i = 0; i < workers; i++) {
                feed.put(new Work.End());
            }
        }
        return true;
    }

    private boolean work(Feed feed, EventSink sink, Tally tally) throws InterruptedException {
        LineReader lines = new LineReader(now);
        RowMapper rows = mapping == null ? null : new RowMapper(mapping, now);
        while (true) {
            switch (feed.take()) {
                case Work.Lines piece -> {
                    tally.add(read(piece, lines, sink));
                    feed.giveBack(piece.bytes());
                }
                case Work.Rows piece -> {
                    if (rows != null) {
                        tally.add(rows.read(piece, sink));
                    }
                }
                case Work.Refused refused -> sink.reject(refused.rejection());
                case Work.End end -> {
                    if (rows != null) {
                        rows.skipped().forEach((name, count) -> skipped.merge(name, count, Long::sum));
                    }
                    return true;
                }
            }
        }
    }

    private static int read(Work.Lines piece, LineReader lines, EventSink sink) {
        String file = piece.source().name();
        byte[] bytes = piece.bytes();
        int to = piece.to();
        int events = 0;
        long line = piece.firstLine();
        for (int from = piece.from(); from < to; line++) {
            int end = Bits.lineEnd(bytes, from, to);
            events += lines.read(file, line, bytes, from, end, sink);
            from = end + 1;
        }
        return events;
    }

    /** Standard input cannot say what it is: with a mapping, it is what the mapping is for. */
    private Source asTable(Source source) {
        return mapping != null && source.stream() != null
                ? new Source(source.name(), Source.Format.CSV, null, source.stream(), source.bytes())
                : source;
    }

    private void requireMapping(List<Source> sources) {
        if (mapping != null) {
            return;
        }
        List<String> tables = new ArrayList<>();
        for (Source source : sources) {
            if (source.format() == Source.Format.CSV) {
                tables.add(source.name());
            }
        }
        if (!tables.isEmpty()) {
            throw new BadInput(
                    tables.getFirst() + " is a CSV, and nothing says what its columns mean.",
                    "Add --map with the name of a system (stripe, zendesk, intercom, chatwoot) or with a mapping file of your own.");
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    /** Counts events and tells whoever watches. */
    private static final class Tally {

        private final Feed feed;
        private final Progress progress;
        private final long total;
        private final LongAdder events = new LongAdder();

        Tally(Feed feed, List<Source> sources, Progress progress) {
            this.feed = feed;
            this.progress = progress;
            boolean known = sources.stream().allMatch(source -> source.path() != null);
            this.total = known ? sources.stream().mapToLong(Source::bytes).sum() : 0;
        }

        void add(int more) {
            events.add(more);
            tell();
        }

        void tell() {
            progress.advance(feed.bytesRead(), total, events.sum());
        }
    }
}

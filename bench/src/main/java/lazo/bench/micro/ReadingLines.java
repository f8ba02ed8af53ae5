package lazo.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import lazo.science.history.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a line of JSON to a typed event. One thread feeds and one reads; texts are not understood yet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingLines {

    private static final int LINES = 20_000;

    private final Sample sample = new Sample(500);

    public ReadingLines() {
        sample.shorten(LINES);
    }

    /** One line; reads {@value #LINES} in one go. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public List<Event> line() {
        List<Event> events = sample.read();
        if (events.size() != LINES) {
            throw new IllegalStateException("read " + events.size());
        }
        return events;
    }

    @TearDown
    public void close() {
        sample.close();
    }
}

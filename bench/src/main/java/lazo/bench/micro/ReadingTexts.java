package lazo.bench.micro;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import lazo.science.history.CompanyFile;
import lazo.science.history.Event;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.RuleReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From a message to what we understand of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingTexts {

    private static final int TEXTS = 1_000;

    private final LearnedReader reader;
    private final RuleReader rules;
    private final List<String> texts;

    public ReadingTexts() {
        try (Sample sample = new Sample(500)) {
            var needs = CompanyFile.read(sample.company()).needs();
            reader = new LearnedReader(needs);
            rules = new RuleReader(needs);
            texts = sample.read().stream()
                    .filter(TheyWrote.class::isInstance)
                    .map(Event::words)
                    .filter(Objects::nonNull)
                    .filter(text -> text.length() >= 40 && text.length() <= 80)
                    .limit(TEXTS)
                    .toList();
        }
        if (texts.size() != TEXTS) {
            throw new IllegalStateException("found " + texts.size());
        }
    }

    /** One message of 40 to 80 characters, one of {@value #TEXTS}. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void message(Blackhole hole) {
        for (String text : texts) {
            hole.consume(reader.read(text, null, null));
        }
    }

    /** The same with word lists and rules alone, the part of it that came first. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void messageByRules(Blackhole hole) {
        for (String text : texts) {
            hole.consume(rules.read(text, null, null));
        }
    }
}

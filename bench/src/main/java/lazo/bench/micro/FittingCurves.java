package lazo.bench.micro;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import lazo.science.survival.KaplanMeier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Kaplan-Meier on ten million different durations, beside a sort of the same array. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 8)
public class FittingCurves {

    private static final int ROWS = 10_000_000;

    private final double[] durations = new double[ROWS];
    private final boolean[] events = new boolean[ROWS];

    public FittingCurves() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < ROWS; i++) {
            durations[i] = -Math.log(1 - random.nextDouble());
            events[i] = random.nextInt(3) > 0;
        }
    }

    @Benchmark
    public double[] sort() {
        double[] sorted = durations.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Benchmark
    public KaplanMeier kaplanMeier() {
        return KaplanMeier.fit(durations, events);
    }
}

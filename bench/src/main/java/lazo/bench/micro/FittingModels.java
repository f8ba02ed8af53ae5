package lazo.bench.micro;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import lazo.science.buying.BgNbd;
import lazo.science.buying.Fitted;
import lazo.science.buying.Histories;
import lazo.science.buying.ParetoNbd;
import lazo.science.survival.Cox;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From columns to a fitted model. The customers are made up, in the size and the shape of the data on which the models
 * were published: 432 subjects with 7 covariates over 52 weeks, and 2,357 customers over 39 weeks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FittingModels {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final int SUBJECTS = 432;
    private static final int CUSTOMERS = 2_357;
    private static final int MANY = 1_000_000;

    private final double[][] covariates = new double[SUBJECTS][NAMES.size()];
    private final double[] weeks = new double[SUBJECTS];
    private final boolean[] events = new boolean[SUBJECTS];
    private final Histories few = histories(CUSTOMERS);
    private final Histories many = histories(MANY);

    public FittingModels() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SUBJECTS; i++) {
            double linear = 0;
            for (int j = 0; j < NAMES.size(); j++) {
                covariates[i][j] = j < 5 ? random.nextInt(2) : random.nextInt(20);
                linear += (j < 5 ? .3 : .05) * (j % 2 == 0 ? 1 : -1) * covariates[i][j];
            }
            double time = Math.ceil(-Math.log(1 - random.nextDouble()) * 160 * Math.exp(-linear));
            events[i] = time <= 52;
            weeks[i] = Math.min(time, 52);
        }
    }

    /** Purchases at a rate that differs, until one of them is the last; observed by the day for 27 to 39 weeks. */
    private static Histories histories(int size) {
        SplittableRandom random = new SplittableRandom(2);
        int[] frequency = new int[size];
        double[] recency = new double[size];
        double[] age = new double[size];
        for (int i = 0; i < size; i++) {
            age[i] = (189 + random.nextInt(84)) / 7.0;
            double rate = .15 * Math.pow(random.nextDouble(), 3);
            double leaves = Math.pow(random.nextDouble(), 3);
            double time = -Math.log(1 - random.nextDouble()) / rate;
            while (time < age[i]) {
                frequency[i]++;
                recency[i] = Math.min(age[i], Math.ceil(time * 7) / 7);
                time = random.nextDouble() < leaves ? age[i] : time - Math.log(1 - random.nextDouble()) / rate;
            }
        }
        return Histories.of(frequency, recency, age);
    }

    @Benchmark
    public Cox cox() {
        return Cox.fit(NAMES, covariates, weeks, events);
    }

    @Benchmark
    public Fitted<BgNbd> bgNbd() {
        return BgNbd.fit(few);
    }

    @Benchmark
    public Fitted<ParetoNbd> paretoNbd() {
        return ParetoNbd.fit(few);
    }

    /** A million customers; on every processor. */
    @Benchmark
    public Fitted<BgNbd> bgNbdOfAMillion() {
        return BgNbd.fit(many);
    }

    /** A million customers; on every processor. */
    @Benchmark
    public Fitted<ParetoNbd> paretoNbdOfAMillion() {
        return ParetoNbd.fit(many);
    }
}

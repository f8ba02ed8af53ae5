package lazo.bench.micro;

import java.util.concurrent.TimeUnit;
import lazo.science.verdict.CustomerType;
import lazo.science.verdict.Draws;
import lazo.science.verdict.Plans;
import lazo.science.verdict.TwoTypes;
import lazo.science.verdict.Uncertainty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The value of every way on for one tie, with 200 draws of what is uncertain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValuingWays {

    private static final Uncertainty USUAL = new Uncertainty(8, 24, 10, 8, 8, .5);

    private final Draws draws = new Draws();
    private final TwoTypes tie = new TwoTypes(
            .99,
            .4,
            new CustomerType(40, .95, 50),
            new CustomerType(-30, .98, 0),
            60,
            20,
            new Plans(
                    Plans.Keep.WHILE_IT_PAYS,
                    new Plans.Talk(25, .8, .25),
                    new Plans.Repair(30, .5, 10, .02, 0),
                    new Plans.Offer(15, 3, .01, 0),
                    new Plans.Adapt(10, new Plans.Terms(.9, 50, .95), new Plans.Terms(.5, 5, .96), .5)));

    /** Everything open, everything uncertain: the slowest there is. */
    @Benchmark
    public Draws.Result tie() {
        return draws.of("ana", tie, USUAL);
    }
}

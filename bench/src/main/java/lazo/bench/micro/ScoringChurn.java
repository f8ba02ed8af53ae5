package lazo.bench.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lazo.science.outlook.ChurnForecast;
import lazo.science.outlook.ChurnTrial.Choice;
import lazo.science.outlook.Column;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From what is known of a customer to the chance that they leave: 3 amounts with bends and 12 texts of 3 kinds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringChurn {

    private static final int CUSTOMERS = 10_000;
    private static final int AMOUNTS = 3;
    private static final int TEXTS = 12;

    private final List<Column> columns = new ArrayList<>();
    private final int[] rows = IntStream.range(0, CUSTOMERS).toArray();
    private final ChurnForecast logistic;
    private final ChurnForecast boosted;

    public ScoringChurn() {
        Random random = new Random(1);
        for (int j = 0; j < AMOUNTS; j++) {
            columns.add(new Amounts("amount " + j, random.doubles(CUSTOMERS).toArray()));
        }
        for (int j = 0; j < TEXTS; j++) {
            String[] words = new String[CUSTOMERS];
            Arrays.setAll(words, _ -> List.of("yes", "no", "no service").get(random.nextInt(3)));
            columns.add(Kinds.of("text " + j, words));
        }
        double[] first = ((Amounts) columns.getFirst()).values();
        boolean[] left = new boolean[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            left[i] = random.nextDouble() < .1 + .4 * first[i];
        }
        logistic = ChurnForecast.learn(Choice.LOGISTIC, columns, rows, left, 1);
        boosted = ChurnForecast.learn(Choice.BOOSTED, columns, rows, left, 1);
    }

    /** One customer by the weighted sum, one of {@value #CUSTOMERS}. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double[] logistic() {
        return logistic.chances(columns, rows);
    }

    /** One customer by the weighted sum and the trees, one of {@value #CUSTOMERS}. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double[] boosted() {
        return boosted.chances(columns, rows);
    }
}

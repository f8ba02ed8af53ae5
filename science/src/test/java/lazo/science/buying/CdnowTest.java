package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 2,357 customers of CDNOW on which these models were published; weeks and dollars. */
@Tag("data")
class CdnowTest {

    private static int[] frequency;
    private static double[] recency;
    private static double[] age;
    private static double[] mean;

    @BeforeAll
    static void read() throws IOException {
        String told = Objects.requireNonNullElse(
                System.getProperty("lazo.data"), Objects.requireNonNullElse(System.getenv("LAZO_DATA"), ""));
        Path data = told.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(told);
        List<String> lines = Files.readAllLines(data.resolve("models/cdnow_customers_summary_with_transactions.csv"));
        int size = lines.size() - 1;
        frequency = new int[size];
        recency = new double[size];
        age = new double[size];
        mean = new double[size];
        for (int i = 0; i < size; i++) {
            List<String> cells = List.of(lines.get(i + 1).split(",", -1));
            frequency[i] = Integer.parseInt(cells.get(1));
            recency[i] = Double.parseDouble(cells.get(2));
            age[i] = Double.parseDouble(cells.get(3));
            mean[i] = Double.parseDouble(cells.get(4));
        }
    }

    @Test
    void bgNbdIsAsPublished() {
        Fitted<BgNbd> fit = BgNbd.fit(Histories.of(frequency, recency, age));
        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4256, within(5e-5));
        assertThat(fit.model().r()).isCloseTo(.24259, within(5e-6));
        assertThat(fit.model().alpha()).isCloseTo(4.41353, within(5e-6));
        assertThat(fit.model().a()).isCloseTo(.79289, within(5e-6));
        assertThat(fit.model().b()).isCloseTo(2.42575, within(5e-6));
        assertThat(fit.model().expectedPurchases(new History(2, 30.43, 38.86), 39))
                .isCloseTo(1.22591, within(5e-6));
        assertThat(fit.parameters().getFirst().standardError()).isCloseTo(.01256, within(5e-6));
    }

    @Test
    void paretoNbdIsAsPublished() {
        Fitted<ParetoNbd> fit = ParetoNbd.fit(Histories.of(frequency, recency, age));
        assertThat(fit.logLikelihood()).isCloseTo(-9594.97, within(5e-3));
        assertThat(fit.model().r()).isCloseTo(.553, within(5e-4));
        assertThat(fit.model().alpha()).isCloseTo(10.578, within(5e-3));
        assertThat(fit.model().s()).isCloseTo(.606, within(5e-4));
        assertThat(fit.model().beta()).isCloseTo(11.669, within(5e-3));
    }

    /** The rows with at least one repeat purchase, their number and their mean. */
    @Test
    void gammaGammaIsAsPublished() {
        int[] counts = new int[frequency.length];
        double[] means = new double[counts.length];
        int used = 0;
        for (int i = 0; i < counts.length; i++) {
            if (frequency[i] > 0) {
                counts[used] = frequency[i];
                means[used++] = mean[i];
            }
        }
        GammaGamma fit = GammaGamma.fit(Arrays.copyOf(counts, used), Arrays.copyOf(means, used))
                .model();
        assertThat(used).isEqualTo(946);
        assertThat(fit.p()).isCloseTo(6.2488, within(5e-5));
        assertThat(fit.q()).isCloseTo(3.7446, within(5e-5));
        assertThat(fit.v()).isCloseTo(15.4477, within(5e-4));
    }
}

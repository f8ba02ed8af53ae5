package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The 432 men of Rossi, Berk and Lenihan (1980), week of arrest after release, as in Allison (1995) and in Fox's
 * appendix on Cox regression in R.
 */
@Tag("data")
class RossiTest {

    private static final Offset<Double> DIGITS = within(5e-6);

    private static List<String> names;
    private static double[][] rows;
    private static double[] weeks;
    private static boolean[] arrests;

    @BeforeAll
    static void read() throws IOException {
        String told = Objects.requireNonNullElse(
                System.getProperty("lazo.data"), Objects.requireNonNullElse(System.getenv("LAZO_DATA"), ""));
        Path data = told.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(told);
        List<String> lines = Files.readAllLines(data.resolve("models/rossi.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        names = header.subList(2, header.size());
        rows = new double[lines.size() - 1][];
        weeks = new double[rows.length];
        arrests = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] cells = Arrays.stream(lines.get(i + 1).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            weeks[i] = cells[0];
            arrests[i] = cells[1] == 1;
            rows[i] = Arrays.copyOfRange(cells, 2, cells.length);
        }
    }

    @Test
    void everyCoefficientIsAsPublished() {
        Cox fit = Cox.fit(names, rows, weeks, arrests);
        double[] published = {-.37942, -.05744, .31390, -.14980, -.43370, -.08487, .09150};
        for (int j = 0; j < published.length; j++) {
            assertThat(fit.coefficients().get(j).estimate()).as(names.get(j)).isCloseTo(published[j], DIGITS);
        }
        assertThat(fit.coefficients().getFirst().standardError()).isCloseTo(.19138, DIGITS);
        assertThat(fit.logLikelihood()).isCloseTo(-658.748, within(5e-4));
        assertThat(fit.likelihoodRatio()).isCloseTo(33.266, within(5e-4));
        assertThat(fit.concordance().share()).isCloseTo(.6403, within(5e-5));
    }

    /** Fox's cox.zph of the model with three covariates. */
    @Test
    void theCheckOfProportionalHazardsIsAsPublished() {
        double[][] three = new double[rows.length][];
        Arrays.setAll(three, i -> new double[] {rows[i][0], rows[i][1], rows[i][6]});
        Proportionality check =
                Cox.fit(List.of("fin", "age", "prio"), three, weeks, arrests).proportionality();
        published(check.covariates().get(0), -.00657, .00507, .9433);
        published(check.covariates().get(1), -.20976, 6.54147, .0105);
        published(check.covariates().get(2), -.08004, .77288, .3793);
        assertThat(check.global().chiSquared()).isCloseTo(7.13046, DIGITS);
        assertThat(check.global().p()).isCloseTo(.0679, within(5e-5));
    }

    private static void published(Proportionality.Test test, double rho, double chiSquared, double p) {
        assertThat(test.correlation()).as(test.name()).isCloseTo(rho, DIGITS);
        assertThat(test.chiSquared()).as(test.name()).isCloseTo(chiSquared, DIGITS);
        assertThat(test.p()).as(test.name()).isCloseTo(p, within(5e-5));
    }

    @Test
    void moneyForThePrisonersIsAtTheEdgeOfTheLogRankTest() {
        int[] groups = new int[rows.length];
        Arrays.setAll(groups, i -> (int) rows[i][0]);
        LogRank test = LogRank.test(weeks, arrests, groups, 2);
        assertThat(test.chiSquared()).isCloseTo(3.8376, within(5e-5));
        assertThat(test.p()).isCloseTo(.0501, within(5e-5));
    }
}

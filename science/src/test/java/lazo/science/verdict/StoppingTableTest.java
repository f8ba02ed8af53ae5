package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When to stop, as it was solved and as it is looked up. */
class StoppingTableTest {

    private static final StoppingTable SHIPPED = StoppingTable.shipped();

    private static double keep(double retention, double belief, double stake) {
        double[] slice = StoppingTable.newSlice();
        SHIPPED.at(retention, slice);
        StoppingTable.Look look = new StoppingTable.Look();
        look.at(slice, stake);
        return look.keep(belief);
    }

    /** With {@code -Dlazo.stopping=FILE} the table is written there, to be put in the place of the one that ships. */
    @Test
    void theTableThatShipsIsTheOneTheSolverFinds() throws IOException {
        String date = SHIPPED.provenance().stream()
                .filter(line -> line.startsWith("date="))
                .findFirst()
                .orElseThrow()
                .substring(5);
        String anew = StoppingTable.solve(StoppingProblem.USUAL, date);
        String file = System.getProperty("lazo.stopping");
        if (file != null) {
            Files.writeString(Path.of(file), anew);
        }
        StoppingTable solved = StoppingTable.parse(anew.lines().toList());
        assertThat(solved.provenance()).isEqualTo(SHIPPED.provenance());
        assertThat(solved.values()).isDeepEqualTo(SHIPPED.values());
    }

    @Test
    void whereTheTypeIsKnownItAgreesWithTheClosedForm() {
        // income wanders by addition here: V(d) = d + A exp(-k d), k = sqrt(2 r) / sigma, stop at -1 / k
        StoppingProblem problem = StoppingProblem.USUAL;
        double retention = .95;
        double rate = -Math.log(problem.discount() * retention);
        double k = Math.sqrt(2 * rate) / problem.wander();
        assertThat(-1 / k).isCloseTo(-.1713, within(5e-5));
        double[][] solved = problem.solve(retention);
        double[] fixable = solved[StoppingProblem.BELIEFS - 1];
        int stop = 0;
        while (fixable[stop] <= 0) {
            stop++;
        }
        double at = StoppingProblem.LOWEST_STAKE
                + StoppingProblem.STAKE_STEP * (stop - fixable[stop] / (fixable[stop] - fixable[stop - 1]));
        assertThat(at).isCloseTo(-1 / k, within(.03));
        double value = Math.exp(-1) / k; // V(0) = A = exp(k d*) / k
        int zero = (int) Math.round(-StoppingProblem.LOWEST_STAKE / StoppingProblem.STAKE_STEP);
        assertThat(fixable[zero]).isCloseTo(value, within(.008));
    }

    @Test
    void theRightToStopLaterIsNeverWorthLessThanNothing() {
        for (double retention : new double[] {.6, .85, .97, .993}) {
            for (double belief = 0; belief <= 1; belief += .1) {
                for (double stake = -.5; stake <= 1.5; stake += .1) {
                    assertThat(keep(retention, belief, stake))
                            .as("s %s, b %s, d %s", retention, belief, stake)
                            .isGreaterThanOrEqualTo(belief + stake - 1 - 1e-4);
                }
            }
        }
    }

    @Test
    void inDoubtItPaysToWatchAMonthMore() {
        assertThat(keep(.97, .45, .5)).isPositive();
        assertThat(.45 + .5 - 1).isNegative();
        assertThat(keep(.97, .1, .5)).isNegative();
    }

    @Test
    void farFromTheChoiceThereIsNothingToWaitFor() {
        assertThat(keep(.97, .9, 1.45)).isCloseTo(1.35, within(.01));
        assertThat(keep(.97, .9, 3)).isEqualTo(.9 + 3 - 1);
        assertThat(keep(.97, .1, -4)).isLessThan(keep(.97, .1, -.5));
    }

    @Test
    void aTableThatWasTouchedIsRefused() {
        List<String> lines = new ArrayList<>(
                StoppingTable.solve(StoppingProblem.USUAL, "2026-01-01").lines().toList());
        lines.set(20, lines.get(20).replace('1', '2'));
        assertThatIllegalStateException().isThrownBy(() -> StoppingTable.parse(lines));
    }
}

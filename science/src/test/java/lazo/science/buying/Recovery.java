package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lazo.science.numbers.Parameter;

/** Whether a fit found the truth, within three of its own standard errors, which must be small. */
final class Recovery {

    private Recovery() {}

    static void assertFound(List<Parameter> found, double... truth) {
        for (int j = 0; j < truth.length; j++) {
            Parameter each = found.get(j);
            assertThat(each.standardError()).as("error of %s", each.name()).isBetween(1e-4 * truth[j], .35 * truth[j]);
            assertThat(each.estimate()).as(each.name()).isCloseTo(truth[j], within(3 * each.standardError()));
        }
    }
}

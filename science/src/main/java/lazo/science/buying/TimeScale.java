package lazo.science.buying;

import java.util.List;
import java.util.function.Function;
import lazo.science.buying.Maximum.Likelihood;

/**
 * Fits in a unit of time that suits the data, a tenth of the mean age, so that days and years are the same to the search,
 * and first to a sample where there are many groups.
 */
final class TimeScale {

    private static final double UNITS = 10;

    private TimeScale() {}

    /**
     * @param times which of the parameters are times
     * @param start parameters in that unit
     */
    static <M> Fitted<M> fit(
            List<String> names,
            int[] times,
            Histories histories,
            Function<Histories, Likelihood> likelihood,
            double[] start,
            Function<double[], M> builder) {
        double unit = histories.meanAge() / UNITS;
        Histories scaled = histories.scaled(unit);
        double[] from = start;
        if (scaled.isLarge()) {
            Histories sample = scaled.sample();
            from = Maximum.roughly(names, likelihood.apply(sample), start, (double) sample.customers());
        }
        Maximum found = Maximum.find(names, likelihood.apply(scaled), from, (double) scaled.customers());
        double[] logs = found.logs().clone();
        for (int each : times) {
            logs[each] += Math.log(unit);
        }
        return new Fitted<>(
                names,
                logs,
                found.covariance(),
                found.value() - histories.repeats() * Math.log(unit),
                histories.customers(),
                builder);
    }
}

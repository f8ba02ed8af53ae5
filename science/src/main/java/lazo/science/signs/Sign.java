package lazo.science.signs;

import java.util.List;

/**
 * One of the five signs, for one tie, at one moment.
 *
 * @param value the shrunken share in [0, 1]; for {@link SignKind#COSTS_MORE} the mean monthly result in the company's
 *     currency. NaN where the level is {@link Level#UNKNOWN}
 * @param low lower end of the 90 % interval of {@code value}
 * @param high upper end
 * @param trend change of {@code value} against the window's first half
 * @param threshold where {@code low} (or, for costs, {@code high}) would have to lie for an alarm
 * @param evidence the events that speak for it, newest first
 * @param setApart how many events would have counted, but follow a fault of ours
 * @param reason id of the sentence that says why the level is what it is, such as {@code too_few_days}
 */
public record Sign(
        SignKind kind,
        Level level,
        double value,
        double low,
        double high,
        double trend,
        double threshold,
        List<Evidence> evidence,
        int setApart,
        String reason) {

    /** Too little was reported to say. */
    public static Sign unknown(SignKind kind, double threshold, String reason) {
        return new Sign(
                kind, Level.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, threshold, List.of(), 0, reason);
    }

    /** The same figures at another level. */
    Sign at(Level other, String why) {
        return new Sign(kind, other, value, low, high, trend, threshold, evidence, setApart, why);
    }
}

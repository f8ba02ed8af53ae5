package lazo.science.buying;

import lazo.science.numbers.CannotFit;

/**
 * What is known of one customer who bought without a contract.
 *
 * @param frequency repeat purchases, the first one not counted
 * @param recency time from the first purchase to the last one; 0 where there is no repeat purchase
 * @param age time from the first purchase to the end of observation, in the same unit
 */
public record History(int frequency, double recency, double age) {

    /** A customer who has just bought for the first time. */
    public static final History NEW = new History(0, 0, 0);

    public History {
        String flaw = flaw(frequency, recency, age);
        if (!flaw.isEmpty()) {
            throw new CannotFit("A purchase history of frequency " + frequency + ", recency " + recency + ", age " + age
                    + " cannot be: " + flaw);
        }
    }

    /** Why such a history cannot be, with the remedy; empty where it can. */
    static String flaw(int frequency, double recency, double age) {
        if (frequency < 0) {
            return "a frequency is a whole number, 0 or more. Mend it or leave it out.";
        }
        if (!(age >= 0 && age < Double.POSITIVE_INFINITY && recency >= 0 && recency < Double.POSITIVE_INFINITY)) {
            return "recency and age are finite, 0 or more. Mend it or leave it out.";
        }
        if (recency > age) {
            return "the last purchase cannot come after the end of observation. Check whether recency and age are"
                    + " swapped, or in different units.";
        }
        if (frequency == 0 && recency > 0) {
            return "who never bought again has a recency of 0. Recency is the time between the first and the last"
                    + " purchase, and frequency does not count the first.";
        }
        return "";
    }
}

package lazo.science.decisions;

/**
 * One decision that was logged when it was made, in the light of another policy.
 *
 * @param chance with which the way that was taken was taken then; above 0 and at most 1
 * @param otherChance with which the other policy would have taken that way, in [0, 1]
 * @param result what came of it, in any unit
 * @param expected what a model expects of the way that was taken
 * @param otherExpected what the model expects of the other policy: over its ways, the sum of chance × expected result
 */
public record Decided(double chance, double otherChance, double result, double expected, double otherExpected) {

    public Decided {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException("What was done had a chance above 0 and at most 1, not " + chance
                    + "; log the chance when the decision is made");
        }
        if (!(otherChance >= 0 && otherChance <= 1)) {
            throw new IllegalArgumentException("A chance lies in [0, 1], but the other policy's was " + otherChance);
        }
        if (!Double.isFinite(result) || !Double.isFinite(expected) || !Double.isFinite(otherExpected)) {
            throw new IllegalArgumentException("A result is a finite number, but was " + result + " where " + expected
                    + " and " + otherExpected + " were expected");
        }
    }

    /** Without a model of results: 0 is expected of everything. */
    public static Decided of(double chance, double otherChance, double result) {
        return new Decided(chance, otherChance, result, 0, 0);
    }

    /** How many decisions of the other policy this one stands for. */
    double weight() {
        return otherChance / chance;
    }
}

package lazo.science.verdict;

/** Refusals in words: what is wrong with a number and what it should be. */
final class Check {

    private Check() {}

    static void money(String what, double amount) {
        if (Double.isNaN(amount) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(what + " must be a finite amount, but was " + amount);
        }
    }

    static void cost(String what, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be a finite amount, 0 or more, but was " + amount);
        }
    }

    static void chance(String what, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(what + " must lie in [0, 1], but was " + chance);
        }
    }

    static void strength(String what, double strength) {
        if (!(strength > 0)) {
            throw new IllegalArgumentException(
                    what + " is a number of observations above 0 (infinite where it is certain), but was " + strength);
        }
    }
}

package lazo.science.signs;

/**
 * A share in which recent events count more: "{@code hits} of {@code trials}", with the weights scaled so that
 * {@code trials} is the effective sample size (Kish 1965, Σw² / (Σw)²): forgetting costs precision, but no more than
 * it must.
 */
final class WeightedShare {

    private double weights;
    private double squares;
    private double hitWeights;
    private int count;
    private int hitCount;

    void add(double weight, boolean hit) {
        weights += weight;
        squares += weight * weight;
        count++;
        if (hit) {
            hitWeights += weight;
            hitCount++;
        }
    }

    /** Effective number of trials; 0 without any. */
    double trials() {
        return weights == 0 ? 0 : weights * weights / squares;
    }

    /** Effective number of hits. */
    double hits() {
        return weights == 0 ? 0 : trials() * hitWeights / weights;
    }

    /** Trials as they were counted. */
    int count() {
        return count;
    }

    int hitCount() {
        return hitCount;
    }
}

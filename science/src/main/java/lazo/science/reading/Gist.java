package lazo.science.reading;

/**
 * What a text is about, so that two texts can be held beside each other, in whatever language each is written.
 *
 * @param features numbers of its stems and meanings, rising
 * @param weights of these, each more the rarer it is; as a vector of length 1
 * @param leanings towards each complaint that was learnt, as a vector of length 1; none where nothing in it was learnt
 */
public record Gist(int[] features, float[] weights, float[] leanings) {

    /** How much the words count beside the complaints they remind of. */
    private static final double OF_WORDS = 1.0 / 3;

    /** How much two texts are about the same, in [0, 1]: by their words, and by the complaints they remind of. */
    public double likeness(Gist other) {
        return OF_WORDS * shared(other) + (1 - OF_WORDS) * Math.max(0, alike(other));
    }

    private double shared(Gist other) {
        double sum = 0;
        for (int i = 0, j = 0; i < features.length && j < other.features.length; ) {
            int order = Integer.compare(features[i], other.features[j]);
            sum += order == 0 ? weights[i] * other.weights[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    private double alike(Gist other) {
        double sum = 0;
        for (int i = 0; i < Math.min(leanings.length, other.leanings.length); i++) {
            sum += leanings[i] * other.leanings[i];
        }
        return sum;
    }
}

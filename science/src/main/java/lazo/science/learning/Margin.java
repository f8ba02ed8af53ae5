package lazo.science.learning;

/**
 * How much likelier an insult at people must be than harsh words about a thing before it is called one. People call a
 * company what they call its product; whoever is harsh about a product only has insulted nobody. Among the margins whose
 * F1 comes close to the best, the one is taken by which the fewest of them are wronged.
 *
 * @param margin in log-odds
 * @param threshold of the insult, a probability
 */
record Margin(double margin, double threshold) {

    /** So much F1 is given up for those who were harsh about a thing. */
    private static final double PRICE = 0.03;

    private static final double LEAST = -4;
    private static final double MOST = 6;
    private static final double STEP = 0.25;
    private static final double FINE_STEP = 0.1;
    private static final double HIGHEST = 3;

    /**
     * Chooses both.
     *
     * @param insults log-odds of an insult at people, by text
     * @param things log-odds of harsh words about a thing, by text
     * @param truth whether people are insulted
     */
    static Margin of(double[] insults, double[] things, boolean[] truth) {
        double best = 0;
        for (double margin = LEAST; margin <= MOST; margin += STEP) {
            best = Math.max(best, f1(insults, things, truth, margin, threshold(insults, things, truth, margin)));
        }
        double margin = MOST;
        while (margin > LEAST
                && f1(insults, things, truth, margin, threshold(insults, things, truth, margin)) < best - PRICE) {
            margin -= STEP;
        }
        return new Margin(margin, 1 / (1 + Math.exp(-threshold(insults, things, truth, margin))));
    }

    /** The best in log-odds; at least even. */
    private static double threshold(double[] insults, double[] things, boolean[] truth, double margin) {
        double best = -1;
        double threshold = 0;
        for (double tried = 0; tried <= HIGHEST; tried += FINE_STEP) {
            double score = f1(insults, things, truth, margin, tried);
            if (score > best) {
                best = score;
                threshold = tried;
            }
        }
        return threshold;
    }

    private static double f1(double[] insults, double[] things, boolean[] truth, double margin, double threshold) {
        int hits = 0;
        int sum = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean yes = insults[i] >= threshold && insults[i] - things[i] >= margin;
            hits += yes && truth[i] ? 1 : 0;
            sum += (yes ? 1 : 0) + (truth[i] ? 1 : 0);
        }
        return sum == 0 ? 0 : 2.0 * hits / sum;
    }
}

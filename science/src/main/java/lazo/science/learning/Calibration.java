package lazo.science.learning;

/**
 * Turns decision values into probabilities: a logistic curve through them, with targets drawn in a little so that few
 * examples do not make certainty (Platt 1999).
 *
 * @param slope of the curve, at least 0
 */
record Calibration(double slope, double offset) {

    private static final int STEPS = 60;

    static Calibration of(double[] values, boolean[] truth) {
        double yes = 0;
        for (boolean one : truth) {
            yes += one ? 1 : 0;
        }
        double high = (yes + 1) / (yes + 2);
        double low = 1 / (truth.length - yes + 2);
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradientSlope = 0;
            double gradientOffset = 0;
            double ss = 1e-6;
            double so = 0;
            double oo = 1e-6;
            for (int i = 0; i < values.length; i++) {
                double chance = 1 / (1 + Math.exp(-(slope * values[i] + offset)));
                double miss = chance - (truth[i] ? high : low);
                double weight = Math.max(1e-9, chance * (1 - chance));
                gradientSlope += miss * values[i];
                gradientOffset += miss;
                ss += weight * values[i] * values[i];
                so += weight * values[i];
                oo += weight;
            }
            double determinant = ss * oo - so * so;
            double stepSlope = (oo * gradientSlope - so * gradientOffset) / determinant;
            double stepOffset = (ss * gradientOffset - so * gradientSlope) / determinant;
            slope -= Math.clamp(stepSlope, -2, 2);
            offset -= Math.clamp(stepOffset, -2, 2);
            if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-9) {
                break;
            }
        }
        return new Calibration(Math.max(0.01, slope), offset);
    }

    /** Log-odds of a yes. */
    double odds(double value) {
        return slope * value + offset;
    }
}

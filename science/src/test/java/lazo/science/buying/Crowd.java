package lazo.science.buying;

/** Made-up customers who buy as a model says, as arrays of frequency, recency and age. */
record Crowd(int[] frequency, double[] recency, double[] age) {

    Histories histories() {
        return Histories.of(frequency, recency, age);
    }

    /** As BG/NBD says: after each repeat purchase they may leave. */
    static Crowd of(BgNbd model, int size, long seed) {
        Dice dice = new Dice(seed);
        Crowd crowd = new Crowd(new int[size], new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            crowd.age[i] = 27 + (double) Math.round(84 * dice.uniform()) / 7;
            double rate = dice.gamma(model.r(), model.alpha());
            double leaves = dice.beta(model.a(), model.b());
            crowd.buy(i, rate, Double.POSITIVE_INFINITY, leaves, dice);
        }
        return crowd;
    }

    /** As Pareto/NBD says: they may leave at any moment. */
    static Crowd of(ParetoNbd model, int size, long seed) {
        Dice dice = new Dice(seed);
        Crowd crowd = new Crowd(new int[size], new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            crowd.age[i] = 27 + (double) Math.round(84 * dice.uniform()) / 7;
            double rate = dice.gamma(model.r(), model.alpha());
            double leaves = dice.exponential(dice.gamma(model.s(), model.beta()));
            crowd.buy(i, rate, leaves, 0, dice);
        }
        return crowd;
    }

    private void buy(int i, double rate, double until, double leaves, Dice dice) {
        double time = 0;
        while (true) {
            time += dice.exponential(rate);
            if (time > Math.min(age[i], until)) {
                return;
            }
            frequency[i]++;
            recency[i] = time;
            if (leaves > 0 && dice.uniform() < leaves) {
                return;
            }
        }
    }
}

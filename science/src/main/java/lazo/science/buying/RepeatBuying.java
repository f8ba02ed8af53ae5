package lazo.science.buying;

/** A model of customers who buy when they like and leave without saying so. Time is in the unit of the histories. */
public sealed interface RepeatBuying permits BgNbd, ParetoNbd {

    /** The chance that this customer has not left for good. */
    double probabilityAlive(History customer);

    /** How many purchases this customer will make in the next {@code time}, on average. */
    double expectedPurchases(History customer, double time);

    /**
     * The chance that a new customer buys again exactly {@code purchases} times until the age {@code time}.
     *
     * @param purchases 0 or more
     */
    double probabilityOf(int purchases, double time);

    /**
     * The purchases this customer will make in the next {@code horizon}, each worth less the later it comes:
     * ∫ exp(−rate · t) dE[Y(t)], in {@value #STEPS} steps.
     *
     * @param rate at which value shrinks, continuously, for each unit of time, 0 or more: ln(1.15) / 52 for 15 % a year
     *     where time is in weeks
     */
    default double discountedPurchases(History customer, double horizon, double rate) {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY && rate >= 0)) {
            throw new IllegalArgumentException(
                    "A lifetime value needs a horizon above 0 and a rate of 0 or more, but was" + " given " + horizon
                            + " and " + rate);
        }
        double step = horizon / STEPS;
        double before = 0;
        double sum = 0;
        for (int i = 1; i <= STEPS; i++) {
            double until = expectedPurchases(customer, i * step);
            sum += (until - before) * Math.exp(-rate * (i - 0.5) * step);
            before = until;
        }
        return sum;
    }

    /** Of {@link #discountedPurchases}. */
    int STEPS = 400;
}

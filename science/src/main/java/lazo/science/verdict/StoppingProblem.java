package lazo.science.verdict;

/**
 * When to stop, where what somebody is shows only slowly and their income wanders: the continuous
 * {@link AbandonmentOption} with a type that has to be learnt, solved on a grid by value iteration.
 *
 * <p>Everything is measured against letting go now. With K the value of keeping for good and L that of letting go, the
 * stake of the fixable is K − L, that of the poor fit L − K, and their sum Δ is the unit of value. One number then says
 * how the stakes lie, d = (K − L of the fixable) ÷ Δ, so that keeping for good is worth b + d − 1 at belief b. A month
 * of keeping brings its part of the stakes, shows a good or a bad sign, may see them leave (which tells something too),
 * and moves d by the wander ε:
 *
 * <pre>
 * Q(b, d) = b (1 − γ s₁) d − (1 − b) (1 − γ s₂) (1 − d) + γ Σ over signs  P(stays, sign) · E max(0, Q(b', d + ε))
 * s₂ = s₁ + 0.6 (1 − s₁)    poor fits stay longer: they are not here for what we are here for
 * </pre>
 *
 * <p>The policy is to keep while Q is above 0. Discounted by less than 1 the iteration contracts, so it has one solution
 * (Bellman, Dynamic Programming, 1957); in d it is linear between nodes, in b too.
 *
 * @param discount γ of a month
 * @param goodIfFixable P(a month shows a good sign | fixable)
 * @param goodIfPoorFit P(a month shows a good sign | poor fit)
 * @param wander standard deviation of a month's change of d
 */
record StoppingProblem(double discount, double goodIfFixable, double goodIfPoorFit, double wander) {

    /** What ships: a month that is only watched tells much less than a talk; income wanders by 30 % a year. */
    static final StoppingProblem USUAL = new StoppingProblem(0.99, 0.65, 0.45, 0.06);

    static final int BELIEFS = 21;
    static final int STAKES = 41;
    static final double LOWEST_STAKE = -0.5;
    static final double STAKE_STEP = 0.05;

    private static final double CLOSE_ENOUGH = 1e-8;
    private static final int MOST_ROUNDS = 20_000;

    /** Normal quadrature with five nodes (Gauss-Hermite), in standard deviations. */
    private static final double[] NODES = {
        -2.856970013872806, -1.355626179974266, 0, 1.355626179974266, 2.856970013872806
    };

    private static final double[] WEIGHTS = {
        0.011257411327721, 0.222075922005613, 0.533333333333333, 0.222075922005613, 0.011257411327721
    };

    static double retentionOfPoorFits(double retention) {
        return retention + 0.6 * (1 - retention);
    }

    /** Q at each belief (outer) and stake (inner), in units of Δ. */
    double[][] solve(double retention) {
        double[][] value = new double[BELIEFS][STAKES];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] next = new double[BELIEFS][STAKES];
            double change = 0;
            for (int b = 0; b < BELIEFS; b++) {
                for (int d = 0; d < STAKES; d++) {
                    next[b][d] = keep(value, retention, b / (BELIEFS - 1.0), LOWEST_STAKE + d * STAKE_STEP);
                    change = Math.max(change, Math.abs(next[b][d] - value[b][d]));
                }
            }
            value = next;
            if (change < CLOSE_ENOUGH) {
                return value;
            }
        }
        throw new IllegalStateException("The grid did not settle within " + MOST_ROUNDS + " rounds");
    }

    private double keep(double[][] value, double retention, double belief, double stake) {
        double longer = retentionOfPoorFits(retention);
        double month =
                belief * (1 - discount * retention) * stake - (1 - belief) * (1 - discount * longer) * (1 - stake);
        double good = later(value, belief * retention * goodIfFixable, (1 - belief) * longer * goodIfPoorFit, stake);
        double bad = later(
                value, belief * retention * (1 - goodIfFixable), (1 - belief) * longer * (1 - goodIfPoorFit), stake);
        return month + discount * (good + bad);
    }

    /** What follows a sign that comes with these chances under either type. */
    private double later(double[][] value, double ifFixable, double ifPoorFit, double stake) {
        double chance = ifFixable + ifPoorFit;
        if (chance == 0) {
            return 0;
        }
        double belief = ifFixable / chance;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * Math.max(0, between(value, belief, stake + wander * NODES[i]));
        }
        return chance * sum;
    }

    private static double between(double[][] value, double belief, double stake) {
        if (stake <= LOWEST_STAKE) {
            return 0;
        }
        double at = (stake - LOWEST_STAKE) / STAKE_STEP;
        if (at >= STAKES - 1) {
            return Math.max(0, belief + stake - 1);
        }
        int d = (int) at;
        double right = at - d;
        double row = belief * (BELIEFS - 1);
        int b = Math.min((int) row, BELIEFS - 2);
        double up = row - b;
        return (1 - up) * ((1 - right) * value[b][d] + right * value[b][d + 1])
                + up * ((1 - right) * value[b + 1][d] + right * value[b + 1][d + 1]);
    }
}

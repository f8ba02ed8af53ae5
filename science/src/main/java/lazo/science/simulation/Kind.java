package lazo.science.simulation;

/**
 * What a customer of the invented company is. Nobody who decides ever sees it. Every figure is an assumption, chosen
 * before the first run and told in the handbook.
 */
enum Kind {
    HAPPY(0.62, 45, 0.4, 10, 0.08, 0, 0.015, 1),
    /** fixable and hurt: something of ours keeps failing them */
    HURT(0.10, 45, 0.3, 12, 0.10, 0, 0.020, 1),
    /** wants what we will never do */
    POOR_FIT(0.06, 35, 3.0, 25, 0.60, 0, 0.010, 0.25),
    INSULTING(0.04, 50, 2.5, 20, 0.80, 0.60, 0.010, 0.25),
    /** takes deals outside */
    CIRCUMVENTER(0.04, 12, 0.4, 12, 0.20, 0, 0.008, 0.30),
    HARMFUL(0.03, 40, 0.8, 15, 0.30, 0.05, 0.010, 0.15),
    /** polite, on the smallest plan, and in support every week */
    LOSS_MAKER(0.04, 12, 4.0, 20, 0.08, 0, 0.010, 0.60),
    /** complains because they care */
    CONSTRUCTIVE(0.04, 60, 2.0, 12, 0.50, 0, 0.012, 1),
    /** complains because it pays */
    BARGAINER(0.03, 45, 1.0, 12, 0.70, 0.02, 0.012, 1);

    /** Of all customers. */
    final double share;

    /** What they pay a month in the middle, in the company's currency; all of it stays with us. */
    final double price;

    /** Conversations a month, and minutes of each, on average. */
    final double talks;

    final double minutes;

    /** Of their conversations, how many are unhappy, and how many insult somebody. */
    final double unhappy;

    final double insulting;

    /** Chance that they leave in a month in which nothing moves them. */
    final double leaves;

    /** Share of them with whom it can come right; letting one of these go is wrong. */
    final double mendable;

    Kind(
            double share,
            double price,
            double talks,
            double minutes,
            double unhappy,
            double insulting,
            double leaves,
            double mendable) {
        this.share = share;
        this.price = price;
        this.talks = talks;
        this.minutes = minutes;
        this.unhappy = unhappy;
        this.insulting = insulting;
        this.leaves = leaves;
        this.mendable = mendable;
    }

    static Kind at(double chance) {
        double sum = 0;
        for (Kind kind : values()) {
            sum += kind.share;
            if (chance < sum) {
                return kind;
            }
        }
        return HAPPY;
    }
}

package lazo.science.verdict;

/**
 * λ, what a minute of the team is worth beyond its pay: what it keeps from everybody else. Nothing while there is time
 * left, as much as the minute itself costs where all time is taken, and rising in a straight line between and beyond.
 */
public final class ShadowPrice {

    /** Up to this load a minute more keeps nobody waiting. */
    static final double EASY = 0.7;

    private static final double MOST = 2;

    /** What the busiest month of the last year is taken for, where nobody says how much time there is. */
    private static final double BUSIEST_MONTH = 0.85;

    private ShadowPrice() {}

    /**
     * λ of a minute, in the company's currency.
     *
     * @param minuteCost what a minute costs anyway
     * @param load share of the team's time that is taken; above 1 where there is too little
     */
    static double ofAMinute(double minuteCost, double load) {
        return minuteCost * Math.clamp((load - EASY) / (1 - EASY), 0, MOST);
    }

    /**
     * The load behind a company's minutes.
     *
     * @param lately minutes of a usual month of late
     * @param busiest minutes of the busiest month of the last year
     */
    public static double load(double lately, double busiest) {
        return busiest > 0 ? BUSIEST_MONTH * lately / busiest : EASY;
    }
}

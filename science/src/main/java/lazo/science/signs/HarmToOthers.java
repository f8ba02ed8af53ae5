package lazo.science.signs;

/**
 * Others are harmed: among the distinct people they dealt with, those who filed a report, were insulted or
 * threatened, were left unpaid for delivered work, left us soon after, or were rated vindictively; against the base rate of customers in the same role.
 */
final class HarmToOthers {

    private static final double TIMES_THE_BASE = 2;
    private static final double SURELY = 0.95;
    private static final int LEAST_PEOPLE = 3;

    private HarmToOthers() {}

    static Tally tally(TieView view, Dealings dealings) {
        Tally tally = new Tally(view);
        for (Dealings.Person person : dealings.people().values()) {
            if (person.isHarmed()) {
                tally.hit(person.harmedAt(), person.evidence());
            } else {
                tally.miss(person.last());
            }
        }
        return tally;
    }

    static Sign sign(TieView view, BaseRates rates) {
        Shrinkage shrinkage = rates.harm(view.traits().role());
        double threshold = TIMES_THE_BASE * shrinkage.baseRate();
        if (!rates.reported().dealings()) {
            return Sign.unknown(SignKind.HARM_TO_OTHERS, threshold, "no_dealings_reported");
        }
        Tally tally = tally(view, Dealings.of(view, rates.census()));
        Sign sign = tally.sign(SignKind.HARM_TO_OTHERS, Level.CALM, shrinkage, threshold, "calm");
        double surely = shrinkage.after(tally.hits(), tally.trials()).above(threshold);
        if (surely > SURELY && tally.hitCount() >= LEAST_PEOPLE) {
            return sign.at(Level.ALARM, "over_threshold");
        }
        return surely > 0.5 && tally.hitCount() >= 2 ? sign.at(Level.WATCH, "rising") : sign;
    }
}

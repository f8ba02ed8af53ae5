package lazo.science.outlook;

import java.util.ArrayList;
import java.util.List;
import lazo.science.words.Words;
import org.jspecify.annotations.Nullable;

/** What a forecast rests on for one customer, as a person would say it: facts of their own story, the heaviest first. */
public final class ChurnWhy {

    private static final int MOST = 3;
    private static final double HALF_YEAR = 180;
    private static final double MONTH = 30.4;

    private final Words words;

    /** @param language of the sentences */
    public ChurnWhy(String language) {
        this.words = Words.of(ChurnWhy.class, language);
    }

    /**
     * The facts that speak for leaving where it is likelier than usual, else those that speak for staying.
     *
     * @param row as {@link ChurnFeatures#at} gives it
     * @param reasons of that row, the strongest first
     * @param likely whether this customer is likelier to leave than most
     */
    public List<String> of(double[] row, List<Reason> reasons, boolean likely) {
        List<String> why = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason.logOdds() > 0 == likely && why.size() < MOST) {
                ChurnFeatures.Clue clue = ChurnFeatures.Clue.valueOf(reason.column());
                String said = said(clue, row[clue.place()]);
                if (said != null && !why.contains(said)) {
                    why.add(said);
                }
            }
        }
        return List.copyOf(why);
    }

    private @Nullable String said(ChurnFeatures.Clue clue, double value) {
        return switch (clue) {
            case TENURE -> tenure(Math.expm1(value));
            case WRITING -> writing(Math.exp(value));
            case UNHAPPY -> value == 0 ? words.say("why.content") : words.say("why.unhappy", value);
            case FAILURES -> value == 0 ? words.say("why.works") : words.say("why.failures", value);
            case FAILED_LAST -> value < 2 ? null : words.say("why.failed_last", value);
            case FAILED_PAYMENTS -> value == 0 ? null : words.say("why.failed_payments", value);
            case SILENCE -> silence(Math.rint(Math.expm1(value)));
            case ACTIVITY -> activity(Math.exp(value));
            case ANSWER ->
                Double.isNaN(value) ? null : value < 0 ? words.say("why.poor_answer") : words.say("why.good_answer");
            case CANCELLING -> value == 0 ? null : words.say("why.cancelling");
            case PAYING ->
                Double.isNaN(value) || value == 0
                        ? null
                        : value < 0 ? words.say("why.pays_less") : words.say("why.pays_more");
        };
    }

    private String tenure(double days) {
        return days < HALF_YEAR
                ? words.say("why.new", Math.max(1, Math.rint(days / MONTH)))
                : words.say("why.long", Math.rint(days / MONTH));
    }

    private @Nullable String writing(double ratio) {
        if (ratio < 0.35) {
            return words.say("why.writes_hardly");
        }
        if (ratio < 0.7) {
            return words.say("why.writes_half");
        }
        return ratio > 1.5 ? words.say("why.writes_more") : null;
    }

    private @Nullable String activity(double ratio) {
        if (ratio < 0.35) {
            return words.say("why.does_hardly");
        }
        if (ratio < 0.7) {
            return words.say("why.does_half");
        }
        return ratio > 1.5 ? words.say("why.does_more") : null;
    }

    private String silence(double days) {
        return days < 7 ? words.say("why.seen_lately") : words.say("why.silent", days);
    }
}

package lazo.science.outlook;

import java.util.List;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.PaymentFailed;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/**
 * What is known at one moment that may tell who leaves soon. Looks at nothing after that moment, and at nobody's sex,
 * age, origin, faith or health.
 */
public final class ChurnFeatures {

    /** Names of the columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "log days with us",
            "unhappy messages in 90 days",
            "conversations in 90 days",
            "failed processes in 90 days",
            "failed payments in 90 days",
            "log days since the last sign of life",
            "activity of the last 30 days against the 60 before",
            "satisfaction, 0 without answers",
            "spoke of cancelling in 90 days");

    private static final double DAY = 86_400_000.0;

    private ChurnFeatures() {}

    /**
     * The columns for one tie.
     *
     * @param since epoch milliseconds: when the tie began
     * @param at epoch milliseconds: nothing after it is looked at
     */
    public static double[] at(Story story, long since, long at) {
        double[] row = new double[COLUMNS.size()];
        long lastLife = since;
        int recent = 0;
        int before = 0;
        for (Moment moment : story.own()) {
            double daysAgo = (at - moment.at()) / DAY;
            if (daysAgo < 0) {
                break;
            }
            lastLife = Math.max(lastLife, moment.at());
            recent += daysAgo <= 30 ? 1 : 0;
            before += daysAgo > 30 && daysAgo <= 90 ? 1 : 0;
            count(moment, daysAgo, row);
        }
        row[0] = Math.log1p(Math.max(0, (at - since) / DAY));
        row[5] = Math.log1p(Math.max(0, (at - lastLife) / DAY));
        row[6] = Math.log((recent + 1.0) / (before / 2.0 + 1.0));
        return row;
    }

    private static void count(Moment moment, double daysAgo, double[] row) {
        Event event = moment.event();
        if (event instanceof SurveyAnswered answer) {
            row[7] = answer.kind().share(answer.score()) * 2 - 1;
        }
        if (daysAgo > 90) {
            return;
        }
        row[1] += moment.reading().isUnhappy() ? 1 : 0;
        row[2] += event instanceof ConversationEnded ? 1 : 0;
        row[3] += event instanceof ProcessFailed ? 1 : 0;
        row[4] += event instanceof PaymentFailed ? 1 : 0;
        row[8] = moment.reading().intents().contains(Intent.CANCEL) ? 1 : row[8];
    }
}

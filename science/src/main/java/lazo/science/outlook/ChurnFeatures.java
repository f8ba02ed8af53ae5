package lazo.science.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lazo.science.history.Event;
import lazo.science.history.Event.PaymentFailed;
import lazo.science.history.Event.ProcessCompleted;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Life;

/**
 * What is known at one moment that may tell who leaves soon. Looks at nothing after that moment, and at nobody's sex,
 * age, origin, faith or health.
 */
public final class ChurnFeatures {

    /** What each number tells; the order of {@link #at}. */
    public enum Clue {
        /** ln(1 + days with us) */
        TENURE(0),
        /** messages of the last 90 days against the 90 before: ln((now + 1) / (before + 1)) */
        WRITING(1),
        /** unhappy messages in 90 days */
        UNHAPPY(2),
        /** failed processes in 90 days */
        FAILURES(3),
        /** how many of their last processes failed, one after the other */
        FAILED_LAST(4),
        /** failed payments in 90 days */
        FAILED_PAYMENTS(5),
        /** ln(1 + days since the last sign of life) */
        SILENCE(6),
        /** signs of life of the last 30 days against the 60 before: ln((now + 1) / (before / 2 + 1)) */
        ACTIVITY(7),
        /** the last answer to a survey, −1 worst, 1 best; NaN without one */
        ANSWER(8),
        /** 1 where they spoke of cancelling in 90 days */
        CANCELLING(9),
        /** recurring revenue now against 90 days ago: ln((now + 1) / (then + 1)); NaN without a contract */
        PAYING(10);

        private final int place;

        Clue(int place) {
            this.place = place;
        }

        /** Where it stands in a row, counted from 0. */
        int place() {
            return place;
        }
    }

    /** Names of the numbers, in order. */
    public static final List<String> COLUMNS =
            List.of(Clue.values()).stream().map(Clue::name).toList();

    private static final double DAY = 86_400_000.0;
    private static final int RECENT = 90;

    private final double[] row = new double[Clue.values().length];
    private final long at;
    private final Map<String, Double> now = new HashMap<>();
    private final Map<String, Double> then = new HashMap<>();
    private boolean contract;
    private long since = Long.MAX_VALUE;
    private long lastLife;
    private int wroteLately;
    private int wroteBefore;
    private int month;
    private int twoMonths;

    private ChurnFeatures(long at) {
        this.at = at;
        row[Clue.ANSWER.place()] = Double.NaN;
    }

    /**
     * The numbers for one tie.
     *
     * @param at epoch milliseconds: nothing after it is looked at
     */
    public static double[] at(Story story, long at) {
        ChurnFeatures features = new ChurnFeatures(at);
        for (Moment moment : story.own()) {
            if (moment.at() > at) {
                break;
            }
            features.see(moment, (at - moment.at()) / DAY);
        }
        return features.finish();
    }

    /** The numbers as columns, one row for each tie. */
    public static List<Column> columns(List<double[]> rows) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < COLUMNS.size(); j++) {
            double[] values = new double[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[j];
            }
            columns.add(new Column.Amounts(COLUMNS.get(j), values));
        }
        return columns;
    }

    private void see(Moment moment, double daysAgo) {
        Event event = moment.event();
        since = Math.min(since, moment.at());
        if (event instanceof Event.Identified identified && identified.traits().createdAt() != null) {
            since = Math.min(since, Objects.requireNonNull(identified.traits().createdAt()));
        }
        if (Life.isSign(event)) {
            lastLife = moment.at();
            month += daysAgo <= 30 ? 1 : 0;
            twoMonths += daysAgo > 30 && daysAgo <= RECENT ? 1 : 0;
        }
        switch (event) {
            case SubscriptionSet set -> pays(set.subscriptionId(), set.mrr().amount(), daysAgo);
            case SubscriptionCancelled cancelled -> pays(cancelled.subscriptionId(), 0, daysAgo);
            case SurveyAnswered answer -> set(Clue.ANSWER, answer.kind().share(answer.score()) * 2 - 1);
            case TheyWrote _ -> {
                wroteLately += daysAgo <= RECENT ? 1 : 0;
                wroteBefore += daysAgo > RECENT && daysAgo <= 2 * RECENT ? 1 : 0;
            }
            case ProcessFailed _ -> add(Clue.FAILED_LAST);
            case ProcessCompleted _ -> set(Clue.FAILED_LAST, 0);
            default -> {}
        }
        if (daysAgo <= RECENT) {
            lately(moment, event);
        }
    }

    private void lately(Moment moment, Event event) {
        if (moment.reading().isUnhappy()) {
            add(Clue.UNHAPPY);
        }
        if (event instanceof ProcessFailed) {
            add(Clue.FAILURES);
        }
        if (event instanceof PaymentFailed) {
            add(Clue.FAILED_PAYMENTS);
        }
        if (moment.reading().intents().contains(Intent.CANCEL)) {
            set(Clue.CANCELLING, 1);
        }
    }

    private void pays(String subscription, double amount, double daysAgo) {
        contract = true;
        now.put(subscription, amount);
        if (daysAgo >= RECENT) {
            then.put(subscription, amount);
        }
    }

    private double[] finish() {
        double days = since == Long.MAX_VALUE ? 0 : (at - since) / DAY;
        double silent = lastLife == 0 ? days : (at - lastLife) / DAY;
        set(Clue.TENURE, Math.log1p(Math.max(0, days)));
        set(Clue.SILENCE, Math.log1p(Math.max(0, silent)));
        set(Clue.WRITING, Math.log((wroteLately + 1.0) / (wroteBefore + 1.0)));
        set(Clue.ACTIVITY, Math.log((month + 1.0) / (twoMonths / 2.0 + 1.0)));
        set(Clue.PAYING, contract ? Math.log((sum(now) + 1) / (sum(then) + 1)) : Double.NaN);
        if (contract && then.isEmpty()) {
            set(Clue.PAYING, 0);
        }
        return row;
    }

    private static double sum(Map<String, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void set(Clue clue, double value) {
        row[clue.place()] = value;
    }

    private void add(Clue clue) {
        row[clue.place()]++;
    }
}

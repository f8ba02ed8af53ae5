package lazo.science.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveySent;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** Counts what customers and our own people answered, month by month. Parts merge in any order. */
final class Answers {

    private final YearMonth first;
    private final long[] starts;
    private final Map<Asked, Counts> counts = new EnumMap<>(Asked.class);

    /** Of one question, by month. */
    private static final class Counts {
        private final int[] asked;
        private final int[] answers;
        private final int[] high;
        private final int[] low;

        Counts(int months) {
            asked = new int[months];
            answers = new int[months];
            high = new int[months];
            low = new int[months];
        }

        void merge(Counts other) {
            add(asked, other.asked);
            add(answers, other.answers);
            add(high, other.high);
            add(low, other.low);
        }

        private static void add(int[] to, int[] from) {
            for (int month = 0; month < to.length; month++) {
                to[month] += from[month];
            }
        }
    }

    /** @param starts when each month begins, and where the last one ends: epoch milliseconds */
    Answers(YearMonth first, long[] starts) {
        this.first = first;
        this.starts = starts;
        for (Asked asked : Asked.values()) {
            counts.put(asked, new Counts(starts.length - 1));
        }
    }

    void add(Story story) {
        for (Moment moment : story.own()) {
            switch (moment.event()) {
                case SurveySent sent when sent.kind() != null -> asked(Asked.by(sent.kind()), moment.at());
                case SurveyAnswered answer -> answered(Asked.by(answer.kind()), answer.score(), moment.at());
                case ConversationEnded end -> {
                    asked(Asked.STRAIN, moment.at());
                    if (end.strain() != null) {
                        answered(Asked.STRAIN, end.strain(), moment.at());
                    }
                }
                default -> {}
            }
        }
    }

    private void asked(Asked asked, long at) {
        int month = month(at);
        if (month >= 0) {
            of(asked).asked[month]++;
        }
    }

    private void answered(Asked asked, double score, long at) {
        int month = month(at);
        if (month >= 0) {
            Counts its = of(asked);
            its.answers[month]++;
            its.high[month] += asked.isHigh(score) ? 1 : 0;
            its.low[month] += asked.isLow(score) ? 1 : 0;
        }
    }

    private Counts of(Asked asked) {
        return counts.computeIfAbsent(asked, _ -> new Counts(starts.length - 1));
    }

    /** −1 outside the months. */
    private int month(long at) {
        int found = Arrays.binarySearch(starts, at);
        int month = found >= 0 ? found : -found - 2;
        return month < starts.length - 1 ? month : -1;
    }

    void merge(Answers other) {
        other.counts.forEach((asked, its) -> of(asked).merge(its));
    }

    /** What was answered at all, from the first month with an answer. */
    Map<Asked, List<Insights.Answered>> byMonth() {
        Map<Asked, List<Insights.Answered>> all = new EnumMap<>(Asked.class);
        counts.forEach((asked, its) -> {
            List<Insights.Answered> months = months(its);
            if (!months.isEmpty()) {
                all.put(asked, months);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private List<Insights.Answered> months(Counts its) {
        List<Insights.Answered> months = new ArrayList<>();
        for (int month = 0; month < starts.length - 1; month++) {
            if (its.answers[month] > 0 || !months.isEmpty()) {
                months.add(new Insights.Answered(
                        first.plusMonths(month),
                        its.asked[month],
                        its.answers[month],
                        its.high[month],
                        its.low[month]));
            }
        }
        return List.copyOf(months);
    }
}

package lazo.book;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.outlook.Drift;
import lazo.science.outlook.ForecastQuality;
import lazo.science.outlook.Returning;
import lazo.science.review.Asked;
import lazo.science.review.Forecast;
import lazo.science.review.Insights;
import lazo.science.review.Insights.Answered;
import lazo.science.review.Insights.Cohort;
import lazo.science.review.Insights.Curve;
import lazo.science.review.Insights.Difference;
import lazo.science.review.Insights.Gone;
import lazo.science.review.Insights.Group;
import lazo.science.review.Insights.Point;
import lazo.science.review.Insights.Revenue;
import lazo.science.signs.Ending;

/** Who stays with the company of {@link Fixture}. */
final class InsightsFixture {

    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final int WHOLE = 12;

    private InsightsFixture() {}

    /** Nothing was reported. */
    static Insights nothingYet() {
        return new Insights(
                List.of(),
                0,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Gone("usual", 90, Double.NaN, 0, List.of()),
                new Forecast(
                        "none",
                        "customers",
                        Tie.TODAY,
                        Tie.TODAY,
                        0,
                        0,
                        0,
                        "00",
                        "churn-2",
                        Tie.TODAY,
                        90,
                        null,
                        List.of()),
                returning(0),
                Map.of());
    }

    static Insights made() {
        List<Revenue> revenue = new ArrayList<>();
        double start = 9_400;
        for (int i = 0; i <= WHOLE; i++) {
            Revenue month = new Revenue(
                    FIRST.plusMonths(i),
                    start,
                    420 + 30 * (i % 4),
                    130,
                    25 * (i % 3),
                    60 + 10 * (i % 2),
                    210 + 40 * (i % 5),
                    Map.of(Ending.VOLUNTARY, 150.0, Ending.INVOLUNTARY, 60.0),
                    new Interval(0.015, 0.035),
                    new Interval(0.955, 0.978),
                    new Interval(0.966, 0.993));
            revenue.add(month);
            start = month.end();
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < WHOLE; i++) {
            cohorts.add(cohort(i, 14 + 3 * (i % 5)));
        }
        return new Insights(
                revenue,
                WHOLE,
                cohorts,
                Map.of(
                        "plan", List.of(group("pro", 0.012), group("plus", 0.031), group("basic", 0.068)),
                        "country", List.of(group("CO", 0.02), group("MX", 0.024), group("XX", 0.03)),
                        "role", List.of(group("client", 0.02), group("<b>captain</b>", 0.021))),
                List.of(
                        curve("all", "", 0.030),
                        curve("plan", "pro", 0.012),
                        curve("plan", "plus", 0.031),
                        curve("plan", "basic", 0.068),
                        curve("role", "client", 0.028),
                        curve("role", "professional", 0.033)),
                List.of(new Difference("plan", 3, 31.2, 2, 0.0000002), new Difference("role", 2, 0.8, 1, 0.371)),
                new Gone("model", 30, 0.05, 211, List.of(0.8, 3.1, 0.6, 2.4)),
                forecast(),
                returning(40),
                answers());
    }

    private static Map<Asked, List<Answered>> answers() {
        Map<Asked, List<Answered>> answers = new EnumMap<>(Asked.class);
        for (Asked asked : Asked.values()) {
            List<Answered> months = new ArrayList<>();
            for (int i = 0; i <= WHOLE; i++) {
                int high = asked == Asked.STRAIN ? 8 + i % 3 : 40 + (i > 9 ? 25 : i);
                months.add(new Answered(FIRST.plusMonths(i), 140 + i, 90, high, asked == Asked.STRAIN ? 50 : 20 - i));
            }
            answers.put(asked, months);
        }
        return answers;
    }

    private static Cohort cohort(int month, int joined) {
        List<Double> share = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        List<Double> revenue = new ArrayList<>();
        for (int age = 0; month + age < WHOLE; age++) {
            double here = Math.exp(-(0.02 + 0.012 * (month % 3)) * age);
            share.add(here);
            low.add(Math.max(0, here - 0.15));
            high.add(Math.min(1, here + 0.05));
            revenue.add(here * 1.03);
        }
        return new Cohort(FIRST.plusMonths(month), joined, share, low, high, revenue);
    }

    private static Group group(String name, double churn) {
        return new Group(
                name,
                150,
                1_400,
                Map.of(Ending.VOLUNTARY, 20, Ending.INVOLUNTARY, 4, Ending.ENDED_BY_US, 1, Ending.SILENT, 6),
                churn,
                new Interval(churn * 0.7, churn * 1.4),
                churn,
                new Interval(churn * 0.6, churn * 1.5),
                1 - churn,
                new Interval(1 - 1.4 * churn, 1 - 0.7 * churn),
                1.01 - churn,
                Interval.UNKNOWN);
    }

    private static Curve curve(String dimension, String name, double hazard) {
        List<Point> points = new ArrayList<>();
        for (int day = 0; day <= 720; day += 12) {
            double share = Math.exp(-hazard * day / 30.4);
            boolean sure = day > 0;
            points.add(new Point(
                    day,
                    share,
                    sure ? Math.max(0, share - 0.0008 * day / 10) : Double.NaN,
                    sure ? Math.min(1, share + 0.0006 * day / 10) : Double.NaN,
                    400 - day / 2));
        }
        return new Curve(dimension, name, 400, 120, 0, Double.NaN, points);
    }

    private static Forecast forecast() {
        List<ForecastQuality.Group> groups = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            double said = 0.01 + 0.004 * tenth * tenth;
            groups.add(new ForecastQuality.Group(120, said, said * (tenth % 2 == 0 ? 0.9 : 1.15)));
        }
        return new Forecast(
                "logistic",
                "",
                Tie.ago(400),
                Tie.TODAY,
                4_120,
                501,
                388,
                "9f3a1c0b77e2d4aa",
                "churn-2",
                Tie.TODAY,
                90,
                new Forecast.Judged(true, 1_200, 96, 0.78, 0.241, 0.278, 0.012, Double.NaN, groups),
                List.of(
                        new Drift.Shift("WRITING", 0.31),
                        new Drift.Shift("SILENCE", 0.12),
                        new Drift.Shift("TENURE", 0.02)));
    }

    private static Map<Ending, Returning.Chance> returning(int left) {
        Returning.Counts counts = new Returning.Counts();
        for (int i = 0; i < left; i++) {
            counts.left(Ending.VOLUNTARY, i % 5 == 0 ? 4 : 11, i % 5 == 0);
        }
        Returning all = Returning.of(counts);
        Map<Ending, Returning.Chance> chances = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            chances.put(ending, all.after(ending));
        }
        return chances;
    }
}

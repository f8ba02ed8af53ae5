package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.outlook.ChurnGroups;
import lazo.science.survival.Durations;
import lazo.science.survival.KaplanMeier;
import lazo.science.survival.LogRank;

/** How long customers stay, as it is drawn: all of them, and the largest groups beside each other. */
record Staying(Durations all, Map<String, ChurnGroups> groups) {

    private static final List<String> COMPARED = List.of("plan", "role");
    private static final int MOST_CURVES = 4;
    private static final int FEWEST_AT_RISK = 10;
    private static final int FEWEST_OF_A_CURVE = 20;
    private static final int POINTS = 60;
    private static final double CONFIDENCE = 0.95;

    /** Of all, by plan and by role. */
    List<Insights.Curve> curves() {
        List<Insights.Curve> curves = new ArrayList<>();
        if (all.subjects() >= FEWEST_OF_A_CURVE) {
            curves.add(curve("all", "", all));
        }
        for (String dimension : COMPARED) {
            List<Map.Entry<String, ChurnGroups.Group>> largest = compared(dimension);
            if (largest.size() > 1) {
                largest.forEach(each -> curves.add(
                        curve(dimension, each.getKey(), each.getValue().stays())));
            }
        }
        return curves;
    }

    private List<Map.Entry<String, ChurnGroups.Group>> compared(String dimension) {
        ChurnGroups by = groups.get(dimension);
        if (by == null) {
            return List.of();
        }
        return by.largest(MOST_CURVES).stream()
                .filter(each -> each.getValue().stays().subjects() >= FEWEST_OF_A_CURVE)
                .toList();
    }

    private static Insights.Curve curve(String dimension, String name, Durations stays) {
        int from = stays.firstDayWith(FEWEST_AT_RISK);
        KaplanMeier curve = stays.curve(from);
        int[] atRisk = stays.atRisk();
        int last = stays.longest();
        while (last > from && atRisk[last] < FEWEST_AT_RISK) {
            last--;
        }
        int step = Math.max(1, Math.ceilDiv(last - from, POINTS));
        List<Insights.Point> points = new ArrayList<>();
        for (int day = from; day <= last; day += step) {
            Interval band = curve.interval(day, CONFIDENCE);
            points.add(new Insights.Point(day, curve.survival(day), band.low(), band.high(), atRisk[day]));
        }
        return new Insights.Curve(
                dimension, name, stays.subjects(), stays.events(), from, curve.median(), List.copyOf(points));
    }

    /** Whether plans differ, and roles; nothing where there is nothing to compare. */
    List<Insights.Difference> tests() {
        List<Insights.Difference> tests = new ArrayList<>();
        for (String dimension : COMPARED) {
            List<Durations> compared = compared(dimension).stream()
                    .map(each -> each.getValue().stays())
                    .toList();
            if (compared.size() > 1) {
                difference(dimension, compared).ifPresent(tests::add);
            }
        }
        return tests;
    }

    private static Optional<Insights.Difference> difference(String dimension, List<Durations> compared) {
        try {
            LogRank test = Durations.compare(compared, 0);
            return Optional.of(
                    new Insights.Difference(dimension, compared.size(), test.chiSquared(), test.degrees(), test.p()));
        } catch (CannotFit nothingToCompare) {
            return Optional.empty();
        }
    }
}

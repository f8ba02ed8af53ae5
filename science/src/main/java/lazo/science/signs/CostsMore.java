package lazo.science.signs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.numbers.StudentT;

/**
 * They cost more than they bring, consistently: the results of the last six complete active months. The first 90 days
 * are exempt (beginnings cost money), and so is a loss too small to speak of: less than ten minutes of the team's time
 * a month.
 */
final class CostsMore {

    private static final int MONTHS = 6;
    private static final int LEAST_LOSSES = 4;
    private static final double SURELY = 0.9;
    private static final long BEGINNING = 90 * Window.DAY;
    private static final double SMALL_MINUTES = 10;

    private CostsMore() {}

    static Sign sign(TieView view, Ledger ledger, BaseRates rates) {
        if (!rates.reported().income() || !rates.reported().costs()) {
            return unknown(rates.reported().income() ? "no_costs_reported" : "no_income_reported");
        }
        if (!ledger.knowsIncome() && ledger.hasUnpricedSales()) {
            return unknown("no_income_reported");
        }
        List<Double> results = results(view, ledger);
        if (results.size() < 2) {
            return unknown(view.window().asOf() - view.since() < BEGINNING * 2 ? "too_new" : "too_few_months");
        }
        double mean =
                results.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double sd = sd(results, mean);
        Interval interval = StudentT.meanInterval(mean, sd, results.size(), 0.9);
        long losses = results.stream().filter(result -> result < 0).count();
        Sign sign = new Sign(
                SignKind.COSTS_MORE,
                Level.CALM,
                mean,
                interval.low(),
                interval.high(),
                trend(results),
                0,
                losses == 0 ? List.of() : evidence(view, ledger),
                ledger.setApart(),
                "calm");
        double surely = StudentT.meanBelowZero(mean, sd, results.size());
        if (losses >= LEAST_LOSSES && surely > SURELY && -mean >= smallLoss(view)) {
            return sign.at(Level.ALARM, "over_threshold");
        }
        return losses >= 2 && surely > 0.5 && -mean >= smallLoss(view) / 2 ? sign.at(Level.WATCH, "rising") : sign;
    }

    private static Sign unknown(String reason) {
        return Sign.unknown(SignKind.COSTS_MORE, 0, reason);
    }

    /** Results of the last active months that are complete and lie after the beginning, oldest first. */
    static List<Double> results(TieView view, Ledger ledger) {
        YearMonth running =
                Ledger.monthOf(view.window().asOf() + 1, view.facts().timezone());
        YearMonth begun = Ledger.monthOf(view.since() + BEGINNING, view.facts().timezone());
        List<Double> results = new ArrayList<>();
        for (Map.Entry<YearMonth, Ledger.Line> entry :
                ledger.lines().descendingMap().entrySet()) {
            YearMonth month = entry.getKey();
            if (month.isBefore(running) && month.isAfter(begun) && results.size() < MONTHS) {
                results.add(entry.getValue().result());
            }
        }
        return results.reversed();
    }

    private static double sd(List<Double> results, double mean) {
        double squares = 0;
        for (double result : results) {
            squares += (result - mean) * (result - mean);
        }
        return Math.sqrt(squares / (results.size() - 1));
    }

    private static double trend(List<Double> results) {
        int half = results.size() / 2;
        double older = results.subList(0, half).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double newer = results.subList(half, results.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return newer - older;
    }

    private static double smallLoss(TieView view) {
        Double minute = view.facts().agentMinuteCost();
        return minute == null ? 1 : SMALL_MINUTES * minute;
    }

    private static List<Evidence> evidence(TieView view, Ledger ledger) {
        return Evidence.newestFirst(ledger.costs().stream()
                .filter(cost -> view.window().contains(cost.at()))
                .toList());
    }
}

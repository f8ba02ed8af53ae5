package lazo.science.verdict;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lazo.science.signs.Ledger;
import lazo.science.signs.Signs;

/**
 * What a usual month of this tie brings and costs, over its last six complete months with us.
 *
 * @param margin a month, in the company's currency
 * @param cost a month, without what our own faults caused
 * @param sd standard error of the monthly result
 * @param minutes of the team a month, likewise
 */
record TieMoney(double margin, double cost, double sd, double minutes) {

    private static final int MONTHS = 6;

    static TieMoney of(Signs signs) {
        YearMonth running = Ledger.monthOf(
                signs.view().window().asOf() + 1, signs.view().facts().timezone());
        YearMonth begun =
                Ledger.monthOf(signs.view().since(), signs.view().facts().timezone());
        List<Double> results = new ArrayList<>();
        double margin = 0;
        double cost = 0;
        double minutes = 0;
        YearMonth month = running.minusMonths(1);
        for (int i = 0; i < MONTHS && !month.isBefore(begun); i++, month = month.minusMonths(1)) {
            Ledger.Line line = signs.ledger().lines().get(month);
            results.add(line == null ? 0 : line.result());
            margin += line == null ? 0 : line.margin();
            cost += line == null ? 0 : line.cost();
            minutes += line == null ? 0 : line.minutes() - line.minutesOurs();
        }
        if (results.isEmpty()) {
            return firstMonth(signs, running);
        }
        int n = results.size();
        return new TieMoney(margin / n, cost / n, standardError(results, margin / n), minutes / n);
    }

    private static TieMoney firstMonth(Signs signs, YearMonth running) {
        Ledger.Line line = signs.ledger().lines().get(running);
        return line == null
                ? new TieMoney(0, 0, 1, 0)
                : new TieMoney(
                        line.margin(),
                        line.cost(),
                        Math.abs(line.margin()) / 2 + 1,
                        line.minutes() - line.minutesOurs());
    }

    /** Never below a tenth of the margin: six quiet months do not make the seventh certain. */
    private static double standardError(List<Double> results, double margin) {
        int n = results.size();
        double mean =
                results.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = results.stream()
                .mapToDouble(result -> (result - mean) * (result - mean))
                .sum();
        double seen = n < 2 ? Math.abs(margin) / 2 : Math.sqrt(squares / (n - 1) / n);
        return Math.max(seen, 0.1 * Math.abs(margin));
    }
}

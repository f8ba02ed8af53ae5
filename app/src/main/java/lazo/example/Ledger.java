package lazo.example;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * What a customer brought and cost by calendar month, in dollars, kept while the story is told, so that the truth about
 * "costs more than it brings" is counted and not guessed: at least four of the last six active months negative, and a
 * mean below zero with probability 0.9 (Student's t). The first ninety days are exempt.
 */
final class Ledger {
    private static final double MARGIN = 0.8;
    private static final double MINUTE = 0.5;
    /** 0.9 quantile of Student's t by degrees of freedom, from 1. */
    private static final double[] T90 = {3.078, 1.886, 1.638, 1.533, 1.476};

    private final LocalDate from;
    private final LocalDate exemptUntil;
    private final double[] result;
    private final boolean[] active;

    Ledger(Settings settings, Person me) {
        from = settings.from().withDayOfMonth(1);
        exemptUntil = settings.from().plusDays(me.joined() + 90L);
        int months =
                Math.toIntExact(ChronoUnit.MONTHS.between(from, settings.to().plusDays(1)));
        result = new double[months];
        active = new boolean[months];
    }

    void paid(int day, double dollars) {
        add(day, dollars * MARGIN);
    }

    void commission(int day, double dollars) {
        add(day, dollars);
    }

    void minutes(int day, double minutes) {
        add(day, -minutes * MINUTE);
    }

    void gave(int day, double dollars) {
        add(day, -dollars);
    }

    private void add(int day, double dollars) {
        long month = ChronoUnit.MONTHS.between(from, from.plusDays(day));
        if (month >= 0 && month < result.length) {
            result[(int) month] += dollars;
            active[(int) month] = true;
        }
    }

    boolean costsMore() {
        double[] last = new double[6];
        int n = 0;
        int negative = 0;
        for (int month = result.length - 1; month >= 0 && n < 6; month--) {
            if (active[month] && !from.plusMonths(month).isBefore(exemptUntil)) {
                negative += result[month] < 0 ? 1 : 0;
                last[n++] = result[month];
            }
        }
        if (negative < 4) {
            return false;
        }
        double[] counted = Arrays.copyOf(last, n);
        double mean = Arrays.stream(counted).average().orElse(0);
        double squares =
                Arrays.stream(counted).map(x -> (x - mean) * (x - mean)).sum();
        return mean + T90[Math.min(n - 2, T90.length - 1)] * Math.sqrt(squares / (n - 1) / n) < 0;
    }
}

package lazo.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The published definitions of the five signs, applied to what was planted rather than to what was read. A share is
 * judged under a weak and a strong prior; where they disagree, the answer is {@link Clear#UNSURE} and nobody is marked.
 */
final class Formulas {
    enum Clear {
        YES,
        NO,
        UNSURE
    }

    /** How many unseen cases the company's base rate counts for. */
    private static final double[] PRIOR_WEIGHT = {0.5, 3};

    private final Instant asOf;

    Formulas(Instant asOf) {
        this.asOf = asOf;
    }

    Clear hostility(Sheet sheet) {
        double hits = 0;
        double all = 0;
        Set<LocalDate> days = new HashSet<>();
        for (Sheet.Said said : sheet.said) {
            if (recent(said.at()) && said.mark() != Mark.OURS) {
                all += weight(said.at());
                hits += said.mark() == Mark.INSULT ? weight(said.at()) : 0;
                if (said.mark() == Mark.INSULT) {
                    days.add(day(said.at()));
                }
            }
        }
        return days.size() < 3
                ? lowerThan(hits, all, 0.03, 0.3, Clear.UNSURE)
                : lowerThan(hits, all, 0.03, 0.3, Clear.YES);
    }

    Clear strain(Sheet sheet) {
        double hits = 0;
        double all = 0;
        Set<LocalDate> days = new HashSet<>();
        for (Sheet.Talked talked : sheet.talked) {
            if (recent(talked.at()) && !talked.ours()) {
                all += weight(talked.at());
                hits += talked.straining() ? weight(talked.at()) : 0;
                if (talked.straining()) {
                    days.add(day(talked.at()));
                }
            }
        }
        return days.size() < 3 ? Clear.NO : lowerThan(hits, all, 0.05, 0.5, Clear.YES);
    }

    Clear never(Sheet sheet) {
        double never = 0;
        double all = 0;
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Sheet.Said said : sheet.said) {
            if (recent(said.at()) && (said.mark() == Mark.NEVER || said.mark() == Mark.COMPLAINT)) {
                all++;
                if (said.mark() == Mark.NEVER) {
                    never++;
                    days.add(day(said.at()));
                }
            }
        }
        boolean often = days.size() >= 4 && !days.last().isBefore(days.first().plusDays(30)) && sheet.explained > 0;
        if (!often) {
            return Clear.NO;
        }
        return never / all >= 0.7 ? Clear.YES : never / all < 0.5 ? Clear.NO : Clear.UNSURE;
    }

    Clear harm(Sheet sheet, double base) {
        Map<String, Double> people = new HashMap<>();
        Set<String> harmed = new HashSet<>();
        for (Sheet.Dealt dealt : sheet.dealt) {
            if (recent(dealt.at())) {
                people.merge(dealt.other(), weight(dealt.at()), Math::max);
                if (dealt.harmed()) {
                    harmed.add(dealt.other());
                }
            }
        }
        if (harmed.size() < 3) {
            return Clear.NO;
        }
        double all = people.values().stream().mapToDouble(each -> each).sum();
        double hits = harmed.stream().mapToDouble(people::get).sum();
        int yes = 0;
        for (double strength : PRIOR_WEIGHT) {
            BetaDistribution share = posterior(hits, all, base, strength);
            yes += 1 - share.cumulativeProbability(2 * base) > 0.96 ? 1 : 0;
        }
        return yes == PRIOR_WEIGHT.length ? Clear.YES : Clear.UNSURE;
    }

    Clear costs(Sheet sheet, LocalDate joined) {
        YearMonth now = YearMonth.from(day(asOf));
        int negative = 0;
        double sum = 0;
        for (int back = 1; back <= 6; back++) {
            double net = sheet.net.getOrDefault(now.minusMonths(back), 0.0);
            negative += net < -1 ? 1 : 0;
            sum += net;
        }
        boolean young = joined.isAfter(day(asOf).minusDays(90));
        if (!young && negative >= 5 && sum < -30) {
            return Clear.YES;
        }
        return young || negative < 3 || sum > 0 ? Clear.NO : Clear.UNSURE;
    }

    private static Clear lowerThan(double hits, double all, double base, double threshold, Clear ifSo) {
        int above = 0;
        int nearly = 0;
        for (double strength : PRIOR_WEIGHT) {
            double low = posterior(hits, all, base, strength).inverseCumulativeProbability(0.05);
            above += low > threshold + 0.02 ? 1 : 0;
            nearly += low > threshold - 0.03 ? 1 : 0;
        }
        return above == PRIOR_WEIGHT.length ? ifSo : nearly == 0 ? Clear.NO : Clear.UNSURE;
    }

    private static BetaDistribution posterior(double hits, double all, double base, double strength) {
        return new BetaDistribution(base * strength + hits, (1 - base) * strength + all - hits);
    }

    private boolean recent(Instant at) {
        return Duration.between(at, asOf).toDays() < 178;
    }

    private double weight(Instant at) {
        return Math.pow(0.5, Duration.between(at, asOf).toHours() / (60 * 24.0));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Share of all dealings' people who came to harm, over everybody. */
    static double base(List<Sheet> sheets) {
        double people = 0;
        double harmed = 0;
        for (Sheet sheet : sheets) {
            people += sheet.dealt.stream().map(Sheet.Dealt::other).distinct().count();
            harmed += sheet.dealt.stream()
                    .filter(Sheet.Dealt::harmed)
                    .map(Sheet.Dealt::other)
                    .distinct()
                    .count();
        }
        return people == 0 ? 0 : harmed / people;
    }
}

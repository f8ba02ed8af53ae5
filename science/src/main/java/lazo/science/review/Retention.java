package lazo.science.review;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Wilson;
import lazo.science.outlook.ChurnGroups;
import lazo.science.outlook.ChurnLedger;
import lazo.science.outlook.ChurnMonth;
import lazo.science.outlook.Cohorts;
import lazo.science.outlook.RevenueSample;
import lazo.science.signs.Ending;
import lazo.science.signs.Stay;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;
import lazo.science.survival.Durations;
import org.jspecify.annotations.Nullable;

/** Adds up who came, stayed and left, customer by customer: by month, by cohort, by group. Parts merge in any order. */
final class Retention {

    private static final int MOST_GROUPS = 12;
    private static final double CONFIDENCE = 0.95;
    private static final List<String> DIMENSIONS = List.of("plan", "country", "role", "cohort");

    private final YearMonth first;
    private final ChurnLedger ledger;
    private final int known;
    private final long[] starts;
    private final RevenueSample sample;
    private final Cohorts cohorts;
    private final Durations stays = new Durations();
    private final Map<String, ChurnGroups> groups = new LinkedHashMap<>();
    private boolean subscriptions;

    /**
     * @param known epoch milliseconds of the first event of any customer: of months before it nothing is said, as who left
     *     in them was never reported
     */
    Retention(YearMonth first, int months, ZoneId zone, long known) {
        this.first = first;
        this.ledger = new ChurnLedger(first, months, zone);
        this.starts = ledger.starts();
        int month = 0;
        while (month < months && starts[month + 1] <= known) {
            month++;
        }
        this.known = month;
        this.sample = new RevenueSample(months);
        this.cohorts = new Cohorts(starts);
        DIMENSIONS.forEach(dimension -> groups.put(dimension, new ChurnGroups(ledger.empty())));
    }

    YearMonth first() {
        return first;
    }

    long[] starts() {
        return starts;
    }

    void add(TieView view, Tenure tenure) {
        ChurnLedger one = ledger.empty();
        one.add(tenure.stays(), tenure.recurring());
        ledger.merge(one);
        if (isSeenFromTheStart(view, tenure)) {
            cohorts.add(tenure.stays(), tenure.recurring());
        }
        subscriptions |= tenure.recurring().length > 0;
        long asOf = view.window().asOf();
        for (int month = 0; month < ledger.size(); month++) {
            sample.add(view.story().userId(), month, one);
        }
        int whole = wholeMonths(asOf);
        for (String dimension : DIMENSIONS) {
            byGroup(dimension, view, tenure, one, whole);
        }
        stayed(view, tenure, asOf);
    }

    /** Who was first heard of after the month they joined in has survived until then, and would flatter their cohort. */
    private boolean isSeenFromTheStart(TieView view, Tenure tenure) {
        int joined = cohorts.cohortOf(tenure.stays().getFirst().from());
        return joined >= 0
                && !view.story().own().isEmpty()
                && cohorts.cohortOf(view.story().own().getFirst().at()) <= joined;
    }

    private void byGroup(String dimension, TieView view, Tenure tenure, ChurnLedger one, int whole) {
        String name = "";
        ChurnGroups.Group group = null;
        for (int month = known; month < whole; month++) {
            String now = group(dimension, view, tenure, month);
            if (!now.equals(name)) {
                name = now;
                group = now.isEmpty() ? null : groupsBy(dimension).group(now);
            }
            if (group != null) {
                group.add(view.story().userId(), month, one);
            }
        }
    }

    private String group(String dimension, TieView view, Tenure tenure, int month) {
        return switch (dimension) {
            case "plan" -> tenure.plans().get(month);
            case "country" -> told(view.traits().country());
            case "role" -> told(view.traits().role());
            default -> {
                int cohort = cohorts.cohortOf(tenure.stays().getFirst().from());
                yield cohort < 0 || cohort >= ledger.size()
                        ? ""
                        : first.plusMonths(cohort).toString();
            }
        };
    }

    private static String told(@Nullable String trait) {
        return trait == null ? "" : trait.strip();
    }

    private void stayed(TieView view, Tenure tenure, long asOf) {
        Stay stay = tenure.stays().getFirst();
        long seen = view.story().own().isEmpty()
                ? stay.from()
                : view.story().own().getFirst().at();
        boolean left = stay.ending() != null;
        long exit = Math.max(0, ((left ? stay.to() : asOf) - stay.from()) / Window.DAY);
        long entry = Math.clamp((seen - stay.from()) / Window.DAY, 0, exit);
        stays.add(entry, exit, left);
        for (String dimension : DIMENSIONS) {
            String name = group(dimension, view, tenure, 0);
            ChurnGroups.Group group =
                    name.isEmpty() ? null : groupsBy(dimension).group(name);
            if (group != null) {
                group.stays().add(entry, exit, left);
            }
        }
    }

    private ChurnGroups groupsBy(String dimension) {
        ChurnGroups by = groups.get(dimension);
        if (by == null) {
            throw new IllegalArgumentException("There are no groups by " + dimension);
        }
        return by;
    }

    void merge(Retention other) {
        ledger.merge(other.ledger);
        sample.merge(other.sample);
        cohorts.merge(other.cohorts);
        stays.merge(other.stays);
        groups.forEach((dimension, mine) -> mine.merge(other.groupsBy(dimension)));
        subscriptions |= other.subscriptions;
    }

    /** Those of which something is known, oldest first. */
    List<ChurnMonth> months() {
        return ledger.months().subList(known, ledger.size());
    }

    // ---- what it adds up to ----------------------------------------------------------------------------------------

    int wholeMonths(long asOf) {
        int whole = 0;
        while (whole < ledger.size() && starts[whole + 1] <= asOf + 1) {
            whole++;
        }
        return whole;
    }

    List<Insights.Revenue> revenue() {
        List<Insights.Revenue> months = new ArrayList<>();
        List<ChurnMonth> counted = ledger.months();
        for (int i = known; subscriptions && i < counted.size(); i++) {
            ChurnMonth month = counted.get(i);
            if (!months.isEmpty() || month.startRevenue() > 0) {
                RevenueSample.Intervals sure = sample.of(i);
                months.add(new Insights.Revenue(
                        month.month(),
                        month.startRevenue(),
                        month.newRevenue(),
                        month.expansion(),
                        month.reactivated(),
                        month.contraction(),
                        month.lost(),
                        month.lostByEnding(),
                        sure.lost(),
                        sure.gross(),
                        sure.net()));
            }
        }
        return months;
    }

    List<Insights.Cohort> cohorts(long asOf) {
        List<Insights.Cohort> shown = new ArrayList<>();
        int whole = wholeMonths(asOf);
        for (int cohort = 0; cohort < whole; cohort++) {
            if (cohorts.joined(cohort) == 0) {
                continue;
            }
            List<Double> share = new ArrayList<>();
            List<Double> low = new ArrayList<>();
            List<Double> high = new ArrayList<>();
            List<Double> revenue = new ArrayList<>();
            for (int age = 0; cohort + age < whole; age++) {
                share.add(cohorts.share(cohort, age));
                Interval interval = cohorts.interval(cohort, age);
                low.add(interval.low());
                high.add(interval.high());
                revenue.add(cohorts.revenue(cohort, age));
            }
            shown.add(new Insights.Cohort(first.plusMonths(cohort), cohorts.joined(cohort), share, low, high, revenue));
        }
        return shown;
    }

    Map<String, List<Insights.Group>> groups() {
        Map<String, List<Insights.Group>> shown = new LinkedHashMap<>();
        groups.forEach((dimension, by) -> {
            List<Insights.Group> list = new ArrayList<>();
            for (Map.Entry<String, ChurnGroups.Group> each : by.largest(MOST_GROUPS)) {
                list.add(group(each.getKey(), each.getValue()));
            }
            if (dimension.equals("cohort")) {
                list.sort(Comparator.comparing(Insights.Group::name));
            }
            shown.put(dimension, List.copyOf(list));
        });
        return shown;
    }

    private static Insights.Group group(String name, ChurnGroups.Group group) {
        int atStart = 0;
        Map<Ending, Integer> left = new EnumMap<>(Ending.class);
        int all = 0;
        double start = 0;
        double lost = 0;
        double contraction = 0;
        double expansion = 0;
        for (ChurnMonth month : group.ledger().months()) {
            atStart += month.atStart();
            for (Ending ending : Ending.values()) {
                int count = month.leftOfStart().getOrDefault(ending, 0);
                left.merge(ending, count, Integer::sum);
                all += count;
            }
            start += month.startRevenue();
            lost += month.lost();
            contraction += month.contraction();
            expansion += month.expansion();
        }
        RevenueSample.Intervals sure = group.revenue().of(0);
        return new Insights.Group(
                name,
                group.stays().subjects(),
                atStart,
                left,
                share(all, atStart),
                Wilson.interval(all, atStart, CONFIDENCE),
                share(lost, start),
                sure.lost(),
                share(start - lost - contraction, start),
                sure.gross(),
                share(start - lost - contraction + expansion, start),
                sure.net());
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /** How long they stay. */
    Staying staying() {
        return new Staying(stays, groups);
    }
}

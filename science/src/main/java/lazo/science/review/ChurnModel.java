package lazo.science.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.outlook.ChurnForecast;
import lazo.science.outlook.ChurnTrial;
import lazo.science.outlook.ChurnTrial.Choice;
import lazo.science.outlook.ChurnWhy;
import lazo.science.outlook.Column;
import lazo.science.outlook.Drift;
import lazo.science.outlook.Split;
import lazo.science.review.ChurnRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who is likely to leave within 90 days, learned from how ties stood at many moments of the past and judged on later
 * ones. Where it does no better there than the share that left, everybody is given that share; where there are too few
 * customers, leavers or stayers it says nothing but what is missing.
 */
final class ChurnModel {

    /** To be raised whenever the features, or how they are learned from, change. */
    private static final String CODE = "churn-2";

    private static final int FEWEST_CUSTOMERS = 50;
    private static final int FEWEST = 30;
    private static final int FEWEST_TO_JUDGE = 10;
    private static final int FOLDS = 5;
    private static final int ALL_REASONS = 20;
    private static final long SEED = 1;
    private static final int[] FIRST_ROW = {0};

    private final @Nullable ChurnForecast forecast;
    private final Forecast told;
    private final double usual;

    private ChurnModel(@Nullable ChurnForecast forecast, Forecast told, double usual) {
        this.forecast = forecast;
        this.told = told;
        this.usual = usual;
    }

    static ChurnModel fit(ChurnRows rows) {
        List<Row> past = rows.past();
        boolean[] left = new boolean[past.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = past.get(i).left();
        }
        int leavers = count(left, all(left.length));
        int customers = (int) past.stream().map(Row::userId).distinct().count();
        if (customers < FEWEST_CUSTOMERS) {
            return silent(rows, customers, leavers, "customers");
        }
        if (leavers < FEWEST) {
            return silent(rows, customers, leavers, "leavers");
        }
        if (left.length - leavers < FEWEST) {
            return silent(rows, customers, leavers, "stayers");
        }
        try {
            return learn(rows, past, left, customers, leavers);
        } catch (IllegalArgumentException noForecast) {
            return silent(rows, customers, leavers, "difference");
        }
    }

    private static ChurnModel learn(ChurnRows rows, List<Row> past, boolean[] left, int customers, int leavers) {
        List<Column> columns =
                ChurnFeatures.columns(past.stream().map(Row::features).toList());
        Split later = later(past, left);
        ChurnTrial trial = ChurnTrial.run(columns, left, List.of(later == null ? byCustomer(past) : List.of(later)));
        int[] all = all(left.length);
        Forecast.Judged judged = judged(trial, later != null);
        boolean knowsMore = judged.logLoss() < judged.logLossOfOneShare();
        String way = !knowsMore ? "share" : trial.chosen() == Choice.BOOSTED ? "boosted" : "logistic";
        Forecast told = told(rows, way, "", customers, leavers, judged, drift(columns, all, rows.now()));
        return new ChurnModel(
                knowsMore ? ChurnForecast.learn(trial.chosen(), columns, all, left, SEED) : null,
                told,
                (double) leavers / left.length);
    }

    private static Forecast.Judged judged(ChurnTrial trial, boolean later) {
        double share = (double) trial.left() / trial.customers();
        ChurnTrial.Score boosted = trial.boosted();
        return new Forecast.Judged(
                later,
                trial.customers(),
                trial.left(),
                trial.score().auc(),
                trial.score().logLoss(),
                -share * Math.log(share) - (1 - share) * Math.log1p(-share),
                trial.score().ece(),
                boosted == null ? Double.NaN : boosted.logLoss(),
                trial.calibration());
    }

    private static ChurnModel silent(ChurnRows rows, int customers, int leavers, String missing) {
        return new ChurnModel(null, told(rows, "none", missing, customers, leavers, null, List.of()), Double.NaN);
    }

    private static Forecast told(
            ChurnRows rows,
            String way,
            String missing,
            int customers,
            int leavers,
            Forecast.@Nullable Judged judged,
            List<Drift.Shift> drift) {
        List<Row> past = rows.past();
        int oldest = past.isEmpty() ? 0 : past.getFirst().moment();
        return new Forecast(
                way,
                missing,
                rows.at(oldest),
                rows.asOf(),
                past.size(),
                customers,
                leavers,
                hash(past),
                CODE,
                rows.asOf(),
                ChurnRows.DAYS,
                judged,
                drift);
    }

    /**
     * The last moments, judged by those whose outcome was known by then; null where that leaves too few on either side.
     */
    private static @Nullable Split later(List<Row> past, boolean[] left) {
        for (int judged : new int[] {3, 2, 1}) {
            int known = judged - 1 + ChurnRows.DAYS / ChurnRows.APART;
            Split split = new Split(
                    rows(past, i -> past.get(i).moment() >= known),
                    rows(past, i -> past.get(i).moment() < judged));
            if (isEnough(left, split.train(), FEWEST) && isEnough(left, split.test(), FEWEST_TO_JUDGE)) {
                return split;
            }
        }
        return null;
    }

    private static boolean isEnough(boolean[] left, int[] rows, int fewest) {
        int leavers = count(left, rows);
        return leavers >= fewest && rows.length - leavers >= fewest;
    }

    /** All rows of a customer are in the same fold. */
    private static List<Split> byCustomer(List<Row> past) {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> new Split(
                        rows(past, i -> fold(past.get(i)) != fold), rows(past, i -> fold(past.get(i)) == fold)))
                .filter(split -> split.test().length > 0)
                .toList();
    }

    private static int fold(Row row) {
        return Math.floorMod((row.userId().hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }

    private static int[] rows(List<Row> past, IntPredicate which) {
        return IntStream.range(0, past.size()).filter(which).toArray();
    }

    private static int[] all(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    private static int count(boolean[] left, int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += left[row] ? 1 : 0;
        }
        return count;
    }

    private static List<Drift.Shift> drift(List<Column> columns, int[] all, List<Row> now) {
        if (now.isEmpty()) {
            return List.of();
        }
        List<Column> today =
                ChurnFeatures.columns(now.stream().map(Row::features).toList());
        return Drift.since(columns, all).until(today, all(now.size()));
    }

    private static String hash(List<Row> past) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer numbers = ByteBuffer.allocate(8 * ChurnFeatures.COLUMNS.size() + 8);
            for (Row row : past) {
                numbers.clear();
                numbers.putInt(row.moment()).putInt(row.left() ? 1 : 0);
                for (double feature : row.features()) {
                    numbers.putDouble(feature);
                }
                digest.update(row.userId().getBytes(StandardCharsets.UTF_8));
                digest.update(numbers.array());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where it comes from. */
    Forecast told() {
        return told;
    }

    /** In [0, 1]; the share that left where nothing better can be said, NaN where there is too little to say even that. */
    double chance(double[] features) {
        return forecast == null ? usual : forecast.chances(ChurnFeatures.columns(List.of(features)), FIRST_ROW)[0];
    }

    /** What speaks most for that chance, in words. */
    List<String> why(double[] features, double chance, ChurnWhy words) {
        if (forecast == null) {
            return List.of();
        }
        return words.of(
                features, forecast.reasons(ChurnFeatures.columns(List.of(features)), 0, ALL_REASONS), chance >= usual);
    }
}

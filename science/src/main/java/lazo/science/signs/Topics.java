package lazo.science.signs;

import java.util.HashMap;
import java.util.Map;

/**
 * How long conversations usually take, by topic: a mergeable histogram of minutes on a logarithmic scale (steps of
 * 5 %), so that medians cost no memory whatever the number of conversations.
 */
public final class Topics {

    private static final double STEP = Math.log(1.05);
    private static final int LEVELS = 256;
    /** With fewer conversations a topic is measured against all topics together. */
    private static final long FEW = 10;

    private static final String ALL = "\0all";

    private final Map<String, long[]> histograms = new HashMap<>();
    private final Map<String, Double> medians = new HashMap<>();

    void add(String topic, double minutes) {
        if (minutes > 0) {
            int level = level(minutes);
            histograms.computeIfAbsent(topic, _ -> new long[LEVELS])[level]++;
            histograms.computeIfAbsent(ALL, _ -> new long[LEVELS])[level]++;
        }
    }

    void merge(Topics other) {
        other.histograms.forEach((topic, counts) -> {
            long[] mine = histograms.computeIfAbsent(topic, _ -> new long[LEVELS]);
            for (int i = 0; i < LEVELS; i++) {
                mine[i] += counts[i];
            }
        });
    }

    /** Works the medians out, once everything is counted; only then may several threads ask. */
    void settle() {
        histograms.forEach((topic, counts) -> medians.put(topic, median(counts)));
        Double overall = medians.get(ALL);
        if (overall != null) {
            histograms.forEach((topic, counts) -> {
                if (total(counts) < FEW) {
                    medians.put(topic, overall);
                }
            });
        }
    }

    /** Minutes that half the conversations on this topic stay below; NaN where none was reported. */
    double median(String topic) {
        Double median = medians.get(topic);
        return median == null ? medians.getOrDefault(ALL, Double.NaN) : median;
    }

    private static double median(long[] counts) {
        long half = (total(counts) + 1) / 2;
        long seen = 0;
        int level = 0;
        while (seen + counts[level] < half) {
            seen += counts[level++];
        }
        return Math.exp((level - 100 + 0.5) * STEP);
    }

    private static long total(long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    private static int level(double minutes) {
        return Math.clamp((int) Math.floor(Math.log(minutes) / STEP) + 100, 0, LEVELS - 1);
    }
}

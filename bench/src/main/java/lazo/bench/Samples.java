package lazo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Some figures of the same kind. */
final class Samples {

    private final List<Double> figures = new ArrayList<>();

    void add(double figure) {
        figures.add(figure);
    }

    void addTo(Samples others) {
        others.figures.addAll(figures);
    }

    double last() {
        return figures.getLast();
    }

    double min() {
        return Collections.min(figures);
    }

    double max() {
        return Collections.max(figures);
    }

    /** The one that so large a share of them does not exceed, such as 0.99. */
    double quantile(double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** The one in the middle; of an even number, the mean of the two there. */
    double median() {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}

package lazo.science.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first so many in an order, whatever the order they come in. */
final class Bounded<T> {

    private final int most;
    private final Comparator<T> order;
    private final List<T> kept = new ArrayList<>();

    Bounded(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
    }

    void offer(T one) {
        kept.add(one);
        if (kept.size() >= 2L * most + 16) {
            cut();
        }
    }

    private void cut() {
        kept.sort(order);
        if (kept.size() > most) {
            kept.subList(most, kept.size()).clear();
        }
    }

    /** In their order. */
    List<T> all() {
        cut();
        return kept;
    }
}

package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what speaks for one sign in one tie: hits among trials, weighted by age, with the days they fell on and the
 * evidence.
 */
final class Tally {

    private final TieView view;
    private final WeightedShare all = new WeightedShare();
    private final WeightedShare recent = new WeightedShare();
    private final WeightedShare older = new WeightedShare();
    private final Set<Long> hitDays = new HashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private int setApart;

    Tally(TieView view) {
        this.view = view;
    }

    void hit(long at, List<Evidence> why) {
        add(at, true);
        hitDays.add(view.day(at));
        evidence.addAll(why);
    }

    void miss(long at) {
        add(at, false);
    }

    /** It would have counted, but it follows a fault of ours. */
    void setApart() {
        setApart++;
    }

    private void add(long at, boolean hit) {
        double weight = view.window().weight(at);
        all.add(weight, hit);
        (view.window().asOf() - at < Window.LENGTH / 2 ? recent : older).add(weight, hit);
    }

    double hits() {
        return all.hits();
    }

    double trials() {
        return all.trials();
    }

    int hitCount() {
        return all.hitCount();
    }

    int trialCount() {
        return all.count();
    }

    int hitDays() {
        return hitDays.size();
    }

    /** Share in the newer half of the window less that in the older; 0 where one half is empty. */
    double trend() {
        if (recent.count() == 0 || older.count() == 0) {
            return 0;
        }
        return recent.hits() / recent.trials() - older.hits() / older.trials();
    }

    /** Newest first. */
    List<Evidence> evidence() {
        return Evidence.newestFirst(evidence);
    }

    /** The sign at this level, with value and interval of the shrunken share. */
    Sign sign(SignKind kind, Level level, Shrinkage shrinkage, double threshold, String reason) {
        Shrinkage.Posterior posterior = shrinkage.after(hits(), trials());
        return new Sign(
                kind,
                level,
                posterior.mean(),
                hitCount() == 0 ? 0 : posterior.quantile(0.05),
                posterior.quantile(0.95),
                trend(),
                threshold,
                evidence(),
                setApart,
                reason);
    }
}

package lazo.science.signs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import lazo.science.buying.BgNbd;
import lazo.science.buying.Histories;
import lazo.science.buying.History;
import lazo.science.numbers.CannotFit;
import lazo.science.reading.Story;

/**
 * How often customers without a contract come: a sample of at most {@value #MOST}, whom it holds depends on their ids
 * alone, and the rule that follows from it.
 */
final class Lives {

    private static final int MOST = 10_000;
    private static final int FEWEST = 100;
    private static final int FEWEST_WHO_CAME_AGAIN = 50;

    private static final Comparator<Sampled> BY_CHANCE =
            Comparator.comparingInt(Sampled::chance).thenComparing(Sampled::userId);

    private final PriorityQueue<Sampled> sample = new PriorityQueue<>(BY_CHANCE.reversed());

    private record Sampled(int chance, String userId, History history) {}

    void add(Story story, long asOf) {
        if (story.own().stream().anyMatch(moment -> Stays.isContract(moment.event()))) {
            return;
        }
        Life life = new Life();
        Life.each(story, asOf, life::hear);
        if (!life.isSilent()) {
            keep(new Sampled(story.userId().hashCode() * 0x9E3779B9, story.userId(), life.history(asOf)));
        }
    }

    private void keep(Sampled one) {
        sample.add(one);
        if (sample.size() > MOST) {
            sample.remove();
        }
    }

    void merge(Lives other) {
        other.sample.forEach(this::keep);
    }

    /** How many customers without a contract were looked at. */
    int customers() {
        return sample.size();
    }

    /** The model's rule where there are enough customers for one; else the usual. */
    Silence rule() {
        List<Sampled> all = new ArrayList<>(sample);
        all.sort(BY_CHANCE);
        long again = all.stream().filter(one -> one.history.frequency() > 0).count();
        if (all.size() < FEWEST || again < FEWEST_WHO_CAME_AGAIN) {
            return Silence.USUAL;
        }
        try {
            BgNbd model = BgNbd.fit(Histories.of(
                            all.stream()
                                    .mapToInt(one -> one.history.frequency())
                                    .toArray(),
                            all.stream()
                                    .mapToDouble(one -> one.history.recency())
                                    .toArray(),
                            all.stream().mapToDouble(one -> one.history.age()).toArray()))
                    .model();
            return new Silence.Alive(model, all.size());
        } catch (CannotFit unsettled) {
            return Silence.USUAL;
        }
    }
}

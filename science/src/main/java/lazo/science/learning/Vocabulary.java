package lazo.science.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.science.reading.TextFeatures;
import lazo.science.reading.TrainedModel;

/** The features that occur in several texts, each with how rare it is; and the texts as vectors of them. */
final class Vocabulary {

    /** A feature of fewer texts teaches nothing. */
    private static final int FEWEST = 3;

    /** So many features at most, the most common first. */
    private static final int MOST = 240_000;

    private final long[] hashes;
    private final double[] rarities;
    private final Feature[][] vectors;

    private Vocabulary(long[] hashes, double[] rarities, Feature[][] vectors) {
        this.hashes = hashes;
        this.rarities = rarities;
        this.vectors = vectors;
    }

    static Vocabulary of(List<Example> examples) {
        TextFeatures features = new TextFeatures();
        List<long[]> texts = new ArrayList<>();
        Map<Long, int[]> counts = new HashMap<>();
        for (Example example : examples) {
            long[] found = features.of(example.text());
            texts.add(found);
            Arrays.stream(found).distinct().forEach(hash -> counts.computeIfAbsent(hash, _ -> new int[1])[0]++);
        }
        long[] kept = counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= FEWEST)
                .sorted((a, b) -> a.getValue()[0] != b.getValue()[0]
                        ? Integer.compare(b.getValue()[0], a.getValue()[0])
                        : Long.compare(a.getKey(), b.getKey()))
                .limit(MOST)
                .mapToLong(Map.Entry::getKey)
                .toArray();
        double[] rarities = new double[kept.length];
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            int count = counts.getOrDefault(kept[i], new int[1])[0];
            double rarity = (Math.log((1.0 + examples.size()) / (1.0 + count)) + 1) * TextFeatures.share(kept[i]);
            rarities[i] = Math.round(rarity / TrainedModel.RARITY_UNIT) * TrainedModel.RARITY_UNIT;
            places.put(kept[i], i);
        }
        Feature[][] vectors = new Feature[examples.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = vector(texts.get(i), places, rarities);
        }
        return new Vocabulary(kept, rarities, vectors);
    }

    private static Feature[] vector(long[] text, Map<Long, Integer> places, double[] rarities) {
        int[] known = Arrays.stream(text)
                .mapToObj(places::get)
                .filter(place -> place != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        double squares = 0;
        for (int place : known) {
            squares += rarities[place] * rarities[place];
        }
        double norm = Math.sqrt(squares);
        List<Feature> vector = new ArrayList<>();
        for (int i = 0; i < known.length; ) {
            int end = i;
            while (end < known.length && known[end] == known[i]) {
                end++;
            }
            vector.add(new FeatureNode(known[i] + 1, (end - i) * rarities[known[i]] / norm));
            i = end;
        }
        return vector.toArray(Feature[]::new);
    }

    int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes;
    }

    double[] rarities() {
        return rarities;
    }

    Feature[][] vectors() {
        return vectors;
    }
}

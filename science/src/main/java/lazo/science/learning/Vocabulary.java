package lazo.science.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private final Feature[][][] sentences;
    private final float[][] figures;

    private Vocabulary(
            long[] hashes, double[] rarities, Feature[][] vectors, Feature[][][] sentences, float[][] figures) {
        this.hashes = hashes;
        this.rarities = rarities;
        this.vectors = vectors;
        this.sentences = sentences;
        this.figures = figures;
    }

    static Vocabulary of(List<Example> examples) {
        TextFeatures features = new TextFeatures();
        List<TextFeatures.Features> texts = new ArrayList<>();
        Map<Long, int[]> counts = new HashMap<>();
        for (Example example : examples) {
            TextFeatures.Features found = features.of(example.text());
            texts.add(found);
            Arrays.stream(found.hashes())
                    .distinct()
                    .forEach(hash -> counts.computeIfAbsent(hash, _ -> new int[1])[0]++);
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
        Feature[][][] sentences = new Feature[examples.size()][][];
        float[][] figures = new float[examples.size()][];
        for (int i = 0; i < vectors.length; i++) {
            TextFeatures.Features text = texts.get(i);
            vectors[i] = vector(text.hashes(), places, rarities);
            sentences[i] = sentences(text, places, rarities);
            figures[i] = text.figures();
        }
        return new Vocabulary(kept, rarities, vectors, sentences, figures);
    }

    /** Of each sentence with what belongs to the text as a whole; none where there is but one. */
    private static Feature[][] sentences(TextFeatures.Features text, Map<Long, Integer> places, double[] rarities) {
        int count = Arrays.stream(text.sentences()).max().orElse(0) + 1;
        if (count <= 1) {
            return new Feature[0][];
        }
        List<Feature[]> vectors = new ArrayList<>();
        for (int sentence = 0; sentence < count; sentence++) {
            int its = sentence;
            long[] own = IntStream.range(0, text.hashes().length)
                    .filter(i -> text.sentences()[i] == its)
                    .mapToLong(i -> text.hashes()[i])
                    .toArray();
            if (Arrays.stream(own).anyMatch(places::containsKey)) {
                long[] whole = IntStream.range(0, text.hashes().length)
                        .filter(i -> text.sentences()[i] < 0)
                        .mapToLong(i -> text.hashes()[i])
                        .toArray();
                vectors.add(vector(
                        LongStream.concat(Arrays.stream(own), Arrays.stream(whole))
                                .toArray(),
                        places,
                        rarities));
            }
        }
        return vectors.toArray(Feature[][]::new);
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

    /** By example: the vector of each of its sentences, none where there is but one. */
    Feature[][][] sentences() {
        return sentences;
    }

    /** By example: what the second layer looks at besides the answers of the heads. */
    float[][] figures() {
        return figures;
    }
}

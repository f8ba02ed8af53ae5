package lazo.science.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Tells what texts are about; takes some ten microseconds a text. Never changes; may be shared between threads. */
public final class GistReader {

    /** Words after so many are not looked at. */
    private static final int MOST = 300;

    private static final int MEANING = 0x5BD1E995;

    /** A meaning counts for so much beside a stem. */
    private static final double MEANING_SHARE = 1.4;

    private final Tokenizer tokenizer = new Tokenizer(Lexicon.shipped(), _ -> Word.Said.NOTHING);
    private final Meanings meanings = Meanings.shipped();
    private final LearntComplaints learnt;

    private GistReader(LearntComplaints learnt) {
        this.learnt = learnt;
    }

    /** The one that comes with Lazo. */
    public static GistReader shipped() {
        return Shipped.READER;
    }

    private static final class Shipped {
        static final GistReader READER = new GistReader(LearntComplaints.shipped());
    }

    /** Knows no complaint yet: for training. */
    public static GistReader untaught() {
        return new GistReader(new LearntComplaints(new int[0], new float[0], 1, 0, new byte[0]));
    }

    /** Reads with what was learnt just now. */
    public static GistReader with(LearntComplaints learnt) {
        return new GistReader(learnt);
    }

    public Gist of(String text) {
        Map<Integer, Double> counts = features(text);
        int[] features = new int[counts.size()];
        double[] weights = new double[features.length];
        int at = 0;
        for (Map.Entry<Integer, Double> count : counts.entrySet()) {
            features[at] = count.getKey();
            weights[at++] = count.getValue() * learnt.rarity(count.getKey());
        }
        return new Gist(features, unit(weights), unit(learnt.leanings(features, weights)));
    }

    /**
     * By feature, rising: how much it says before its rarity is known. What people say of anything ("it would be great
     * if") is left out. The same code serves training and reading.
     */
    public Map<Integer, Double> features(String text) {
        Tokens tokens = tokenizer.tokens(text);
        Map<Integer, Integer> counts = new TreeMap<>();
        Map<Integer, Double> shares = new TreeMap<>();
        for (int at = 0; at < Math.min(tokens.count, MOST); at++) {
            Word word = tokens.word[at];
            int from = tokens.letterFrom[at];
            int meaning = meanings.of(tokens.letters, from, tokens.letterTo[at]);
            if (tokens.kind[at] != Tokens.WORD || word.stem == 0 || word.usual || meaning == Meanings.ASIDE) {
                continue;
            }
            counts.merge(Stems.hash(tokens.letters, from, word.stem), 1, Integer::sum);
            if (meaning != Meanings.NONE) {
                int feature = meaning * MEANING;
                counts.merge(feature, 1, Integer::sum);
                shares.put(feature, MEANING_SHARE);
            }
        }
        Map<Integer, Double> says = new TreeMap<>();
        counts.forEach(
                (feature, count) -> says.put(feature, (1 + Math.log(count)) * shares.getOrDefault(feature, 1.0)));
        return says;
    }

    private static float[] unit(double[] values) {
        double norm =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length && norm > 0; i++) {
            unit[i] = (float) (values[i] / norm);
        }
        return unit;
    }
}

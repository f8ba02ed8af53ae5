package lazo.science.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/** The learned heads: sums what the features of a text say and turns the sums into probabilities. */
final class Model {

    private static final String SHIPPED = "model.bin";

    /** Nobody is called abusive, unhappy or a threat on less than even odds. */
    private static final float EVEN = 0.5f;

    /** Hardly anybody wants what they say they do not want. */
    private static final float DENIED = 0.05f;

    private static final Set<Head> ACCUSING = EnumSet.of(
            Head.INSULT, Head.INSULT_US, Head.INSULT_THIRD, Head.VIOLENCE, Head.LEGAL, Head.CHARGEBACK, Head.COMPLAINT);

    private final Clues clues;
    private final Weights weights;

    Model(Clues clues, Weights weights) {
        this.clues = clues;
        this.weights = weights;
    }

    /** The model that comes with Lazo. */
    static Model shipped(Lexicon lexicon) {
        try (InputStream stream = Model.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("missing weights " + SHIPPED);
            }
            return new Model(new Clues(lexicon), Weights.read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answers answers(Tokens tokens, Reading ruled) {
        Sum sum = new Sum(weights);
        clues.of(tokens, ruled, sum);
        return sum.answers();
    }

    /** Adds rows up. */
    private static final class Sum implements Clues.Sink {
        private final Weights weights;
        private final int[] sums = new int[Weights.WIDTH];
        private double squares;

        Sum(Weights weights) {
            this.weights = weights;
        }

        @Override
        public void accept(long hash, int token) {
            int row = weights.row(hash);
            if (row >= 0) {
                squares += weights.add(row, sums);
            }
        }

        Answers answers() {
            float[] chances = new float[Head.COUNT];
            boolean[] yes = new boolean[Head.COUNT];
            double norm = Math.sqrt(squares);
            for (int head = 0; head < Head.COUNT; head++) {
                chances[head] = (float) weights.probability(head, weights.value(head, sums, norm));
            }
            int language = likeliest(chances);
            for (int head = 0; head < Head.COUNT; head++) {
                float threshold = weights.threshold(language, head);
                yes[head] = chances[head] >= (ACCUSING.contains(Head.at(head)) ? Math.max(EVEN, threshold) : threshold);
            }
            return new Answers(chances, yes);
        }
    }

    private static int likeliest(float[] chances) {
        int likeliest = 0;
        for (int i = 1; i < TrainedModel.LANGUAGES.size(); i++) {
            if (chances[TrainedModel.LANGUAGES.get(i).place()]
                    > chances[TrainedModel.LANGUAGES.get(likeliest).place()]) {
                likeliest = i;
            }
        }
        return likeliest;
    }

    /** How much each word says for a head; words that speak against it are below 0. */
    double[] weightOfWords(Tokens tokens, Reading ruled, Head head) {
        double[] weight = new double[tokens.count];
        clues.of(tokens, ruled, (hash, token) -> {
            int row = weights.row(hash);
            if (row >= 0 && token >= 0) {
                weight[token] += weights.says(row, head);
            }
        });
        return weight;
    }

    /** What each head answers: its probability, and whether that is a yes. */
    record Answers(float[] chances, boolean[] yes) {
        double chance(Head head) {
            return chances[head.place()];
        }

        boolean is(Head head) {
            return yes[head.place()];
        }

        /** The same answers, but no to this. */
        Answers without(Head head) {
            float[] others = chances.clone();
            boolean[] noes = yes.clone();
            others[head.place()] = Math.min(others[head.place()], DENIED);
            noes[head.place()] = false;
            return new Answers(others, noes);
        }
    }
}

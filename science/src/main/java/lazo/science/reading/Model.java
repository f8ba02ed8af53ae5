package lazo.science.reading;

/** The learned heads: sums what the features of a text say and turns the sums into probabilities. */
final class Model implements Word.Teller {

    /** Hardly anybody wants what they say they do not want; in log-odds. */
    private static final float DENIED = -3;

    private static final int[] LANGUAGES =
            TrainedModel.LANGUAGES.stream().mapToInt(Head::place).toArray();

    private final Clues clues;
    private final Weights weights;

    Model(Clues clues, Weights weights) {
        this.clues = clues;
        this.weights = weights;
    }

    Answers answers(Tokens tokens, Reading ruled) {
        Sum sum = new Sum(weights);
        int count = Clues.looked(tokens);
        for (int at = 0; at < count; at++) {
            sum.add(tokens.word[at]);
        }
        clues.ofCompany(tokens, ruled, sum);
        return sum.answers();
    }

    /** What the features of a word alone say, wherever it stands. */
    @Override
    public Word.Said tell(Word.Written word) {
        Sum sum = new Sum(weights);
        clues.ofWord(word, 0, sum);
        return sum.said(clues.felt(word));
    }

    /** Adds rows up. */
    private static final class Sum implements Clues.Sink {
        private final Weights weights;
        private final int[] sums = new int[Weights.WIDTH];
        private long squares;

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

        void add(Word word) {
            short[] more = word.sums;
            for (int i = 0; i < Weights.WIDTH; i++) {
                sums[i] += more[i];
            }
            squares += word.squares;
        }

        /** No word has so many letters that its sums would not fit. */
        Word.Said said(int felt) {
            short[] all = new short[Weights.WIDTH];
            for (int i = 0; i < Weights.WIDTH; i++) {
                all[i] = (short) sums[i];
            }
            return new Word.Said(all, (int) squares, felt);
        }

        Answers answers() {
            float[] odds = weights.odds(sums, squares);
            int language = likeliest(odds);
            weights.spareTheHarsh(odds, language);
            return new Answers(odds, weights.limits(language));
        }
    }

    private static int likeliest(float[] odds) {
        int likeliest = 0;
        for (int i = 1; i < LANGUAGES.length; i++) {
            likeliest = odds[LANGUAGES[i]] > odds[LANGUAGES[likeliest]] ? i : likeliest;
        }
        return likeliest;
    }

    /** How much each word says for a head, in units of its own; words that speak against it are below 0. */
    double[] weightOfWords(Tokens tokens, Reading ruled, Head head) {
        double[] weight = new double[tokens.count];
        int count = Clues.looked(tokens);
        for (int at = 0; at < count; at++) {
            weight[at] = tokens.word[at].sums[1 + head.place()];
        }
        clues.ofCompany(tokens, ruled, (hash, token) -> {
            int row = token < 0 ? -1 : weights.row(hash);
            weight[Math.max(0, token)] += row < 0 ? 0 : weights.says(row, head);
        });
        return weight;
    }

    /**
     * What each head answers.
     *
     * @param odds log-odds by head
     * @param limits from these on it is a yes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answers(float[] odds, float[] limits) {
        double chance(Head head) {
            return 1 / (1 + Math.exp(-odds[head.place()]));
        }

        boolean is(Head head) {
            return odds[head.place()] >= limits[head.place()];
        }

        /** Whether it is at least so likely. */
        boolean reaches(Head head, float least) {
            return odds[head.place()] >= least;
        }

        /** The same answers, but no to this. */
        Answers without(Head head) {
            float[] others = odds.clone();
            others[head.place()] = Math.min(others[head.place()], Math.min(DENIED, limits[head.place()] - 1));
            return new Answers(others, limits);
        }
    }
}

package lazo.science.reading;

import java.util.Arrays;

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

    /** The one that comes with Lazo, read when it is first asked for. */
    static Model shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final Model MODEL = new Model(new Clues(Lexicon.shipped()), Weights.shipped());
    }

    Answers answers(Tokens tokens, Reading ruled) {
        Sentences sentences = Sentences.of(tokens);
        Sums sums = new Sums(weights, sentences);
        int count = Clues.looked(tokens);
        for (int at = 0; at < count; at++) {
            sums.add(tokens.word[at], at);
        }
        Found found = new Found();
        clues.ofCompany(tokens, ruled, found);
        sums.add(found);
        float[] odds = sums.odds();
        weights.together(odds, sentences.count() == 1 ? odds : sums.highest(odds), tokens);
        int language = likeliest(odds);
        weights.spareTheHarsh(odds, language);
        return new Answers(odds, weights.limits(language));
    }

    /** What the features of a word alone say, wherever it stands. */
    @Override
    public Word.Said tell(Word.Written word) {
        Found found = new Found();
        clues.ofWord(word, 0, found);
        Sum sum = new Sum();
        int count = weights.rows().ofWord(found.hashes, found.count, found.rows);
        for (int i = 0; i < count; i++) {
            sum.add(weights, found.rows[i]);
        }
        return sum.said(clues.felt(word));
    }

    /** Rows added up. */
    private static final class Sum {
        private final int[] sums = new int[Weights.WIDTH];
        private long squares;

        void add(Weights weights, int row) {
            squares += weights.add(row, sums);
        }

        void add(Word word) {
            short[] more = word.sums;
            for (int i = 0; i < Weights.WIDTH; i++) {
                sums[i] += more[i];
            }
            squares += word.squares;
        }

        void add(Sum other) {
            for (int i = 0; i < Weights.WIDTH; i++) {
                sums[i] += other.sums[i];
            }
            squares += other.squares;
        }

        /** No word has so many letters that its sums would not fit. */
        Word.Said said(int felt) {
            short[] all = new short[Weights.WIDTH];
            for (int i = 0; i < Weights.WIDTH; i++) {
                all[i] = (short) sums[i];
            }
            return new Word.Said(all, (int) squares, felt);
        }
    }

    /** Features that were met, to be looked up together: the machine then waits for many at once. */
    private static final class Found implements Clues.Sink {
        private long[] hashes = new long[64];
        private short[] tokens = new short[64];
        private int[] rows = new int[64];
        private int count;

        @Override
        public void accept(long hash, int token) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
                tokens = Arrays.copyOf(tokens, 2 * count);
                rows = new int[2 * count];
            }
            tokens[count] = (short) token;
            hashes[count++] = hash;
        }
    }

    /** The sums of each sentence, and of what belongs to the text as a whole. */
    private static final class Sums {
        private final Weights weights;
        private final Sentences sentences;
        private final Sum[] each;
        private final Sum whole;

        Sums(Weights weights, Sentences sentences) {
            this.weights = weights;
            this.sentences = sentences;
            each = new Sum[sentences.count()];
            for (int i = 0; i < each.length; i++) {
                each[i] = new Sum();
            }
            whole = each.length == 1 ? each[0] : new Sum();
        }

        void add(Found found) {
            int count = weights.rows().ofCompany(found.hashes, found.tokens, found.count, found.rows);
            for (int i = 0; i < count; i++) {
                int token = found.tokens[i];
                (token < 0 ? whole : each[sentences.at(token)]).add(weights, found.rows[i]);
            }
        }

        void add(Word word, int token) {
            each[sentences.at(token)].add(word);
        }

        /** Of the text. */
        float[] odds() {
            if (each.length == 1) {
                return weights.odds(whole.sums, whole.squares);
            }
            Sum all = new Sum();
            all.add(whole);
            for (Sum sum : each) {
                all.add(sum);
            }
            return weights.odds(all.sums, all.squares);
        }

        /** By head, the highest of any sentence. */
        float[] highest(float[] ofText) {
            float[] highest = new float[Head.COUNT];
            Arrays.fill(highest, Float.NEGATIVE_INFINITY);
            for (Sum sum : each) {
                if (sum.squares > 0) {
                    sum.add(whole);
                    float[] odds = weights.odds(sum.sums, sum.squares);
                    for (int head = 0; head < Head.COUNT; head++) {
                        highest[head] = Math.max(highest[head], odds[head]);
                    }
                }
            }
            return highest[0] == Float.NEGATIVE_INFINITY ? ofText : highest;
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
            int row = token < 0 ? -1 : weights.rows().of(hash);
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

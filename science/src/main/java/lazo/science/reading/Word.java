package lazo.science.reading;

/**
 * A word as it is written, folded, with all that can be told of it alone. Never changes; remembered by
 * {@link WordMemory}.
 */
final class Word {

    final int sense;

    /** A number made from its letters, or from what stands for them: how many digits, which emoji. */
    final long hash;

    /** Length of its stem; 0 where it is no word that says what a text is about. */
    final int stem;

    /** What it is about, as a number that words of the same stem or meaning share. */
    final int topic;

    /** The same of its first letters, 0 where it is too short or its meaning is listed. */
    final int beginning;

    /** Whether it is said of many things. */
    final boolean usual;

    final boolean verb;

    /** Its letters, six bits each; 0 where they cannot be written so. */
    final long first;

    final long second;

    /** Sums of the weights of itself, its letters and its sets, one a head after a first that means nothing. */
    final short[] sums;

    /** The sum of the squares of their rarities. */
    final int squares;

    /** What is felt, how rude it is, and where its phrases begin ({@link Feelings}). */
    final int felt;

    Word(int sense, long hash, long first, long second, Topic topic, Said said) {
        this.sense = sense;
        this.hash = hash;
        this.first = first;
        this.second = second;
        this.stem = topic.stem();
        this.topic = topic.hash();
        this.beginning = topic.beginning();
        this.usual = topic.usual();
        this.verb = topic.verb();
        this.sums = said.sums();
        this.squares = said.squares();
        this.felt = said.felt();
    }

    /** What a word tells of the matter of a text. */
    record Topic(int stem, int hash, int beginning, boolean usual, boolean verb) {
        static final Topic NONE = new Topic(0, 0, 0, false, false);
    }

    /** What the lists of feelings and the model say of a word; see the fields of the same names. */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(short[] sums, int squares, int felt) {
        static final Said NOTHING = new Said(new short[0], 0, 0);
    }

    /** A word as it is met for the first time: {@code letters[from, to)}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(char[] letters, int from, int to, byte kind, int sense, long hash) {}

    /** Says what there is to say of a word that is met for the first time. */
    interface Teller {
        Said tell(Written word);
    }
}

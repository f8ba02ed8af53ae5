package lazo.science.reading;

/** Which sentence each word of a text stands in. */
final class Sentences {

    /** All sentences after so many count as one. */
    private static final int MOST = 12;

    private final byte[] of;
    private final int count;

    private Sentences(byte[] of, int count) {
        this.of = of;
        this.count = count;
    }

    static Sentences of(Tokens tokens) {
        byte[] of = new byte[tokens.count];
        byte now = 0;
        for (int at = 1; at < tokens.count; at++) {
            if (tokens.breakBefore[at] >= Tokens.SENTENCE && now < MOST - 1) {
                now++;
            }
            of[at] = now;
        }
        return new Sentences(of, now + 1);
    }

    /** How many there are; at least 1. */
    int count() {
        return count;
    }

    /** The sentence of a word, counted from 0. */
    int at(int token) {
        return of[token];
    }
}

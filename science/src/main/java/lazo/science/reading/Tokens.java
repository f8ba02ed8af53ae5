package lazo.science.reading;

import java.util.Arrays;

/**
 * The words of one text, each with where it stands, what stands before it and its sense. Filled once by the
 * {@link Tokenizer}, read by everything else.
 */
final class Tokens {

    /** What separates a word from the one before: nothing but space, a comma or the like, the end of a sentence. */
    static final byte CLAUSE = 1;

    static final byte SENTENCE = 2;

    /** Kinds of tokens. */
    static final byte WORD = 0;

    static final byte NUMBER = 1;
    static final byte MIXED = 2;
    static final byte EMOJI = 3;

    final String text;
    final Lexicon lexicon;
    /** Folded letters of all tokens, one after the other. */
    char[] letters;

    int count;
    int[] from;
    int[] to;
    int[] letterFrom;
    int[] letterTo;
    int[] sense;
    Word[] word;
    byte[] breakBefore;
    byte[] kind;
    boolean[] quoted;
    /** Whether a question mark ends the sentence. */
    boolean hasQuestionMark;

    int upperLetters;
    int allLetters;
    int exclamations;
    int questions;
    int trailingDots;
    int mentions;

    /** Whether there is any letter beyond the plain ones. */
    boolean hasAccents;

    /** Whether there is any sign of an address, a handle or a link. */
    boolean hasAddressSigns;

    /** Whether there is any emoji or other picture. */
    boolean hasPictures;

    Tokens(String text, Lexicon lexicon, int length) {
        this.text = text;
        this.lexicon = lexicon;
        int guess = Math.max(8, length / 3);
        letters = new char[length + 8];
        from = new int[guess];
        to = new int[guess];
        letterFrom = new int[guess];
        letterTo = new int[guess];
        sense = new int[guess];
        word = new Word[guess];
        breakBefore = new byte[guess];
        kind = new byte[guess];
        quoted = new boolean[guess];
    }

    void add(int start, int end, int lettersStart, int lettersEnd, Word itsWord, byte itsBreak, byte itsKind) {
        if (count == from.length) {
            grow();
        }
        from[count] = start;
        to[count] = end;
        letterFrom[count] = lettersStart;
        letterTo[count] = lettersEnd;
        sense[count] = itsWord.sense;
        word[count] = itsWord;
        breakBefore[count] = itsBreak;
        kind[count] = itsKind;
        count++;
    }

    private void grow() {
        int size = count * 2;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        letterFrom = Arrays.copyOf(letterFrom, size);
        letterTo = Arrays.copyOf(letterTo, size);
        sense = Arrays.copyOf(sense, size);
        word = Arrays.copyOf(word, size);
        breakBefore = Arrays.copyOf(breakBefore, size);
        kind = Arrays.copyOf(kind, size);
        quoted = Arrays.copyOf(quoted, size);
    }

    boolean is(int token, int set) {
        return lexicon.is(sense[token], set);
    }

    int length(int token) {
        return letterTo[token] - letterFrom[token];
    }

    char letter(int token, int index) {
        return letters[letterFrom[token] + index];
    }

    boolean capitalised(int token) {
        return Character.isUpperCase(text.charAt(from[token]));
    }

    /** The folded word; for messages to people and for tests, not for the fast path. */
    String word(int token) {
        return new String(letters, letterFrom[token], length(token));
    }

    Reading.Span span(int first, int afterLast) {
        return new Reading.Span(from[first], to[afterLast - 1]);
    }
}

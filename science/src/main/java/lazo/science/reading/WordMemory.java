package lazo.science.reading;

import org.jspecify.annotations.Nullable;

/**
 * The words met lately, each looked at once: people use the same few thousand again and again. Shared by all threads
 * without locks: losing a word to another thread only means that it is looked at again.
 */
final class WordMemory {

    private static final int SLOTS_BITS = 16;
    private static final int LETTERS_IN_LONG = 10;
    private static final int LETTER_BITS = 6;
    private static final int BEGINNING = 5;
    private static final int SHORTEST_TOPIC = 3;

    private final @Nullable Word[] slots = new @Nullable Word[1 << SLOTS_BITS];
    private final Lexicon lexicon;
    private final WordFinder finder;
    private final Word.Teller teller;
    private final int stop;
    private final int usual;
    private final int aside;

    WordMemory(Lexicon lexicon, Word.Teller teller) {
        this.lexicon = lexicon;
        this.teller = teller;
        finder = new WordFinder(lexicon);
        stop = lexicon.set("stop");
        usual = lexicon.set("generic");
        aside = lexicon.set("aside");
    }

    /** The word with these letters. */
    Word of(char[] letters, int from, int to) {
        if (to - from > 2 * LETTERS_IN_LONG) {
            return make(letters, from, to, senseOf(letters, from, to), 0, 0);
        }
        int middle = Math.min(to, from + LETTERS_IN_LONG);
        long first = pack(letters, from, middle);
        long second = pack(letters, middle, to);
        if (first < 0 || second < 0) {
            return make(letters, from, to, senseOf(letters, from, to), 0, 0);
        }
        long mixed = (first * 0x9E3779B97F4A7C15L ^ second) * 0xD6E8FEB86659FD93L;
        int slot = (int) (mixed >>> 64 - SLOTS_BITS);
        Word word = slots[slot];
        if (word == null || word.first != first || word.second != second) {
            word = make(letters, from, to, senseOf(letters, from, to), first, second);
            slots[slot] = word;
        }
        return word;
    }

    /** A word that is disguised, so that its letters alone do not tell its sense. */
    Word disguised(char[] letters, int from, int to, int sense) {
        return make(letters, from, to, sense, 0, 0);
    }

    /** Six bits a letter, or −1 where one is neither a–z nor 0–9. */
    private static long pack(char[] letters, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            char c = letters[i];
            if (!Fold.isPlain(c)) {
                return -1;
            }
            packed = packed << LETTER_BITS | (c >= 'a' ? c - 'a' + 1 : c - '0' + 27);
        }
        return packed;
    }

    /** What has a digit in it is no word of the lists, unless the digits stand for letters. */
    private int senseOf(char[] letters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (letters[i] <= '9') {
                return WordTrie.UNKNOWN;
            }
        }
        return finder.senseOf(letters, from, to);
    }

    private Word make(char[] letters, int from, int to, int sense, long first, long second) {
        boolean digits = false;
        boolean others = false;
        for (int i = from; i < to; i++) {
            boolean digit = letters[i] >= '0' && letters[i] <= '9';
            digits |= digit;
            others |= !digit;
        }
        byte kind = digits ? others ? Tokens.MIXED : Tokens.NUMBER : Tokens.WORD;
        Word.Topic topic = digits ? Word.Topic.NONE : topic(letters, from, to, sense);
        return make(letters, from, to, kind, sense, first, second, topic);
    }

    /** A sign that stands for a word. */
    Word sign(int codePoint, int sense) {
        char[] letters = Character.toChars(codePoint);
        return make(letters, 0, letters.length, Tokens.EMOJI, sense, 0, 0, Word.Topic.NONE);
    }

    private Word make(
            char[] letters, int from, int to, byte kind, int sense, long first, long second, Word.Topic topic) {
        long hash = Clues.ofLetters(letters, from, to, kind);
        Word.Said said = teller.tell(new Word.Written(letters, from, to, kind, sense, hash));
        return new Word(sense, hash, first, second, topic, said);
    }

    private Word.Topic topic(char[] letters, int from, int to, int sense) {
        if (to - from < SHORTEST_TOPIC || lexicon.is(sense, stop) || lexicon.is(sense, aside)) {
            return Word.Topic.NONE;
        }
        int concept = lexicon.concept(sense);
        int stem = Stems.length(letters, from, to);
        char before = letters[to - 2];
        return new Word.Topic(
                stem,
                concept != 0 ? concept * 0x9E3779B9 : Stems.hash(letters, from, stem),
                concept == 0 && stem >= BEGINNING ? Stems.hash(letters, from, BEGINNING) : 0,
                lexicon.is(sense, usual),
                concept == 0 && letters[to - 1] == 'r' && (before == 'a' || before == 'e' || before == 'i'));
    }
}

package lazo.science.reading;

/**
 * Finds the sense of a folded word; if nobody knows it as it stands, without its drawn-out letters, then as it sounds,
 * then with one slip of the finger. The last two only find words of the set {@code @misspelled}.
 */
final class WordFinder {

    private static final int LONGEST = 24;

    private final WordTrie words;
    private final WordTrie sounds;
    private final WordTrie slips;

    WordFinder(Lexicon lexicon) {
        words = lexicon.words();
        sounds = lexicon.sounds();
        slips = lexicon.slips();
    }

    int senseOf(char[] letters, int from, int to) {
        int sense = words.senseOf(letters, from, to);
        int length = to - from;
        if (sense != WordTrie.UNKNOWN || length < 3 || length > LONGEST * 4) {
            return sense;
        }
        char[] scratch = new char[length];
        int longestRun = longestRun(letters, from, to);
        if (longestRun > 1) {
            sense = withoutRuns(letters, from, to, longestRun, scratch);
        }
        if (sense == WordTrie.UNKNOWN && length >= 5 && length <= LONGEST) {
            int soundLength = Sound.of(letters, from, to, scratch);
            sense = soundLength < 4 ? WordTrie.UNKNOWN : sounds.senseOf(scratch, 0, soundLength);
        }
        if (sense == WordTrie.UNKNOWN && length >= 6 && length <= 14) {
            sense = slip(letters, from, to, scratch);
        }
        return sense;
    }

    private int withoutRuns(char[] letters, int from, int to, int longestRun, char[] scratch) {
        int sense = WordTrie.UNKNOWN;
        if (longestRun > 2) {
            sense = words.senseOf(scratch, 0, shorten(letters, from, to, 2, 1, scratch));
            if (sense == WordTrie.UNKNOWN) {
                sense = words.senseOf(scratch, 0, shorten(letters, from, to, 2, 2, scratch));
            }
        }
        if (sense == WordTrie.UNKNOWN) {
            sense = words.senseOf(scratch, 0, shorten(letters, from, to, 1, 1, scratch));
        }
        return sense;
    }

    /** Copies the word with every run longer than {@code longest} cut to {@code left} letters. */
    private static int shorten(char[] letters, int from, int to, int longest, int left, char[] into) {
        int length = 0;
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && letters[end] == letters[i]) {
                end++;
            }
            int run = end - i > longest ? left : end - i;
            for (int j = 0; j < run; j++) {
                into[length++] = letters[i];
            }
            i = end;
        }
        return length;
    }

    private static int longestRun(char[] letters, int from, int to) {
        int longest = 1;
        int run = 1;
        for (int i = from + 1; i < to; i++) {
            run = letters[i] == letters[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private int slip(char[] letters, int from, int to, char[] scratch) {
        int length = to - from;
        int sense = slips.senseOf(letters, from, to);
        for (int i = from + 1; sense == WordTrie.UNKNOWN && i < to - 1; i++) {
            System.arraycopy(letters, from, scratch, 0, length);
            scratch[i - from] = letters[i + 1];
            scratch[i - from + 1] = letters[i];
            sense = sounds.senseOf(scratch, 0, length);
        }
        return sense;
    }
}

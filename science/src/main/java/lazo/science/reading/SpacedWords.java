package lazo.science.reading;

/** Letters written one by one. */
final class SpacedWords {

    private static final int LONGEST_SPACED = 14;

    private final Lexicon lexicon;
    private final WordMemory memory;
    private final int harsh;

    SpacedWords(Lexicon lexicon, WordMemory memory) {
        this.lexicon = lexicon;
        this.memory = memory;
        this.harsh = lexicon.set("harsh");
    }

    /** Joins "i d i o t a" and "h.d.p." where they spell a harsh word. */
    void join(Tokens tokens) {
        int kept = 0;
        char[] joined = new char[LONGEST_SPACED];
        for (int at = 0; at < tokens.count; ) {
            int run = 0;
            while (run < LONGEST_SPACED && at + run < tokens.count && isSpacedLetter(tokens, at + run, run == 0)) {
                joined[run] = tokens.letter(at + run, 0);
                run++;
            }
            Word word = tokens.word[at];
            while (run >= 3) {
                word = memory.of(joined, 0, run);
                if (lexicon.is(word.sense, harsh)) {
                    break;
                }
                run--;
            }
            boolean found = run >= 3;
            int last = found ? at + run - 1 : at;
            tokens.from[kept] = tokens.from[at];
            tokens.to[kept] = tokens.to[last];
            tokens.letterFrom[kept] = tokens.letterFrom[at];
            tokens.letterTo[kept] = tokens.letterTo[last];
            tokens.word[kept] = found ? word : tokens.word[at];
            tokens.sense[kept] = tokens.word[kept].sense;
            tokens.breakBefore[kept] = tokens.breakBefore[at];
            tokens.kind[kept] = tokens.kind[at];
            tokens.quoted[kept] = tokens.quoted[at];
            kept++;
            at = last + 1;
        }
        tokens.count = kept;
    }

    private static boolean isSpacedLetter(Tokens tokens, int at, boolean first) {
        return tokens.kind[at] != Tokens.EMOJI
                && tokens.length(at) == 1
                && (first || tokens.from[at] - tokens.to[at - 1] <= 3);
    }
}

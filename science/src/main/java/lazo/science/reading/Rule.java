package lazo.science.reading;

/**
 * A sequence of word sets, with optional members and gaps, that means something where it is found in a text.
 *
 * <p>Matching starts at the anchor, the member with the rarest words, and goes on to both sides. It never crosses the
 * end of a sentence.
 *
 * @param tag number of what it means (see {@link Lexicon#tag})
 * @param members set numbers, or {@link #gap} or {@link #EDGE}
 * @param optional which members may be missing
 * @param anchor index of the member from which matching starts
 * @param needed the sets that must be there, rarest first
 */
record Rule(int tag, int[] members, boolean[] optional, int anchor, int[] needed) {

    /** The start or the end of a clause. */
    static final int EDGE = -1000;

    /** Any words, at least {@code least} and at most {@code most} of them (up to nine). */
    static int gap(int least, int most) {
        return -(least * 10 + most) - 1;
    }

    /** Any one word that is not in the set. */
    static int noneOf(int set) {
        return EDGE - 1 - set;
    }

    static final int NONE = -1;

    /** Whether every member it needs is somewhere in the text; most rules end here. */
    boolean mayMatch(long[] present) {
        for (int set : needed) {
            if ((present[set >> 6] & (1L << set)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Index after the last word if the rule matches with its anchor at {@code at}, else NONE. */
    int endFrom(Tokens tokens, int at) {
        return forward(tokens, anchor + 1, at + 1);
    }

    /** Index of the first word if the rule matches with its anchor at {@code at}, else NONE. */
    int startFrom(Tokens tokens, int at) {
        return backward(tokens, anchor - 1, at - 1);
    }

    private int forward(Tokens tokens, int member, int at) {
        if (member == members.length) {
            return at;
        }
        int set = members[member];
        boolean inside = at < tokens.count && tokens.breakBefore[at] < Tokens.SENTENCE;
        if (set == EDGE) {
            return at == tokens.count || tokens.breakBefore[at] >= Tokens.CLAUSE
                    ? forward(tokens, member + 1, at)
                    : NONE;
        }
        if (set < EDGE) {
            return inside && isOther(tokens, at, set) ? forward(tokens, member + 1, at + 1) : NONE;
        }
        if (set < 0) {
            int least = (-set - 1) / 10;
            int most = (-set - 1) % 10;
            for (int skipped = 0; skipped <= most; skipped++) {
                if (skipped >= least) {
                    int end = forward(tokens, member + 1, at + skipped);
                    if (end != NONE) {
                        return end;
                    }
                }
                if (at + skipped >= tokens.count || tokens.breakBefore[at + skipped] >= Tokens.SENTENCE) {
                    return NONE;
                }
            }
            return NONE;
        }
        if (inside && tokens.is(at, set)) {
            int end = forward(tokens, member + 1, at + 1);
            if (end != NONE || !optional[member]) {
                return end;
            }
        }
        return optional[member] ? forward(tokens, member + 1, at) : NONE;
    }

    private int backward(Tokens tokens, int member, int at) {
        if (member < 0) {
            return at + 1;
        }
        int set = members[member];
        boolean inside = at >= 0 && tokens.breakBefore[at + 1] < Tokens.SENTENCE;
        if (set == EDGE) {
            return at < 0 || tokens.breakBefore[at + 1] >= Tokens.CLAUSE ? backward(tokens, member - 1, at) : NONE;
        }
        if (set < EDGE) {
            return inside && isOther(tokens, at, set) ? backward(tokens, member - 1, at - 1) : NONE;
        }
        if (set < 0) {
            int least = (-set - 1) / 10;
            int most = (-set - 1) % 10;
            for (int skipped = 0; skipped <= most; skipped++) {
                if (skipped >= least) {
                    int start = backward(tokens, member - 1, at - skipped);
                    if (start != NONE) {
                        return start;
                    }
                }
                if (at - skipped < 0 || tokens.breakBefore[at - skipped + 1] >= Tokens.SENTENCE) {
                    return NONE;
                }
            }
            return NONE;
        }
        if (inside && tokens.is(at, set)) {
            int start = backward(tokens, member - 1, at - 1);
            if (start != NONE || !optional[member]) {
                return start;
            }
        }
        return optional[member] ? backward(tokens, member - 1, at) : NONE;
    }

    private static boolean isOther(Tokens tokens, int at, int member) {
        return tokens.kind[at] == Tokens.WORD && !tokens.is(at, EDGE - 1 - member);
    }
}

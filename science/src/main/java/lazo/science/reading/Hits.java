package lazo.science.reading;

import java.util.Arrays;

/** Where rules matched in one text: tag, first word, index after the last word. */
final class Hits {

    /** No rule reaches farther from its anchor than this many words. */
    private static final int LONGEST = 40;

    int count;
    int[] tag = new int[8];
    int[] from = new int[8];
    int[] to = new int[8];
    /** Where the anchors lie; never falls. */
    private int[] at = new int[8];

    private void add(int itsTag, int first, int afterLast, int anchor) {
        if (count == tag.length) {
            tag = Arrays.copyOf(tag, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            at = Arrays.copyOf(at, count * 2);
        }
        tag[count] = itsTag;
        from[count] = first;
        to[count] = afterLast;
        at[count] = anchor;
        count++;
    }

    /** Whether a match with this tag shares a word with {@code [first, afterLast)}. */
    boolean has(int wanted) {
        for (int i = 0; i < count; i++) {
            if (tag[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    boolean covers(int wanted, int first, int afterLast) {
        for (int i = firstNear(first); i < count && at[i] < afterLast + LONGEST; i++) {
            if (tag[i] == wanted && from[i] < afterLast && first < to[i]) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first match that may reach the word {@code token}. */
    int firstNear(int token) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < token - LONGEST) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean reaches(int hit, int token) {
        return hit < count && at[hit] < token + LONGEST;
    }

    private void tryAll(Anchors anchors, int first, int afterLast, Tokens tokens, int at, long[] present) {
        for (int i = first; i < afterLast; i++) {
            int second = anchors.second()[i];
            if (second >= 0 && (present[second >> 6] & (1L << second)) == 0) {
                continue;
            }
            Rule rule = anchors.rules()[i];
            if (rule.mayMatch(present)) {
                int end = rule.endFrom(tokens, at);
                int start = end == Rule.NONE ? Rule.NONE : rule.startFrom(tokens, at);
                if (start != Rule.NONE) {
                    add(rule.tag(), start, end, at);
                }
            }
        }
    }

    static Hits in(Tokens tokens) {
        Hits hits = new Hits();
        Lexicon lexicon = tokens.lexicon;
        long[] present = lexicon.setsIn(tokens);
        for (int at = 0; at < tokens.count; at++) {
            Anchors anchors = lexicon.anchoredAt(tokens.sense[at]);
            int[] sets = anchors.set();
            int first = 0;
            for (int group = 0; group < sets.length; group++) {
                int set = sets[group];
                int end = anchors.end()[group];
                if (set < 0 || (present[set >> 6] & (1L << set)) != 0) {
                    hits.tryAll(anchors, first, end, tokens, at, present);
                }
                first = end;
            }
        }
        return hits;
    }
}

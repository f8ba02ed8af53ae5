package lazo.science.reading;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Words and beginnings of words, folded to a–z and 0–9, each with a number (its sense). Looked up straight from a
 * buffer of characters, so that reading a text makes no strings.
 */
final class WordTrie {

    static final int UNKNOWN = 0;

    /** Where no letters lead. */
    static final int NOWHERE = 0;

    private static final int WIDTH = 36;

    private int[] next = new int[WIDTH * 1024];
    private int[] exact = new int[1024];
    private int[] beginning = new int[1024];
    private int nodes = 1;

    void addWord(String word, int sense) {
        int node = nodeOf(word);
        exact[node] = sense;
    }

    void addBeginning(String word, int sense) {
        int node = nodeOf(word);
        beginning[node] = sense;
    }

    /** The sense of the word in {@code buffer[from, to)}, else of its longest known beginning, else UNKNOWN. */
    int senseOf(char[] buffer, int from, int to) {
        int node = 0;
        int sense = UNKNOWN;
        for (int i = from; i < to; i++) {
            int slot = slot(buffer[i]);
            if (slot < 0) {
                return UNKNOWN;
            }
            node = next[node * WIDTH + slot];
            if (node == 0) {
                return sense;
            }
            if (beginning[node] != UNKNOWN) {
                sense = beginning[node];
            }
        }
        return exact[node] != UNKNOWN ? exact[node] : sense;
    }

    /**
     * Goes on with the letters {@code buffer[from, to)} from where others led; NOWHERE where none begins so. From
     * nowhere it starts anew.
     *
     * @param open whether a known beginning is enough
     */
    int after(int start, char[] buffer, int from, int to, boolean open) {
        int node = start;
        int begun = NOWHERE;
        for (int i = from; i < to; i++) {
            int slot = slot(buffer[i]);
            node = slot < 0 ? NOWHERE : next[node * WIDTH + slot];
            if (node == NOWHERE) {
                return begun;
            }
            begun = open && beginning[node] != UNKNOWN ? node : begun;
        }
        return node;
    }

    int senseAt(int node) {
        return exact[node] != UNKNOWN ? exact[node] : beginning[node];
    }

    int senseOf(String word) {
        return senseOf(word.toCharArray(), 0, word.length());
    }

    /** The first word of the same length that is wanted, where every {@code *} may stand for
     * any letter; UNKNOWN if there is none. */
    int senseOfMasked(char[] buffer, int from, int to, IntPredicate wanted) {
        return masked(0, buffer, from, to, wanted);
    }

    private int masked(int node, char[] buffer, int at, int to, IntPredicate wanted) {
        if (at == to) {
            int sense = exact[node] != UNKNOWN ? exact[node] : beginning[node];
            return wanted.test(sense) ? sense : UNKNOWN;
        }
        if (buffer[at] != '*') {
            int slot = slot(buffer[at]);
            int child = slot < 0 ? 0 : next[node * WIDTH + slot];
            return child == 0 ? UNKNOWN : masked(child, buffer, at + 1, to, wanted);
        }
        for (int letter = 0; letter < 26; letter++) {
            int child = next[node * WIDTH + letter];
            if (child != 0) {
                int sense = masked(child, buffer, at + 1, to, wanted);
                if (sense != UNKNOWN) {
                    return sense;
                }
            }
        }
        return UNKNOWN;
    }

    private int nodeOf(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int slot = slot(word.charAt(i));
            if (slot < 0) {
                throw new IllegalArgumentException("not a folded word: " + word);
            }
            int child = next[node * WIDTH + slot];
            if (child == 0) {
                child = newNode();
                next[node * WIDTH + slot] = child;
            }
            node = child;
        }
        return node;
    }

    private int newNode() {
        if (nodes == exact.length) {
            exact = Arrays.copyOf(exact, nodes * 2);
            beginning = Arrays.copyOf(beginning, nodes * 2);
            next = Arrays.copyOf(next, nodes * 2 * WIDTH);
        }
        return nodes++;
    }

    private static int slot(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }
}

package lazo.science.reading;

import java.util.Arrays;

/** What is left of a folded word without its ending; one list of endings serves the three languages. */
final class Stems {

    private static final int SHORTEST = 4;

    private static final char[][] ENDINGS = endings(
            "amientos",
            "amiento",
            "imientos",
            "imiento",
            "aciones",
            "imentos",
            "amentos",
            "izacion",
            "izacao",
            "imento",
            "amento",
            "adores",
            "acoes",
            "acion",
            "ciones",
            "iendo",
            "antes",
            "ation",
            "acao",
            "adas",
            "ados",
            "idas",
            "idos",
            "ando",
            "endo",
            "indo",
            "aron",
            "ador",
            "ante",
            "ings",
            "ions",
            "cion",
            "aram",
            "eram",
            "iram",
            "amos",
            "emos",
            "imos",
            "mente",
            "ing",
            "ion",
            "ado",
            "ada",
            "ido",
            "ida",
            "oes",
            "cao",
            "ers",
            "ies",
            "lly",
            "ar",
            "er",
            "ir",
            "an",
            "en",
            "am",
            "em",
            "ou",
            "io",
            "ia",
            "ed",
            "ly",
            "as",
            "os",
            "es",
            "is",
            "a",
            "o",
            "e",
            "s",
            "y",
            "i");

    /** The same by their last letter, in the same order. */
    private static final char[][][] BY_LAST = byLast();

    private Stems() {}

    /** Length of the stem of {@code letters[from, to)}. */
    static int length(char[] letters, int from, int to) {
        int length = to - from;
        char last = letters[to - 1];
        if (last < 'a' || last > 'z') {
            return length;
        }
        for (char[] ending : BY_LAST[last - 'a']) {
            if (length - ending.length >= SHORTEST && endsWith(letters, to, ending)) {
                return length - ending.length;
            }
        }
        return length == 4 && letters[to - 1] == 's' ? 3 : length;
    }

    static int hash(char[] letters, int from, int length) {
        int hash = 0x811C9DC5;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    private static char[][][] byLast() {
        char[][][] all = new char[26][][];
        for (char last = 'a'; last <= 'z'; last++) {
            char wanted = last;
            all[last - 'a'] = Arrays.stream(ENDINGS)
                    .filter(ending -> ending[ending.length - 1] == wanted)
                    .toArray(char[][]::new);
        }
        return all;
    }

    private static boolean endsWith(char[] letters, int to, char[] ending) {
        for (int i = 1; i <= ending.length; i++) {
            if (letters[to - i] != ending[ending.length - i]) {
                return false;
            }
        }
        return true;
    }

    private static char[][] endings(String... endings) {
        char[][] all = new char[endings.length][];
        for (int i = 0; i < endings.length; i++) {
            all[i] = endings[i].toCharArray();
        }
        return all;
    }
}

package lazo.science.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/**
 * Which words mean the same, across the three languages ({@code meanings.txt}): each line names a meaning and, after
 * {@code =}, its words, folded; a star stands for every ending.
 */
final class Meanings {

    /** No word of the list. */
    static final int NONE = WordTrie.UNKNOWN;

    /** Of what people say whatever they write about: courtesies, and ways to begin. */
    static final int ASIDE = numberOf("aside");

    private static final String FILE = "meanings.txt";

    private final WordTrie words = new WordTrie();

    private Meanings() {}

    static Meanings shipped() {
        try (InputStream stream = Meanings.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("missing word list " + FILE);
            }
            Meanings meanings = new Meanings();
            new BufferedReader(new InputStreamReader(stream, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(meanings::add);
            return meanings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        int meaning = numberOf(line.substring(0, equals).strip());
        for (String word : line.substring(equals + 1).strip().split(" +", 0)) {
            if (word.endsWith("*")) {
                words.addBeginning(word.substring(0, word.length() - 1), meaning);
            } else {
                words.addWord(word, meaning);
            }
        }
    }

    /** Made from its name, so that it stays the same when others come and go. */
    private static int numberOf(String meaning) {
        return Math.max(1, meaning.hashCode() & Integer.MAX_VALUE);
    }

    /** What the word {@code letters[from, to)} means, or {@link #NONE}. */
    int of(char[] letters, int from, int to) {
        return words.senseOf(letters, from, to);
    }
}

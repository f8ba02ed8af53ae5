package lazo.science.reading;

import java.util.Arrays;

/** The words of a text that say what it is about, as stems or concepts. */
final class Content {

    private static final int MOST = 256;

    /** One hash for each content word, in the order of the text. */
    int[] features = new int[16];
    /** The same of its first letters, 0 where it is too short or a concept. */
    int[] beginnings = new int[16];

    /** Where the stem of each word stands in {@link #letters}. */
    int[] from = new int[16];

    int[] stemLength = new int[16];
    boolean[] unknown = new boolean[16];
    final char[] letters;

    boolean[] generic = new boolean[16];
    boolean[] verb = new boolean[16];
    int count;

    private Content(char[] letters) {
        this.letters = letters;
    }

    static Content of(Tokens tokens) {
        Content content = new Content(tokens.letters);
        for (int at = 0; at < tokens.count && content.count < MOST; at++) {
            content.add(tokens, at);
        }
        return content;
    }

    private void add(Tokens tokens, int at) {
        Word word = tokens.word[at];
        if (word.stem == 0 || tokens.kind[at] != Tokens.WORD) {
            return;
        }
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
            beginnings = Arrays.copyOf(beginnings, count * 2);
            generic = Arrays.copyOf(generic, count * 2);
            from = Arrays.copyOf(from, count * 2);
            unknown = Arrays.copyOf(unknown, count * 2);
            stemLength = Arrays.copyOf(stemLength, count * 2);
            verb = Arrays.copyOf(verb, count * 2);
        }
        features[count] = word.topic;
        beginnings[count] = word.beginning;
        from[count] = tokens.letterFrom[at];
        unknown[count] = word.sense == WordTrie.UNKNOWN;
        stemLength[count] = word.stem;
        generic[count] = word.usual;
        verb[count] = word.verb;
        count++;
    }

    /** The hashes of all but usual words, sorted, each once. */
    int[] fingerprint() {
        int[] kept = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (!generic[i]) {
                kept[size++] = features[i];
            }
        }
        Arrays.sort(kept, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || kept[i] != kept[i - 1]) {
                kept[distinct++] = kept[i];
            }
        }
        return Arrays.copyOf(kept, distinct);
    }
}

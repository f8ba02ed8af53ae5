package lazo.science.reading;

import java.util.Arrays;

/** The words of a text that say what it is about, as stems or concepts. */
final class Content {

    private static final int MOST = 256;
    private static final int BEGINNING = 5;

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

    private final Lexicon lexicon;
    private final int stop;
    private final int usual;
    private final int emotion;

    Content(Lexicon lexicon, Sets sets, char[] letters) {
        this.letters = letters;
        this.lexicon = lexicon;
        this.stop = sets.stop;
        this.usual = sets.generic;
        this.emotion = sets.aside;
    }

    /** The sets of words that are no content. */
    static final class Sets {
        private final int stop;
        private final int generic;
        private final int aside;

        Sets(Lexicon lexicon) {
            stop = lexicon.set("stop");
            generic = lexicon.set("generic");
            aside = lexicon.set("aside");
        }
    }

    static Content of(Tokens tokens, Sets sets) {
        Content content = new Content(tokens.lexicon, sets, tokens.letters);
        for (int at = 0; at < tokens.count && content.count < MOST; at++) {
            content.add(tokens, at);
        }
        return content;
    }

    private void add(Tokens tokens, int at) {
        int sense = tokens.sense[at];
        int length = tokens.length(at);
        boolean word = tokens.kind[at] == Tokens.WORD;
        if (!word || length < 3 || lexicon.is(sense, stop) || lexicon.is(sense, emotion)) {
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
        int concept = lexicon.concept(sense);
        int start = tokens.letterFrom[at];
        int stem = Stems.length(tokens.letters, start, start + length);
        features[count] = concept != 0 ? concept * 0x9E3779B9 : Stems.hash(tokens.letters, start, stem);
        beginnings[count] = concept == 0 && stem >= BEGINNING ? Stems.hash(tokens.letters, start, BEGINNING) : 0;
        from[count] = start;
        unknown[count] = sense == WordTrie.UNKNOWN;
        stemLength[count] = stem;
        generic[count] = lexicon.is(sense, usual);
        char last = tokens.letters[start + length - 1];
        char beforeLast = tokens.letters[start + length - 2];
        verb[count] = last == 'r' && (beforeLast == 'a' || beforeLast == 'e' || beforeLast == 'i') && concept == 0;
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

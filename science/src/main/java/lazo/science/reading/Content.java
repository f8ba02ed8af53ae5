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

    boolean[] generic = new boolean[16];
    boolean[] verb = new boolean[16];
    int count;

    private final Lexicon lexicon;
    private final int stop;
    private final int usual;
    private final int emotion;

    Content(Lexicon lexicon, Sets sets) {
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
        Content content = new Content(tokens.lexicon, sets);
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
            verb = Arrays.copyOf(verb, count * 2);
        }
        int concept = lexicon.concept(sense);
        int from = tokens.letterFrom[at];
        int stem = Stems.length(tokens.letters, from, from + length);
        features[count] = concept != 0 ? concept * 0x9E3779B9 : Stems.hash(tokens.letters, from, stem);
        beginnings[count] = concept == 0 && stem >= BEGINNING ? Stems.hash(tokens.letters, from, BEGINNING) : 0;
        generic[count] = lexicon.is(sense, usual);
        char last = tokens.letters[from + length - 1];
        char beforeLast = tokens.letters[from + length - 2];
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

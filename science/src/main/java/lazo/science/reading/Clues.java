package lazo.science.reading;

/**
 * The features of one text: every word, its sets in the word lists and every four or five of its letters with its borders;
 * then every two neighbours, what is denied, signs and emoji, the feelings and rude words of the lists, and what the
 * rules found. Each is a 64-bit hash; the same code serves training and reading.
 */
final class Clues {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5;
    private static final int LONGEST_WORD = 24;

    private static final int MOST = 2_000;
    /** How far from a rude word its company is looked at. */
    private static final int NEAR_BEFORE = 3;

    private static final int NEAR_AFTER = 2;
    private static final int MOST_SETS = 2;
    private static final int MOST_PICTURES = 40;

    /** So many words after a negation are turned by it. */
    private static final int DENIED_WORDS = 5;

    private static final char BORDER = '_';

    private static final long WORD = 0x9E3779B97F4A7C15L;
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long LETTERS = 0x165667B19E3779F9L;
    private static final long SIGN = 0x27D4EB2F165667C5L;
    private static final long FEELING = 0x85EBCA77C2B2AE63L;
    private static final long RUDE = 0xFF51AFD7ED558CCDL;
    private static final long SET = 0x94D049BB133111EBL;
    private static final long EMOJI = 0xD2C87AB3B47690DBL;
    private static final long DENIED = 0xBF58476D1CE4E5B9L;
    private static final long FOUND = 0xC4CEB9FE1A85EC53L;

    private final Lexicon lexicon;
    private final Feelings feelings;
    private final long[] setHashes;
    private final int negator;

    /** Receives one feature. */
    interface Sink {
        /** @param token the word it comes from, or −1 where it belongs to the whole text */
        void accept(long hash, int token);
    }

    Clues(Lexicon lexicon) {
        this.lexicon = lexicon;
        feelings = new Feelings(lexicon);
        setHashes = lexicon.setHashes();
        negator = lexicon.set("negator");
    }

    /** All features of a text. */
    void of(Tokens tokens, Reading ruled, Sink sink) {
        for (int at = 0; at < looked(tokens); at++) {
            Word word = tokens.word[at];
            ofWord(
                    new Word.Written(
                            tokens.letters,
                            tokens.letterFrom[at],
                            tokens.letterTo[at],
                            tokens.kind[at],
                            word.sense,
                            word.hash),
                    at,
                    sink);
        }
        ofCompany(tokens, ruled, sink);
    }

    /** So many words are looked at. */
    static int looked(Tokens tokens) {
        return Math.min(tokens.count, MOST);
    }

    /** What the lists of feelings know of a word. */
    int felt(Word.Written word) {
        return feelings.of(word);
    }

    /** What a word says wherever it stands: itself, its letters, the sets of the lists it belongs to. */
    void ofWord(Word.Written word, int at, Sink sink) {
        sink.accept(Kinds.mark(word.hash(), Kinds.WORD), at);
        int[] sets = lexicon.setsOf(word.sense());
        for (int i = 0; i < sets.length && i < MOST_SETS; i++) {
            sink.accept(Kinds.mark(mix(SET ^ setHashes[sets[i]]), Kinds.SET), at);
        }
        if (word.kind() == Tokens.WORD || word.kind() == Tokens.MIXED) {
            spell(word, at, sink);
        }
    }

    /** What words say through what stands beside them, and the text as a whole. */
    void ofCompany(Tokens tokens, Reading ruled, Sink sink) {
        pairs(tokens, sink);
        denied(tokens, sink);
        signs(tokens, sink);
        feelings(tokens, sink);
        rules(ruled, sink);
    }

    private static void pairs(Tokens tokens, Sink sink) {
        long before = mix(WORD);
        int count = looked(tokens);
        for (int at = 0; at < count; at++) {
            long word = tokens.word[at].hash;
            sink.accept(Kinds.mark(mix(before * 31 + word ^ PAIR), Kinds.PAIR), at);
            before = word;
        }
    }

    /** A number that stands for a word; digits count by how many there are. */
    static long ofLetters(char[] letters, int from, int to, byte kind) {
        long hash = WORD + kind;
        if (kind == Tokens.NUMBER) {
            return mix(hash * 31 + (to - from));
        }
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001B3L + letters[i];
        }
        return mix(hash);
    }

    private static void spell(Word.Written word, int at, Sink sink) {
        int first = word.from();
        int last = Math.min(word.to(), first + LONGEST_WORD);
        for (int from = first - 1; from + SHORTEST <= last + 1; from++) {
            long hash = LETTERS;
            int end = Math.min(from + LONGEST, last + 1);
            for (int i = from; i < end; i++) {
                hash = (hash ^ (i < first || i == last ? BORDER : word.letters()[i])) * 0x100000001B3L;
                if (i - from + 1 >= SHORTEST) {
                    sink.accept(Kinds.mark(mix(hash), Kinds.LETTERS), at);
                }
            }
        }
    }

    /** The words that a negation before them turns, and their sets. */
    private void denied(Tokens tokens, Sink sink) {
        int left = 0;
        int count = looked(tokens);
        for (int at = 0; at < count; at++) {
            left = tokens.breakBefore[at] >= Tokens.CLAUSE ? 0 : left;
            if (left > 0) {
                sink.accept(Kinds.mark(mix(DENIED ^ tokens.word[at].hash), Kinds.OTHER), at);
                int[] sets = tokens.lexicon.setsOf(tokens.sense[at]);
                for (int i = 0; i < sets.length && i < MOST_SETS; i++) {
                    sink.accept(Kinds.mark(mix(DENIED + setHashes[sets[i]]), Kinds.OTHER), at);
                }
                left--;
            }
            left = tokens.is(at, negator) ? DENIED_WORDS : left;
        }
    }

    /** Exclamation and question marks, dots that trail off, mentions, capitals, how long it is, emoji. */
    private static void signs(Tokens tokens, Sink sink) {
        if (tokens.hasPictures) {
            pictures(tokens.text, sink);
        }
        count(1, tokens.exclamations, sink);
        count(2, tokens.questions, sink);
        count(3, tokens.trailingDots, sink);
        count(4, tokens.mentions, sink);
        if (tokens.allLetters > 8) {
            count(5, 4 * tokens.upperLetters / tokens.allLetters, sink);
        }
        count(6, 33 - Integer.numberOfLeadingZeros(tokens.count), sink);
    }

    private static void pictures(String text, Sink sink) {
        int limit = Math.min(text.length(), Tokenizer.LIMIT);
        int many = 0;
        for (int i = 0; i < limit && many < MOST_PICTURES; i++) {
            int point = text.codePointAt(i);
            if (point > 0x2000 && Character.getType(point) == Character.OTHER_SYMBOL) {
                sink.accept(Kinds.mark(mix(EMOJI + point), Kinds.OTHER), -1);
                many++;
            }
            i += Character.charCount(point) - 1;
        }
    }

    private static void count(int what, int many, Sink sink) {
        if (many > 0) {
            sink.accept(Kinds.mark(mix(SIGN + what * 1_000L + Math.min(many, what == 6 ? 12 : 3)), Kinds.OTHER), -1);
        }
    }

    /** How much good and bad feeling there is, how many rude words of each kind, and what stands about these. */
    private void feelings(Tokens tokens, Sink sink) {
        int count = looked(tokens);
        feelings.of(tokens, new Feelings.Hearer() {
            @Override
            public void amount(int kind, int amount) {
                long base = kind < Feelings.RUDE ? FEELING : RUDE;
                for (int step = 1; step <= Math.min(amount, 6); step++) {
                    sink.accept(Kinds.mark(mix(base + kind * 100L + step), Kinds.OTHER), -1);
                }
            }

            @Override
            public void rude(int kind, int at) {
                for (int i = Math.max(0, at - NEAR_BEFORE); i < Math.min(count, at + NEAR_AFTER + 1); i++) {
                    if (i != at) {
                        long side = (RUDE + kind * 2L + (i < at ? 0 : 1)) * 31;
                        sink.accept(Kinds.mark(mix(side + tokens.word[i].hash), Kinds.OTHER), at);
                        int[] sets = tokens.lexicon.setsOf(tokens.sense[i]);
                        for (int j = 0; j < sets.length && j < MOST_SETS; j++) {
                            sink.accept(Kinds.mark(mix(side ^ setHashes[sets[j]]), Kinds.OTHER), at);
                        }
                    }
                }
            }
        });
    }

    private static void rules(Reading ruled, Sink sink) {
        ruled.insults().forEach(insult -> found("insult", insult.target(), sink));
        ruled.threats().forEach(threat -> found("threat", threat.kind(), sink));
        ruled.intents().forEach(intent -> found("intent", intent, sink));
        ruled.contacts().forEach(contact -> found("contact", contact.kind(), sink));
        int tone = (int) Math.round(ruled.polarity() * 4);
        sink.accept(Kinds.mark(mix(FOUND + 400 + tone), Kinds.OTHER), -1);
        if (!ruled.language().equals("und")) {
            int sure = ruled.languageConfidence() > 0.7 ? 1 : 0;
            sink.accept(Kinds.mark(mix(FOUND + 500 + 2L * ruled.language().charAt(0) + sure), Kinds.OTHER), -1);
        }
    }

    private static void found(String what, Enum<?> kind, Sink sink) {
        sink.accept(Kinds.mark(mix(FOUND + what.hashCode() * 31L + kind.name().hashCode()), Kinds.OTHER), -1);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}

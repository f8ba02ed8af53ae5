package lazo.science.reading;

/**
 * The features of one text, in one pass over its words: every word, every two and three neighbours, every three to five letters
 * of a word with its borders, signs and emoji, the feelings and rude words of the lists, and what the rules found. Each
 * is a 64-bit hash; the same pass serves training and reading.
 */
final class Clues {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_WORD = 24;

    /** Words before this one are cut into letters; of what follows only words and pairs are looked at. */
    private static final int SPELLED = 400;

    private static final int MOST = 2_000;
    /** How far from a rude word its company is looked at. */
    private static final int NEAR_BEFORE = 3;

    private static final int NEAR_AFTER = 2;
    private static final int MOST_SETS = 2;

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
    private static final long SETS = 0x0538EDA752F12B75L;
    private static final long EMOJI = 0xD2C87AB3B47690DBL;
    private static final long DENIED = 0xBF58476D1CE4E5B9L;
    private static final long FOUND = 0xC4CEB9FE1A85EC53L;

    private final Feelings feelings;
    private final long[] setHashes;
    private final int negator;

    /** Receives one feature. */
    interface Sink {
        /** @param token the word it comes from, or −1 where it belongs to the whole text */
        void accept(long hash, int token);
    }

    Clues(Lexicon lexicon) {
        feelings = new Feelings(lexicon);
        setHashes = lexicon.setHashes();
        negator = lexicon.set("negator");
    }

    void of(Tokens tokens, Reading ruled, Sink sink) {
        long[] words = words(tokens, sink);
        sets(tokens, words.length, sink);
        denied(tokens, words, sink);
        signs(tokens, sink);
        feelings(tokens, words, sink);
        rules(ruled, sink);
    }

    private static long[] words(Tokens tokens, Sink sink) {
        char[] padded = new char[LONGEST_WORD + 2];
        padded[0] = BORDER;
        int count = Math.min(tokens.count, MOST);
        long[] words = new long[count];
        long before = mix(WORD);
        long first = mix(PAIR);
        for (int at = 0; at < count; at++) {
            long word = at(tokens, at);
            words[at] = word;
            sink.accept(word, at);
            long pair = mix(before * 31 + word ^ PAIR);
            sink.accept(pair, at);
            sink.accept(mix(first * 31 + pair), at);
            first = before;
            before = word;
            int length = tokens.length(at);
            if (tokens.kind[at] != Tokens.EMOJI && at < SPELLED && length > 0) {
                int used = Math.min(length, LONGEST_WORD);
                System.arraycopy(tokens.letters, tokens.letterFrom[at], padded, 1, used);
                padded[used + 1] = BORDER;
                spell(padded, used + 2, at, sink);
            }
        }
        return words;
    }

    private static long at(Tokens tokens, int at) {
        long hash = WORD + tokens.kind[at];
        if (tokens.kind[at] == Tokens.NUMBER) {
            return mix(hash * 31 + tokens.length(at));
        }
        if (tokens.kind[at] == Tokens.EMOJI) {
            return mix(hash * 31 + tokens.text.codePointAt(tokens.from[at]));
        }
        for (int i = tokens.letterFrom[at]; i < tokens.letterTo[at]; i++) {
            hash = hash * 0x100000001B3L + tokens.letters[i];
        }
        return mix(hash);
    }

    private static void spell(char[] word, int length, int token, Sink sink) {
        for (int from = 0; from + SHORTEST <= length; from++) {
            long hash = LETTERS;
            int end = Math.min(from + LONGEST, length);
            for (int i = from; i < end; i++) {
                hash = (hash ^ word[i]) * 0x100000001B3L;
                if (i - from + 1 >= SHORTEST) {
                    sink.accept(mix(hash), token);
                }
            }
        }
    }

    /** The sets of the lists that each word belongs to, and those of two neighbours. */
    private void sets(Tokens tokens, int count, Sink sink) {
        int[] before = tokens.lexicon.setsOf(WordTrie.UNKNOWN);
        for (int at = 0; at < count; at++) {
            int[] sets = tokens.lexicon.setsOf(tokens.sense[at]);
            boolean goesOn = tokens.breakBefore[at] < Tokens.SENTENCE;
            for (int i = 0; i < sets.length && i < MOST_SETS; i++) {
                sink.accept(mix(SET ^ setHashes[sets[i]]), at);
                for (int j = 0; goesOn && j < before.length && j < MOST_SETS; j++) {
                    sink.accept(mix(SETS + setHashes[before[j]] * 31 + setHashes[sets[i]]), at);
                }
            }
            before = sets;
        }
    }

    /** The words that a negation before them turns, and their sets. */
    private void denied(Tokens tokens, long[] words, Sink sink) {
        int left = 0;
        for (int at = 0; at < words.length; at++) {
            left = tokens.breakBefore[at] >= Tokens.CLAUSE ? 0 : left;
            if (left > 0) {
                sink.accept(mix(DENIED ^ words[at]), at);
                int[] sets = tokens.lexicon.setsOf(tokens.sense[at]);
                for (int i = 0; i < sets.length && i < MOST_SETS; i++) {
                    sink.accept(mix(DENIED + setHashes[sets[i]]), at);
                }
                left--;
            }
            left = tokens.is(at, negator) ? DENIED_WORDS : left;
        }
    }

    /** Exclamation and question marks, dots that trail off, mentions, links, capitals, emoji that no list knows. */
    private static void signs(Tokens tokens, Sink sink) {
        String text = tokens.text;
        int limit = Math.min(text.length(), Tokenizer.LIMIT);
        int exclamations = 0;
        int questions = 0;
        int dots = 0;
        int mentions = 0;
        int emoji = 0;
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '!') {
                exclamations++;
            } else if (c == '?') {
                questions++;
            } else if (c == '.' && i + 1 < limit && text.charAt(i + 1) == '.') {
                dots++;
            } else if (c == '@') {
                mentions++;
            } else if (c > 0x2000 && emoji < 40) {
                int point = text.codePointAt(i);
                if (Character.getType(point) == Character.OTHER_SYMBOL) {
                    sink.accept(mix(EMOJI + point), -1);
                    emoji++;
                }
                i += Character.charCount(point) - 1;
            }
        }
        count(1, exclamations, sink);
        count(2, questions, sink);
        count(3, dots, sink);
        count(4, mentions, sink);
        if (tokens.allLetters > 8) {
            count(5, 4 * tokens.upperLetters / tokens.allLetters, sink);
        }
        count(6, 33 - Integer.numberOfLeadingZeros(tokens.count), sink);
    }

    private static void count(int what, int many, Sink sink) {
        if (many > 0) {
            sink.accept(mix(SIGN + what * 1_000L + Math.min(many, what == 6 ? 12 : 3)), -1);
        }
    }

    /** How much good and bad feeling there is, how many rude words of each kind, and what stands about these. */
    private void feelings(Tokens tokens, long[] words, Sink sink) {
        feelings.of(tokens, new Feelings.Hearer() {
            @Override
            public void amount(int kind, int amount) {
                long base = kind < Feelings.RUDE ? FEELING : RUDE;
                for (int step = 1; step <= Math.min(amount, 6); step++) {
                    sink.accept(mix(base + kind * 100L + step), -1);
                }
            }

            @Override
            public void rude(int kind, int at) {
                for (int i = Math.max(0, at - NEAR_BEFORE); i < Math.min(words.length, at + NEAR_AFTER + 1); i++) {
                    if (i != at) {
                        long side = (RUDE + kind * 2L + (i < at ? 0 : 1)) * 31;
                        sink.accept(mix(side + words[i]), at);
                        int[] sets = tokens.lexicon.setsOf(tokens.sense[i]);
                        for (int j = 0; j < sets.length && j < MOST_SETS; j++) {
                            sink.accept(mix(side ^ setHashes[sets[j]]), at);
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
        sink.accept(mix(FOUND + 400 + tone), -1);
        if (!ruled.language().equals("und")) {
            int sure = ruled.languageConfidence() > 0.7 ? 1 : 0;
            sink.accept(mix(FOUND + 500 + 2L * ruled.language().charAt(0) + sure), -1);
        }
    }

    private static void found(String what, Enum<?> kind, Sink sink) {
        sink.accept(mix(FOUND + what.hashCode() * 31L + kind.name().hashCode()), -1);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}

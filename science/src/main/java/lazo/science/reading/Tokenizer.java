package lazo.science.reading;

import java.util.Map;

/**
 * Cuts a text into words in one pass and finds what each word means, also where it is disguised ("m13rda",
 * "i d i o t a", "p*ta", "idiotaaaa") or misspelled ("imvesil").
 */
final class Tokenizer {

    /** What comes after these many characters is not looked at; only its words are counted. */
    static final int LIMIT = 20_000;

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_DISGUISE = 24;
    private static final String SYMBOLS = "@$€*!|+¡";
    private static final String SYMBOL_LETTERS = "ase*iiti";
    private static final String DIGIT_LETTERS = "oizeasgtbg";

    private final Lexicon lexicon;
    private final WordMemory memory;
    private final SpacedWords spaced;
    private final Map<Integer, Word> emoji;
    private final int harsh;
    private final Word joy;
    private final Word sorrow;

    Tokenizer(Lexicon lexicon, Word.Teller teller) {
        this.lexicon = lexicon;
        this.memory = new WordMemory(lexicon, teller);
        this.spaced = new SpacedWords(lexicon, memory);
        this.emoji = Emoji.words(lexicon, memory);
        this.harsh = lexicon.set("harsh");
        this.joy = memory.sign(')', lexicon.words().senseOf("emojoy"));
        this.sorrow = memory.sign('(', lexicon.words().senseOf("emosad"));
    }

    Tokens tokens(String text) {
        int limit = Math.min(text.length(), LIMIT);
        Tokens tokens = new Tokens(text, lexicon, limit);
        Pass pass = new Pass(tokens, limit);
        pass.run();
        if (pass.longestSingles >= 3) {
            spaced.join(tokens);
        }
        return tokens;
    }

    /** The state of one pass over one text. */
    private final class Pass {

        private final Tokens tokens;
        private final String text;
        private final int limit;
        private int written;
        private byte pending = Tokens.SENTENCE;
        private int doubleQuoteAt = -1;
        private int singleQuoteAt = -1;
        private int singles;
        private int longestSingles;

        Pass(Tokens tokens, int limit) {
            this.tokens = tokens;
            this.text = tokens.text;
            this.limit = limit;
        }

        void run() {
            int at = 0;
            while (at < limit) {
                char c = text.charAt(at);
                char folded = Fold.of(c);
                if (folded > Fold.OTHER) {
                    at = word(at);
                } else if (folded == Fold.NOTHING || c == ' ') {
                    at++;
                } else if (Character.isHighSurrogate(c) && at + 1 < limit) {
                    at = beyondBasicPlane(at);
                } else {
                    at = sign(at, c);
                }
            }
        }

        private int word(int start) {
            int end = word(start, true);
            return end > 0 ? end : word(start, false);
        }

        /** Returns the index after the word, or 0 if its disguise hides nothing we know. */
        private int word(int start, boolean disguises) {
            int first = written;
            int at = start;
            int letterCount = 0;
            int upper = 0;
            boolean disguised = false;
            boolean digits = false;
            while (at < limit) {
                if (disguised && at - start > LONGEST_DISGUISE) {
                    written = first;
                    return 0;
                }
                char c = text.charAt(at);
                char folded = Fold.of(c);
                tokens.hasAccents |= c > 127;
                if (folded > Fold.OTHER) {
                    append(folded);
                    boolean digit = folded >= '0' && folded <= '9';
                    digits |= digit;
                    if (!digit) {
                        letterCount++;
                        upper += Character.isUpperCase(c) ? 1 : 0;
                    }
                    at++;
                } else if (folded == Fold.NOTHING) {
                    at++;
                } else if ((c == '\'' || c == '’' || c == '´' || c == '`') && isLetter(at + 1) && letterCount > 0) {
                    at++;
                } else if (Character.isHighSurrogate(c) && at + 1 < limit) {
                    char styled = Fold.ofCodePoint(text.codePointAt(at));
                    if (styled <= Fold.OTHER) {
                        break;
                    }
                    append(styled);
                    letterCount++;
                    at += 2;
                } else {
                    tokens.hasAddressSigns |= c == '@';
                    int symbol = disguises ? SYMBOLS.indexOf(c) : -1;
                    if (symbol < 0 || at == start || !(isInWord(at + 1) || c == '*' || c == '@')) {
                        break;
                    }
                    append(SYMBOL_LETTERS.charAt(symbol));
                    disguised = true;
                    at++;
                }
            }
            Word word;
            byte kind = Tokens.WORD;
            if (disguised) {
                int sense = disguisedSense(first, written, letterCount);
                if (sense == WordTrie.UNKNOWN) {
                    written = first;
                    return 0;
                }
                word = memory.disguised(tokens.letters, first, written, sense);
            } else {
                if (letterCount == 0) {
                    kind = digits ? Tokens.NUMBER : Tokens.MIXED;
                } else if (digits) {
                    kind = leet(first, written) == WordTrie.UNKNOWN ? Tokens.MIXED : Tokens.WORD;
                }
                word = memory.of(tokens.letters, first, written);
            }
            tokens.upperLetters += upper;
            tokens.allLetters += letterCount;
            tokens.add(start, at, first, written, word, pending, kind);
            singles = letterCount == 1 && at - start == 1 ? singles + 1 : 0;
            longestSingles = Math.max(longestSingles, singles);
            pending = 0;
            return at;
        }

        private void append(char c) {
            tokens.letters[written++] = c;
        }

        private boolean isLetter(int at) {
            return at < limit && Fold.of(text.charAt(at)) >= 'a';
        }

        private boolean isInWord(int at) {
            return at < limit && (Fold.of(text.charAt(at)) > Fold.OTHER || SYMBOLS.indexOf(text.charAt(at)) >= 0);
        }

        private int disguisedSense(int first, int end, int letterCount) {
            int length = end - first;
            if (length < 3 || letterCount * 3 < length) {
                return WordTrie.UNKNOWN;
            }
            boolean masked = false;
            for (int i = first; i < end; i++) {
                masked |= tokens.letters[i] == '*';
            }
            if (!masked) {
                return leet(first, end);
            }
            return lexicon.words().senseOfMasked(tokens.letters, first, end, this::isHarsh);
        }

        private boolean isHarsh(int sense) {
            return lexicon.is(sense, harsh);
        }

        private int leet(int first, int end) {
            if (end - first < 4 || end - first > 24) {
                return WordTrie.UNKNOWN;
            }
            char[] plain = new char[end - first];
            for (int i = first; i < end; i++) {
                char c = tokens.letters[i];
                plain[i - first] = c >= '0' && c <= '9' ? DIGIT_LETTERS.charAt(c - '0') : c;
            }
            int sense = memory.of(plain, 0, plain.length).sense;
            if (sense == WordTrie.UNKNOWN) {
                for (int i = first; i < end; i++) {
                    plain[i - first] = tokens.letters[i] == '1' ? 'l' : plain[i - first];
                }
                sense = memory.of(plain, 0, plain.length).sense;
            }
            boolean inner = tokens.letters[first] >= 'a' && tokens.letters[end - 1] >= 'a';
            if (sense == WordTrie.UNKNOWN || !(inner || isHarsh(sense))) {
                return WordTrie.UNKNOWN;
            }
            System.arraycopy(plain, 0, tokens.letters, first, plain.length);
            return sense;
        }

        private int beyondBasicPlane(int at) {
            tokens.hasPictures = true;
            int codePoint = text.codePointAt(at);
            if (Fold.ofCodePoint(codePoint) > Fold.OTHER) {
                return word(at, false);
            }
            emoji(at, codePoint, Character.charCount(codePoint));
            return at + Character.charCount(codePoint);
        }

        private void emoji(int at, int codePoint, int length) {
            Word word = emoji.get(codePoint);
            if (word != null) {
                face(at, length, word);
            }
        }

        private void face(int at, int length, Word word) {
            tokens.add(at, at + length, written, written, word, max(pending, Tokens.CLAUSE), Tokens.EMOJI);
            pending = Tokens.CLAUSE;
        }

        private int sign(int at, char c) {
            char next = at + 1 < limit ? text.charAt(at + 1) : ' ';
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            switch (c) {
                case '\n', '\r', '\u2028', '\u2029', '…', '?', '!', '¿', '¡' -> {
                    tokens.hasQuestionMark |= c == '?' || c == '¿';
                    tokens.exclamations += c == '!' ? 1 : 0;
                    tokens.questions += c == '?' ? 1 : 0;
                    pending = Tokens.SENTENCE;
                }
                case '.' -> {
                    tokens.trailingDots += next == '.' ? 1 : 0;
                    tokens.hasAddressSigns |= next > ' ';
                    boolean inside = Fold.of(next) > Fold.OTHER && Fold.of(before) > Fold.OTHER;
                    pending = inside ? pending : Tokens.SENTENCE;
                }
                case ',', ';', '(', ')', '[', ']', '{', '-', '–', '—', '/' -> {
                    tokens.hasAddressSigns |= c == '(' || c == '[' || c == '{';
                    boolean inside = Fold.of(next) > Fold.OTHER && Fold.of(before) > Fold.OTHER;
                    pending = inside && c != ',' && c != ';' ? pending : max(pending, Tokens.CLAUSE);
                    if (inside && (c == ',') && Character.isDigit(next) && Character.isDigit(before)) {
                        pending = 0;
                    }
                }
                case '@' -> {
                    tokens.mentions++;
                    tokens.hasAddressSigns = true;
                }
                case ':' -> {
                    tokens.hasAddressSigns = true;
                    char mouth = next == '-' && at + 2 < limit ? text.charAt(at + 2) : next;
                    if (mouth == '(' || mouth == ')' || (mouth == 'D' && !isLetter(at + 2))) {
                        int length = next == '-' ? 3 : 2;
                        face(at, length, mouth == '(' ? sorrow : joy);
                        return at + length;
                    }
                    pending = max(pending, Tokens.CLAUSE);
                }
                case '"' -> doubleQuoteAt = doubleQuoteAt < 0 ? tokens.count : closeQuote(doubleQuoteAt);
                case '“', '«', '„' -> doubleQuoteAt = tokens.count;
                case '”', '»' -> doubleQuoteAt = doubleQuoteAt < 0 ? -1 : closeQuote(doubleQuoteAt);
                case '\'', '‘', '’' -> {
                    if (singleQuoteAt < 0) {
                        singleQuoteAt = Fold.of(before) <= Fold.OTHER && isLetter(at + 1) ? tokens.count : -1;
                    } else {
                        singleQuoteAt = closeQuote(singleQuoteAt);
                    }
                }
                default -> {
                    if (c > 0x2000) {
                        tokens.hasPictures = true;
                        emoji(at, c, 1);
                    }
                }
            }
            return at + 1;
        }

        private int closeQuote(int first) {
            if (tokens.count - first <= LONGEST_QUOTE) {
                for (int i = first; i < tokens.count; i++) {
                    tokens.quoted[i] = true;
                }
            }
            return -1;
        }
    }

    private static byte max(byte a, byte b) {
        return a > b ? a : b;
    }
}

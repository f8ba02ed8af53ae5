package lazo.science.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses the language from the small words, the letters and the endings of a text. */
final class LanguageGuess {

    /**
     * @param language es, pt, en or und
     * @param confidence in [0, 1]
     */
    record Guess(String language, double confidence) {}

    private static final String[] LANGUAGES = {"es", "pt", "en"};
    private static final int PLACES = 4;
    private static final float STRONG = 2;
    private static final float WEAK = 0.6f;

    /** By sense, four places each: what it says for each language. */
    private final float[] weights;

    LanguageGuess(Lexicon lexicon) {
        weights = new float[PLACES * lexicon.senses()];
        for (int i = 0; i < LANGUAGES.length; i++) {
            boolean[] strong = lexicon.sensesOf(lexicon.set(LANGUAGES[i] + "_strong"));
            boolean[] weak = lexicon.sensesOf(lexicon.set(LANGUAGES[i] + "_weak"));
            for (int sense = 0; sense < strong.length; sense++) {
                weights[PLACES * sense + i] = strong[sense] ? STRONG : weak[sense] ? WEAK : 0;
            }
        }
    }

    Guess guess(Tokens tokens, @Nullable String hint) {
        float[] scores = new float[3];
        for (int at = 0; at < tokens.count && at < 400; at++) {
            if (tokens.kind[at] == Tokens.WORD) {
                int place = PLACES * tokens.sense[at];
                scores[0] += weights[place];
                scores[1] += weights[place + 1];
                scores[2] += weights[place + 2];
                if (tokens.length(at) >= 5) {
                    ending(tokens, at, scores);
                }
                if (tokens.hasAccents) {
                    letters(tokens, at, scores);
                }
            }
        }
        String hinted = hint == null ? "" : hint.toLowerCase(Locale.ROOT);
        boolean seen = scores[0] + scores[1] + scores[2] > 0;
        for (int i = 0; i < 3; i++) {
            scores[i] += seen && hinted.startsWith(LANGUAGES[i]) ? 1 : 0;
        }
        int best = scores[1] > scores[0] ? 1 : 0;
        best = scores[2] > scores[best] ? 2 : best;
        float sum = scores[0] + scores[1] + scores[2];
        if (sum == 0) {
            return new Guess("und", 0);
        }
        float second = 0;
        for (int i = 0; i < 3; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        double lead = (scores[best] - second) / (scores[best] + second);
        return lead < 0.02
                ? new Guess("und", 0)
                : new Guess(LANGUAGES[best], Math.min(1, 0.4 + 0.6 * lead) * Math.min(1, scores[best] / 3));
    }

    private static void ending(Tokens tokens, int at, float[] scores) {
        int length = tokens.length(at);
        char c = tokens.letter(at, length - 1);
        char b = tokens.letter(at, length - 2);
        char a = tokens.letter(at, length - 3);
        if (a == 'a' && b == 'o' && c == 'm') {
            scores[1] += 1;
        } else if ((a == 'c' && b == 'a' && c == 'o') || (a == 'o' && b == 'e' && c == 's') || (b == 'e' && c == 'm')) {
            scores[1] += 1.5f;
        } else if (a == 'i' && b == 'o' && c == 'n') {
            boolean english = tokens.letter(at, length - 4) == 't';
            scores[english ? 2 : 0] += 1.5f;
        } else if ((a == 'i' && b == 'n' && c == 'g') || (b == 'l' && c == 'y') || (b == 'e' && c == 'd')) {
            scores[2] += 1.5f;
        } else if (c == 'd' || (a == 'r' && b == 'o' && c == 'n')) {
            scores[0] += 1;
        }
    }

    private static void letters(Tokens tokens, int at, float[] scores) {
        for (int i = tokens.from[at]; i < tokens.to[at]; i++) {
            char c = tokens.text.charAt(i);
            if (c > 127) {
                switch (c) {
                    case 'ñ', 'Ñ' -> scores[0] += 3;
                    case 'ã', 'õ', 'ç', 'Ã', 'Õ', 'Ç', 'ê', 'ô', 'â', 'à' -> scores[1] += 3;
                    case 'á', 'é', 'í', 'ó', 'ú' -> {
                        scores[0] += 0.4f;
                        scores[1] += 0.3f;
                    }
                    default -> {}
                }
            }
        }
    }
}

package lazo.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far a password goes beyond what is tried first (NIST SP 800-63B, 5.1.1.2: values that are commonly used, expected or
 * compromised). It is cut into pieces in the cheapest way: a word that everybody uses, one that is known of this person, or a
 * row of keys is one piece, whatever its length and however it is spelled; each letter that belongs to none counts by itself.
 * The smallest sum says how much there is to guess. It is a measure of what is left, not a rule on what it must contain: four
 * words are enough, also where each of them is known to everybody.
 */
final class Guessable {

    /** Four known words, or six letters that belong to none. */
    private static final int ENOUGH = 24;

    private static final int WORD = 6;
    private static final int LETTER = 4;
    private static final int SIGN = 3;
    private static final int DIGIT = 2;

    /** A digit or a sign at either end, where people put them. */
    private static final int AT_THE_END = 1;

    private static final int SHORTEST_ROW = 3;

    private static final int SHORTEST_WORD = 3;

    /** Walked from anywhere to anywhere, in both directions. */
    private static final List<String> ROWS = List.of(
            "1234567890123456789012345",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "qwertz",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "a1s2d3f4g5h6j7k8l9",
            "a1b2c3d4e5f6g7h8i9");

    private static final List<String> WALKS = ROWS.stream()
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private static final List<String> COMMON = common();

    private Guessable() {}

    /** What came out. */
    enum Outcome {
        HARD,
        /** Of words and rows of keys that everybody uses. */
        COMMON,
        /** Of what is known of this person. */
        OWN
    }

    /** @param own words that are known of this person, such as their name, e-mail and company */
    static Outcome of(String password, Collection<String> own) {
        String plain = once(plain(password));
        List<String> theirs = own.stream()
                .map(Guessable::plain)
                .flatMap(each -> Stream.concat(
                        Stream.of(each.replaceAll("[^a-z0-9]", "")), Arrays.stream(each.split("[^a-z0-9]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
        if (cost(plain, Stream.concat(COMMON.stream(), theirs.stream()).toList()) >= ENOUGH) {
            return Outcome.HARD;
        }
        int common = cost(plain, COMMON);
        return common >= ENOUGH || cost(plain, theirs) < common ? Outcome.OWN : Outcome.COMMON;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** What is written several times over counts once. */
    private static String once(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String unit = text.substring(0, length);
            if (unit.repeat(text.length() / length + 1).startsWith(text)) {
                return unit;
            }
        }
        return text;
    }

    private static int cost(String text, List<String> words) {
        int[] least = new int[text.length() + 1];
        Arrays.fill(least, Integer.MAX_VALUE);
        least[0] = 0;
        for (int at = 0; at < text.length(); at++) {
            int here = least[at];
            least[at + 1] = Math.min(least[at + 1], here + alone(text, at));
            for (String word : words) {
                int end = at + word.length();
                if (end <= text.length() && reads(text, at, word)) {
                    least[end] = Math.min(least[end], here + WORD);
                }
            }
            int walked = walk(text, at);
            if (walked >= SHORTEST_ROW) {
                least[at + walked] = Math.min(least[at + walked], here + WORD);
            }
        }
        return least[text.length()];
    }

    private static int alone(String text, int at) {
        char c = text.charAt(at);
        if (" -_.".indexOf(c) >= 0 || (at > 0 && text.charAt(at - 1) == c)) {
            return 0;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        boolean atAnEnd = text.substring(0, at).chars().noneMatch(Character::isLetter)
                || text.substring(at).chars().noneMatch(Character::isLetter);
        if (atAnEnd) {
            return AT_THE_END;
        }
        return Character.isDigit(c) ? DIGIT : SIGN;
    }

    /** Whether the word stands there, forwards or backwards, also with digits and signs in the place of letters. */
    private static boolean reads(String text, int at, String word) {
        boolean forwards = true;
        boolean backwards = true;
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(at + i);
            forwards &= means(c, word.charAt(i));
            backwards &= means(c, word.charAt(word.length() - 1 - i));
        }
        return forwards || backwards;
    }

    private static boolean means(char written, char letter) {
        return written == letter
                || switch (letter) {
                    case 'a' -> written == '4' || written == '@';
                    case 'b' -> written == '8';
                    case 'e' -> written == '3';
                    case 'g' -> written == '9' || written == '6';
                    case 'i', 'l' -> written == '1' || written == '!' || written == '|';
                    case 'o' -> written == '0';
                    case 's' -> written == '5' || written == '$';
                    case 't' -> written == '7' || written == '+';
                    case 'z' -> written == '2';
                    default -> false;
                };
    }

    /** How much of the text from there on is a walk along a row. */
    private static int walk(String text, int at) {
        int longest = 0;
        for (String row : WALKS) {
            while (at + longest < text.length() && row.contains(text.substring(at, at + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    private static List<String> common() {
        try (InputStream in = Guessable.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

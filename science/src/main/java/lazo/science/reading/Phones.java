package lazo.science.reading;

import java.util.List;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds phone numbers in figures, in words, and in a mixture of both. A bare number counts only where its shape is that
 * of a phone of the country, or where something before it says so; prices, dates, times and order numbers never do.
 */
final class Phones {

    private static final int FEWEST = 7;
    private static final int MOST = 15;

    /** What stands between two figures that belong to no one number. */
    private static final String PARTS = ":/\n$%=<>^*×÷";

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    private final int digit;
    private final int tens;
    private final boolean[] spokenFigure;
    private final int callWord;
    private final int numberWord;
    private final int moneyWord;
    private final int link;

    Phones(Lexicon lexicon) {
        digit = lexicon.set("digit");
        tens = lexicon.set("tens");
        spokenFigure = lexicon.sensesOf(digit, tens, lexicon.set("hundreds"));
        callWord = lexicon.set("callword");
        numberWord = lexicon.set("numberword");
        moneyWord = lexicon.set("moneyword");
        link = lexicon.set("phonelink");
    }

    void find(Tokens tokens, @Nullable String country, List<Contact> found) {
        for (int at = 0; at < tokens.count; ) {
            if (!isPart(tokens, at)) {
                at++;
                continue;
            }
            int end = at;
            int digits = 0;
            int spoken = 0;
            StringBuilder number = new StringBuilder(16);
            for (int i = at; i < tokens.count && i - at < 40; i++) {
                if (isPart(tokens, i) && joins(tokens, i, at)) {
                    digits += digitsOf(tokens, i, number);
                    spoken += tokens.kind[i] == Tokens.NUMBER ? 0 : 1;
                    end = i + 1;
                } else if (!(tokens.is(i, link) && i + 1 < tokens.count && isPart(tokens, i + 1))) {
                    break;
                }
            }
            boolean longEnough = digits >= FEWEST && digits <= MOST;
            if (longEnough && isPhone(tokens, at, end, number.toString(), spoken, country)) {
                Contacts.add(found, tokens.span(at, end), ContactKind.PHONE);
            }
            at = Math.max(end, at + 1);
        }
    }

    private boolean isPart(Tokens tokens, int at) {
        return tokens.kind[at] == Tokens.NUMBER || spokenFigure[tokens.sense[at]];
    }

    /** Figures go on over spaces, dots, dashes and brackets, not over the end of a line of thought. */
    private static boolean joins(Tokens tokens, int at, int first) {
        if (at == first) {
            return true;
        }
        int gap = tokens.from[at] - tokens.to[at - 1];
        if (gap > 4) {
            return false;
        }
        for (int i = tokens.to[at - 1]; i < tokens.from[at]; i++) {
            char c = tokens.text.charAt(i);
            if (PARTS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private int digitsOf(Tokens tokens, int at, StringBuilder number) {
        if (tokens.kind[at] == Tokens.NUMBER) {
            for (int i = 0; i < tokens.length(at); i++) {
                number.append(tokens.letter(at, i));
            }
            return tokens.length(at);
        }
        int count = tokens.is(at, digit) ? 1 : tokens.is(at, tens) ? 2 : 3;
        number.append("0".repeat(count));
        return count;
    }

    private boolean isPhone(Tokens tokens, int from, int to, String number, int spoken, @Nullable String country) {
        int start = tokens.from[from];
        char sign = before(tokens.text, start);
        boolean international = sign == '+';
        boolean called = near(tokens, from, callWord, 5) || (to < tokens.count && tokens.is(to, callWord));
        if (international && number.length() >= 9) {
            return true;
        }
        if (sign == '$' || sign == '#' || sign == '€') {
            return false;
        }
        if (spoken >= 5) {
            return spoken >= 7 || called || number.length() >= 8;
        }
        if (to < tokens.count && tokens.is(to, moneyWord)) {
            return false;
        }
        boolean numbered = near(tokens, from, numberWord, 3);
        if (called && !numbered) {
            return !isDate(tokens, from, to) && !isMoney(tokens, from, to);
        }
        if (numbered || near(tokens, from, moneyWord, 1) || isDate(tokens, from, to) || isMoney(tokens, from, to)) {
            return false;
        }
        if (isDecimal(tokens, from, to) || (spoken == 0 && isList(tokens, from, to))) {
            return false;
        }
        return PhoneShapes.fits(number, to - from, country)
                || spoken == 0 && country != null && NationalNumbers.isOne(number, country);
    }

    private boolean near(Tokens tokens, int from, int set, int reach) {
        for (int i = from - 1; i >= 0 && from - i <= reach; i--) {
            if (tokens.is(i, set)) {
                return true;
            }
        }
        return false;
    }

    private static char before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '(')) {
            i--;
        }
        return i >= 0 ? text.charAt(i) : ' ';
    }

    /** Year, month and day, in figures that lie in range. */
    private static boolean isDate(Tokens tokens, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        int first = tokens.length(from);
        int second = tokens.length(from + 1);
        int third = tokens.length(from + 2);
        boolean yearFirst = first == 4 && second <= 2 && third <= 2 && tokens.letter(from, 0) <= '2';
        boolean yearLast = first <= 2 && second <= 2 && third == 4 && tokens.letter(from + 2, 0) <= '2';
        return yearFirst || yearLast;
    }

    /** "1.250.000" or "12,500.00": thousands in groups of three after at most three figures. */
    private static boolean isMoney(Tokens tokens, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            char between = tokens.text.charAt(tokens.from[i] - 1);
            boolean cents = i == to - 1 && tokens.length(i) == 2 && to - from > 2;
            if ((between != '.' && between != ',') || !(tokens.length(i) == 3 || cents)) {
                return false;
            }
        }
        return tokens.length(from) <= 3;
    }

    /** "12, 15, 18 y 21", "1 2 3 4 5 6 7", "1810 1818 1879": several numbers, not the parts of one. */
    private static boolean isList(Tokens tokens, int from, int to) {
        int groups = to - from;
        boolean rising = groups >= 4;
        boolean years = groups >= 2;
        for (int i = from; i < to; i++) {
            if (tokens.kind[i] != Tokens.NUMBER) {
                return true; // a word that links two of them
            }
            int value = tokens.length(i) > 4 ? Integer.MAX_VALUE : valueOf(tokens, i);
            years &= value >= FIRST_YEAR && value <= LAST_YEAR;
            if (i > from) {
                rising &= value > valueOf(tokens, i - 1);
                char after = tokens.text.charAt(tokens.to[i - 1]);
                if ((after == ',' || after == ';') && tokens.from[i] - tokens.to[i - 1] > 1) {
                    return true;
                }
            }
        }
        return rising || years;
    }

    private static int valueOf(Tokens tokens, int at) {
        int value = 0;
        for (int i = 0; i < Math.min(9, tokens.length(at)); i++) {
            value = value * 10 + tokens.letter(at, i) - '0';
        }
        return value;
    }

    /** "3.14159265" or "0,8660254". */
    private static boolean isDecimal(Tokens tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char between = tokens.text.charAt(tokens.from[i] - 1);
            boolean point = (between == '.' || between == ',') && tokens.from[i] - tokens.to[i - 1] == 1;
            if (point && tokens.length(i - 1) <= 2 && tokens.length(i) >= 5) {
                return true;
            }
        }
        return false;
    }
}

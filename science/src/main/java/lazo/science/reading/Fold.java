package lazo.science.reading;

import java.text.Normalizer;

/** One character as we compare it: lower case, without accents, look-alikes of other alphabets made Latin. */
final class Fold {

    /** Marks a character that counts as not written: zero-width, direction and combining marks. */
    static final char NOTHING = 0;

    /** Marks a character that is no letter and no digit. */
    static final char OTHER = 1;

    private static final char[] TABLE = table();

    private static final String LOOK_ALIKE_FROM = "аеорсухіїјкмнтвѕԁɡαορτυνικ";
    private static final String LOOK_ALIKE_TO = "aeopcyxiijkmhtbsdgaoptuvik";

    private Fold() {}

    static char of(char c) {
        return c < TABLE.length ? TABLE[c] : beyond(c);
    }

    static String word(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = of(written.charAt(i));
            if (c > OTHER) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Folds letters that live outside the basic plane, such as the mathematical alphabets. */
    static char ofCodePoint(int codePoint) {
        if (codePoint < 0x1D400 || codePoint > 0x1F1FF) {
            return OTHER;
        }
        return asciiOf(Character.toString(codePoint));
    }

    private static char beyond(char c) {
        if ((c >= 0x2000 && c <= 0x206F)) {
            boolean space = c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
            boolean mark = c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060;
            return space || !mark ? OTHER : NOTHING;
        }
        if (c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F)) {
            return NOTHING;
        }
        if (Character.isSurrogate(c) || !Character.isLetterOrDigit(c)) {
            return OTHER;
        }
        char low = Character.toLowerCase(c);
        int alike = LOOK_ALIKE_FROM.indexOf(low);
        if (alike >= 0) {
            return LOOK_ALIKE_TO.charAt(alike);
        }
        char ascii = asciiOf(String.valueOf(c));
        return ascii == OTHER ? low : ascii;
    }

    private static char asciiOf(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKD);
        char c = Character.toLowerCase(plain.charAt(0));
        return isPlain(c) ? c : OTHER;
    }

    static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static char[] table() {
        char[] table = new char[0x370];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            if (i == 0xAD || i == 0 || (i >= 0x300 && i < 0x370)) {
                table[i] = NOTHING;
            } else if (i < 128) {
                char low = Character.toLowerCase(c);
                table[i] = isPlain(low) ? low : OTHER;
            } else if (c == 'ß') {
                table[i] = 's';
            } else if (c == 'ø' || c == 'Ø') {
                table[i] = 'o';
            } else if (Character.isLetterOrDigit(c) && c != 'ª' && c != 'º' && c != '²' && c != '³' && c != '¹') {
                char ascii = asciiOf(String.valueOf(c));
                table[i] = ascii == OTHER ? Character.toLowerCase(c) : ascii;
            } else {
                table[i] = OTHER;
            }
        }
        return table;
    }
}

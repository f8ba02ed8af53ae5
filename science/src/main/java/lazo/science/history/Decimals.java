package lazo.science.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;

/** Decimal numbers as JSON writes them. */
final class Decimals {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Decimals() {}

    /** A number as people write it, without a power of ten. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The number, exactly as {@link Double#parseDouble} reads it; NaN where it is none. */
    static double parse(byte[] bytes, int from, int to) {
        int p = from;
        boolean negative = p < to && bytes[p] == '-';
        if (negative) {
            p++;
        }
        long digits = 0;
        int count = 0;
        int scale = 0;
        int wholeFrom = p;
        for (; p < to && isDigit(bytes[p]); p++, count++) {
            digits = digits * 10 + bytes[p] - '0';
        }
        if (p == wholeFrom) {
            return Double.NaN;
        }
        if (p < to && bytes[p] == '.') {
            int pointAt = p++;
            for (; p < to && isDigit(bytes[p]); p++, count++) {
                digits = digits * 10 + bytes[p] - '0';
            }
            scale = p - pointAt - 1;
            if (scale == 0) {
                return Double.NaN;
            }
        }
        if (p != to) {
            return hasExponent(bytes, p, to) ? slowly(bytes, from, to) : Double.NaN;
        }
        // Both factors are exact doubles here, so that one rounding gives the nearest double (Clinger 1990).
        if (count <= 15 && scale < POWERS.length) {
            double value = digits / POWERS[scale];
            return negative ? 0.0 - value : value;
        }
        return slowly(bytes, from, to);
    }

    private static double slowly(byte[] bytes, int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, ISO_8859_1)) + 0.0;
    }

    private static boolean hasExponent(byte[] bytes, int at, int to) {
        int p = at;
        if ((bytes[p++] | 0x20) != 'e') {
            return false;
        }
        if (p < to && (bytes[p] == '+' || bytes[p] == '-')) {
            p++;
        }
        int start = p;
        while (p < to && isDigit(bytes[p])) {
            p++;
        }
        return p > start && p == to;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

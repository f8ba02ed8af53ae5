package lazo.example;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes JSON by hand into a growing array of bytes, which is reused from customer to customer. */
final class Pen {
    private static final long DAY = 86_400_000L;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    int length() {
        return length;
    }

    void cutTo(int earlier) {
        length = earlier;
    }

    void copyTo(OutputStream out, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** ASCII that needs no escaping. */
    Pen raw(String ascii) {
        int n = ascii.length();
        ensure(n);
        for (int i = 0; i < n; i++) {
            bytes[length + i] = (byte) ascii.charAt(i);
        }
        length += n;
        return this;
    }

    /** A JSON string, quotes included. */
    Pen quoted(CharSequence text) {
        int n = text.length();
        ensure(6 * n + 2);
        bytes[length++] = '"';
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = (byte) c;
            } else if (c < 0x20) {
                bytes[length++] = '\\';
                bytes[length++] = (byte) (c == '\n' ? 'n' : 't');
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                wide(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                wide(c);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void wide(int point) {
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                bytes[length++] = (byte) (0xE0 | point >> 12);
            } else {
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | (point >> 12 & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | (point >> 6 & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (point & 0x3F));
    }

    Pen number(long value) {
        return number(value, 1);
    }

    /** At least that many digits. */
    Pen number(long value, int digits) {
        ensure(20);
        int width = digits;
        for (long rest = value; rest >= power(width); ) {
            width++;
        }
        for (int i = width - 1; i >= 0; i--) {
            bytes[length++] = (byte) ('0' + value / power(i) % 10);
        }
        return this;
    }

    private static long power(int of) {
        long ten = 1;
        for (int i = 0; i < of; i++) {
            ten *= 10;
        }
        return ten;
    }

    /** Not negative, at most two decimals. */
    Pen decimal(double value) {
        long hundredths = Math.round(value * 100);
        number(hundredths / 100);
        if (hundredths % 10 != 0) {
            raw(".").number(hundredths % 100, 2);
        } else if (hundredths % 100 != 0) {
            raw(".").number(hundredths % 100 / 10);
        }
        return this;
    }

    /** ISO 8601 in UTC with seconds, quotes included; days to dates as in Hinnant's "chrono-compatible algorithms". */
    Pen instant(long epochMillis) {
        long days = Math.floorDiv(epochMillis, DAY);
        long second = Math.floorMod(epochMillis, DAY) / 1000;
        long z = days + 719_468;
        long era = Math.floorDiv(z, 146_097L);
        long ofEra = z - era * 146_097;
        long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        long civil = month < 10 ? month + 3 : month - 9;
        raw("\"").number(yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), 4).raw("-");
        number(civil, 2)
                .raw("-")
                .number(dayOfYear - (153 * month + 2) / 5 + 1, 2)
                .raw("T");
        number(second / 3600, 2).raw(":").number(second / 60 % 60, 2).raw(":").number(second % 60, 2);
        return raw("Z\"");
    }
}

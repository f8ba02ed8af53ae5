package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Decodes the inside of a JSON string that {@link JsonLine} has already found to be sound. */
final class Escapes {

    private Escapes() {}

    static String decode(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int run = from;
        int p = from;
        while (p < to) {
            if (bytes[p] != '\\') {
                p++;
                continue;
            }
            out.append(new String(bytes, run, p - run, UTF_8));
            byte c = bytes[p + 1];
            if (c == 'u') {
                out.append((char) hex(bytes, p + 2));
                p += 6;
            } else {
                out.append(plain(c));
                p += 2;
            }
            run = p;
        }
        return out.append(new String(bytes, run, to - run, UTF_8)).toString();
    }

    /** The four hex digits at a place, or −1 where they are not four. */
    static int hex(byte[] bytes, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private static char plain(byte c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) c;
        };
    }
}

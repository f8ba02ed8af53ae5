package lazo.science.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: finding and counting line ends, and a stable hash of a line. */
final class Bits {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_ENDS = ONES * '\n';

    private Bits() {}

    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The high bit of every byte that is exactly zero; bytes above a zero one may be marked wrongly. */
    private static long zeroes(long x) {
        return (x - ONES) & ~x & HIGHS;
    }

    /**
     * A mark in the high bit of the first byte (and perhaps of later ones) that ends a run of plain string content: a
     * quote, a backslash, a control character, or a byte above 127. Zero where all eight are plain.
     */
    static long special(long x) {
        long quotes = x ^ ONES * '"';
        long slashes = x ^ ONES * '\\';
        long ends = ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes);
        long controls = (x - ONES * 0x20) & ~x;
        return (ends | controls | x) & HIGHS;
    }

    /** Where the next line ends (its {@code \n}), or {@code to}. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int p = from;
        for (; p + 8 <= to; p += 8) {
            long found = zeroes(at(bytes, p) ^ LINE_ENDS);
            if (found != 0) {
                return p + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (p < to && bytes[p] != '\n') {
            p++;
        }
        return p;
    }

    /** How many {@code \n} there are. */
    static int lineEnds(byte[] bytes, int from, int to) {
        int count = 0;
        int p = from;
        for (; p + 8 <= to; p += 8) {
            long x = at(bytes, p) ^ LINE_ENDS;
            // Exact for every byte, unlike the cheaper test: a sum of carries never crosses a byte.
            long zero = ~(((x & ~HIGHS) + ~HIGHS) | x | ~HIGHS);
            count += Long.bitCount(zero);
        }
        for (; p < to; p++) {
            if (bytes[p] == '\n') {
                count++;
            }
        }
        return count;
    }

    /** 64 bits that depend on nothing but the content. They are part of stored ids: never change them. */
    static long hash(byte[] bytes, int from, int to) {
        long h = 0x9E3779B97F4A7C15L ^ (to - from);
        int p = from;
        for (; p + 8 <= to; p += 8) {
            h = stir(h ^ at(bytes, p));
        }
        long rest = 0;
        for (int shift = 0; p < to; p++, shift += 8) {
            rest |= (bytes[p] & 0xFFL) << shift;
        }
        return stir(stir(h ^ rest));
    }

    private static long stir(long x) {
        long product = x * 0xD6E8FEB86659FD93L;
        return product ^ Math.unsignedMultiplyHigh(x, 0xD6E8FEB86659FD93L) ^ (product >>> 32);
    }

    /** {@code ~} and 16 hex digits. */
    static String derivedId(long hash) {
        byte[] out = new byte[17];
        out[0] = '~';
        for (int i = 0; i < 16; i++) {
            out[i + 1] = (byte) Character.forDigit((int) (hash >>> (60 - 4 * i)) & 15, 16);
        }
        return new String(out, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}

package lazo.science.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteWriter} wrote. Reading past the end throws {@link IndexOutOfBoundsException}. Reusable for one
 * array after another; not for several threads.
 */
public final class ByteReader {

    private final Words words = new Words();
    private byte[] bytes;
    private int at;
    private int end;

    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public ByteReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Goes on with other bytes; words that were seen stay known. */
    public void reset(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
    }

    public boolean hasMore() {
        return at < end;
    }

    /** The index of the next byte. */
    public int position() {
        return at;
    }

    public int getByte() {
        return bytes[step(1)];
    }

    public boolean getBoolean() {
        return getByte() != 0;
    }

    public @Nullable Boolean getMaybeBoolean() {
        return switch (getByte()) {
            case 0 -> null;
            case 1 -> false;
            default -> true;
        };
    }

    public long getLong() {
        return (long) ByteWriter.LONGS.get(bytes, step(8));
    }

    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    public @Nullable Double getMaybeDouble() {
        return getBoolean() ? (Double) getDouble() : null;
    }

    public @Nullable Long getMaybeLong() {
        return getBoolean() ? (Long) getLong() : null;
    }

    public int getVar() {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = getByte();
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    public String getText() {
        return text(getVar());
    }

    public @Nullable String getMaybeText() {
        int length = getVar() - 1;
        return length < 0 ? null : text(length);
    }

    /** Like {@link #getText}, for words that come again and again: equal ones are mostly one object. */
    public String getWord() {
        return word(getVar());
    }

    public @Nullable String getMaybeWord() {
        int length = getVar() - 1;
        return length < 0 ? null : word(length);
    }

    private String text(int length) {
        return new String(bytes, step(length), length, UTF_8);
    }

    private String word(int length) {
        int from = step(length);
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, length, UTF_8);
            }
        }
        return length <= 40 ? words.of(bytes, from, from + length) : new String(bytes, from, length, ISO_8859_1);
    }

    private int step(int length) {
        int from = at;
        if (length < 0 || length > end - from) {
            throw new IndexOutOfBoundsException("The bytes end before the value does.");
        }
        at = from + length;
        return from;
    }
}

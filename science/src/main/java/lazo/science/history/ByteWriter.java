package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Grows as it is written to. Numbers are little-endian; {@link ByteReader} reads what this writes, in the same order. */
public final class ByteWriter {

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private byte[] bytes;
    private int size;

    public ByteWriter() {
        this(1024);
    }

    /** @param capacity bytes to make room for at first */
    public ByteWriter(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** Bytes written since the last {@link #clear}. */
    public int size() {
        return size;
    }

    /** Forgets what was written and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** The bytes themselves, of which the first {@link #size} count; valid until the next write. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    public void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    public void putBoolean(boolean value) {
        putByte(value ? 1 : 0);
    }

    /** Null, false or true. */
    public void putMaybe(@Nullable Boolean value) {
        putByte(value == null ? 0 : value ? 2 : 1);
    }

    public void putLong(long value) {
        room(8);
        LONGS.set(bytes, size, value);
        size += 8;
    }

    public void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    public void putMaybe(@Nullable Double value) {
        putBoolean(value != null);
        if (value != null) {
            putDouble(value);
        }
    }

    public void putMaybe(@Nullable Long value) {
        putBoolean(value != null);
        if (value != null) {
            putLong(value);
        }
    }

    /** An unsigned number in one to five bytes, seven bits each; small ones are short. */
    public void putVar(int value) {
        room(5);
        int left = value;
        while ((left & ~0x7F) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    public void putText(String text) {
        putCounted(text, 0);
    }

    /** Null is told apart from the empty text. */
    public void putMaybe(@Nullable String text) {
        if (text == null) {
            putByte(0);
        } else {
            putCounted(text, 1);
        }
    }

    @SuppressWarnings(
            "deprecation") // The copy of low bytes is exactly what is wanted once a text is known to be ASCII.
    private void putCounted(String text, int shift) {
        int length = text.length();
        if (isAscii(text, length)) {
            putVar(length + shift);
            room(length);
            text.getBytes(0, length, bytes, size);
            size += length;
        } else {
            byte[] encoded = text.getBytes(UTF_8);
            putVar(encoded.length + shift);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
        }
    }

    private static boolean isAscii(String text, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= text.charAt(i);
        }
        return all < 0x80;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            long wanted = Math.max((long) size + more, bytes.length * 2L);
            if ((long) size + more > LARGEST) {
                throw new IllegalStateException("More than 2 GB in one buffer: write it out in parts.");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, LARGEST));
        }
    }
}

package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The name of a field. {@code orderId}, {@code order_id} and {@code OrderID} are one name: the client libraries differ
 * in nothing else.
 */
final class Key {

    static final int SEED = 17;

    private final String name;
    private final byte[] plain;
    private final int hash;

    Key(String name) {
        this.name = name;
        byte[] bytes = name.getBytes(UTF_8);
        int length = 0;
        int h = SEED;
        byte[] kept = new byte[bytes.length];
        for (byte b : bytes) {
            if (b != '_') {
                kept[length++] = lower(b);
                h = mix(h, b);
            }
        }
        plain = java.util.Arrays.copyOf(kept, length);
        hash = h;
    }

    String name() {
        return name;
    }

    int hash() {
        return hash;
    }

    /** The hash of a name, one more byte of it read. */
    static int mix(int hash, byte b) {
        return b == '_' ? hash : hash * 31 + lower(b);
    }

    boolean isWrittenAt(byte[] bytes, int from, int to) {
        int i = 0;
        for (int p = from; p < to; p++) {
            byte b = bytes[p];
            if (b == '_') {
                continue;
            }
            if (i == plain.length || plain[i] != lower(b)) {
                return false;
            }
            i++;
        }
        return i == plain.length;
    }

    boolean isSameAs(Key other) {
        return hash == other.hash && java.util.Arrays.equals(plain, other.plain);
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }

    @Override
    public String toString() {
        return name;
    }
}

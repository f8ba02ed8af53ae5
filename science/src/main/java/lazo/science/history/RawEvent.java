package lazo.science.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event before they mean anything: where each name and value lies in the bytes it was read from.
 * Nothing is decoded until it is asked for. One object serves for a whole file.
 */
final class RawEvent {

    enum Scope {
        TOP(""),
        PROPERTIES("properties."),
        TRAITS("traits."),
        /** A field that was given again later. */
        OVERRIDDEN("");

        private final String prefix;

        Scope(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        OBJECT,
        ARRAY
    }

    /** Bits of a text: it must be decoded as UTF-8; it has escapes. */
    static final int WIDE = 1;

    static final int ESCAPED = 2;

    private byte[] bytes = new byte[0];
    private int size;
    private Scope[] scopes = new Scope[32];
    private int[] hashes = new int[32];
    private int[] keyFrom = new int[32];
    private int[] keyTo = new int[32];
    private @Nullable Key[] keys = new Key[32];
    private Kind[] kinds = new Kind[32];
    private int[] from = new int[32];
    private int[] to = new int[32];
    private int[] bits = new int[32];

    void clear(byte[] source) {
        bytes = source;
        size = 0;
    }

    /** The bytes have moved; every position stays what it was. */
    void moved(byte[] source) {
        bytes = source;
    }

    /** A field that stands in the bytes. The positions of a text leave out its quotes. */
    void add(
            Scope scope,
            int hash,
            int nameFrom,
            int nameTo,
            @Nullable Key key,
            Kind kind,
            int start,
            int end,
            int bit) {
        if (size == hashes.length) {
            grow();
        }
        scopes[size] = scope;
        hashes[size] = hash;
        keyFrom[size] = nameFrom;
        keyTo[size] = nameTo;
        keys[size] = key;
        kinds[size] = kind;
        from[size] = start;
        to[size] = end;
        bits[size] = bit;
        size++;
    }

    /** An object was given twice: the first one no longer counts. */
    void override(Scope scope) {
        for (int i = 0; i < size; i++) {
            if (scopes[i] == scope) {
                scopes[i] = Scope.OVERRIDDEN;
            }
        }
    }

    /** Where the field is, or −1. Of several with the same name the last one counts. */
    int find(Scope scope, Key key) {
        int hash = key.hash();
        for (int i = size - 1; i >= 0; i--) {
            if (hashes[i] == hash && scopes[i] == scope) {
                Key known = keys[i];
                if (known != null ? known.isSameAs(key) : key.isWrittenAt(bytes, keyFrom[i], keyTo[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    Kind kind(int field) {
        return kinds[field];
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /** The text of a text or a number. */
    String text(int field) {
        return text(bytes, from[field], to[field], bits[field]);
    }

    /** The same, for words that come again and again. */
    String word(int field, Words words) {
        return bits[field] == 0 ? words.of(bytes, from[field], to[field]) : text(field);
    }

    static String text(byte[] bytes, int from, int to, int bits) {
        if (bits == 0) {
            return new String(bytes, from, to - from, ISO_8859_1);
        }
        return (bits & ESCAPED) == 0 ? new String(bytes, from, to - from, UTF_8) : Escapes.decode(bytes, from, to);
    }

    private void grow() {
        int n = size * 2;
        scopes = Arrays.copyOf(scopes, n);
        hashes = Arrays.copyOf(hashes, n);
        keyFrom = Arrays.copyOf(keyFrom, n);
        keyTo = Arrays.copyOf(keyTo, n);
        keys = Arrays.copyOf(keys, n);
        kinds = Arrays.copyOf(kinds, n);
        from = Arrays.copyOf(from, n);
        to = Arrays.copyOf(to, n);
        bits = Arrays.copyOf(bits, n);
    }
}

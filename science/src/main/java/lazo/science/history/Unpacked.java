package lazo.science.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bytes as they were before they were compressed, if they were: told by the first two, not by a file's name. */
public final class Unpacked {

    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /** Closing it closes the stream below. */
    public static InputStream stream(InputStream bytes) throws IOException {
        BufferedInputStream peeked = new BufferedInputStream(bytes, BUFFER);
        peeked.mark(2);
        int first = peeked.read();
        int second = peeked.read();
        peeked.reset();
        return first == 0x1F && second == 0x8B ? new GZIPInputStream(peeked, BUFFER) : peeked;
    }
}

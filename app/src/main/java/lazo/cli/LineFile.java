package lazo.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lazo.science.history.Delivery;
import lazo.science.history.Source;
import lazo.science.history.Unpacked;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a source, one after the other, as they stand. */
final class LineFile {

    private static final int CHUNK = 1 << 16;

    private final Source source;
    private long taken;

    LineFile(Source source) {
        this.source = source;
    }

    /** Told of each line. */
    interface Reader {

        /** @param bytes the line is {@code [from, to)} of them, without its end; they are used again afterwards */
        void line(long number, byte[] bytes, int from, int to);

        /** A line longer than a request may be, or one in which the file breaks off. */
        void broken(long number, String reason, String excerpt);
    }

    /** Bytes taken from the file as it lies on the disk. */
    long taken() {
        return taken;
    }

    void read(Reader reader) {
        long number = 1;
        byte[] bytes = new byte[CHUNK];
        int filled = 0;
        boolean tooLong = false;
        try (InputStream in = Unpacked.stream(new Counted(open()))) {
            boolean first = true;
            while (true) {
                if (filled == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
                }
                int n = in.read(bytes, filled, bytes.length - filled);
                int to = filled + Math.max(n, 0);
                int from = first && to >= 3 && isMark(bytes) ? 3 : 0;
                first &= to < 3;
                for (int at = Math.max(from, filled); at < to; at++) {
                    if (bytes[at] == '\n') {
                        if (!tooLong) {
                            reader.line(number, bytes, from, at);
                        }
                        tooLong = false;
                        number++;
                        from = at + 1;
                    }
                }
                if (n < 0) {
                    if (from < to && !tooLong) {
                        reader.line(number, bytes, from, to);
                    }
                    return;
                }
                filled = to - from;
                System.arraycopy(bytes, from, bytes, 0, filled);
                if (filled > Delivery.LONGEST) {
                    if (!tooLong) {
                        reader.broken(
                                number,
                                "The line is longer than " + Delivery.LONGEST / 1024
                                        + " KB. Send long texts in parts, or keep attachments elsewhere and send a link.",
                                Excerpt.of(bytes, 0, filled));
                    }
                    tooLong = true;
                    filled = 0;
                }
            }
        } catch (IOException e) {
            reader.broken(
                    number,
                    "The file breaks off here: it is cut short or damaged. Fetch it again; what came before was sent.",
                    Excerpt.of(bytes, 0, filled));
        }
    }

    private static boolean isMark(byte[] bytes) {
        return bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private InputStream open() throws IOException {
        Path path = source.path();
        @Nullable InputStream stream = source.stream();
        return path != null ? Files.newInputStream(path) : stream != null ? stream : InputStream.nullInputStream();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            taken += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            taken += Math.max(read, 0);
            return read;
        }
    }
}

package lazo.science.history;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Cuts one source into pieces that end where a line does, and counts the lines. */
final class LineFeeder {

    private final Source source;
    private final Feed feed;
    private final int chunk;
    private long line = 1;
    private byte[] bytes;
    private int filled;

    LineFeeder(Source source, Feed feed, int chunk) {
        this.source = source;
        this.feed = feed;
        this.chunk = Math.max(16, chunk);
        this.bytes = feed.buffer(this.chunk);
    }

    void run() throws InterruptedException {
        try (InputStream in = feed.open(source)) {
            boolean more = fill(in);
            int from = isMarked() ? 3 : 0;
            while (more) {
                int cut = lastLineEnd() + 1;
                if (cut > 0) {
                    hand(from, cut);
                    from = 0;
                } else if (filled > LineReader.LONGEST_LINE) {
                    more = passOver(in, from);
                    from = 0;
                    continue;
                }
                more = fill(in);
            }
            if (filled > from) {
                feed.put(new Work.Lines(source, line, bytes, from, filled));
            }
        } catch (IOException e) {
            broken(e);
        }
    }

    /** Reads until the piece is full; false at the end of the source. */
    private boolean fill(InputStream in) throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while (filled < bytes.length) {
            int n = in.read(bytes, filled, bytes.length - filled);
            if (n < 0) {
                return false;
            }
            filled += n;
        }
        return true;
    }

    private void hand(int from, int cut) throws InterruptedException {
        byte[] full = bytes;
        int rest = filled - cut;
        byte[] next = feed.buffer(Math.max(chunk, rest + 1));
        System.arraycopy(full, cut, next, 0, rest);
        long first = line;
        line += Bits.lineEnds(full, 0, cut);
        bytes = next;
        filled = rest;
        feed.put(new Work.Lines(source, first, full, from, cut));
    }

    /** A line longer than any may be: it is named, and forgotten up to its end. */
    private boolean passOver(InputStream in, int from) throws IOException, InterruptedException {
        String excerpt = LineReader.excerpt(bytes, from, filled);
        feed.put(new Work.Refused(LineReader.tooLong().at(source.name(), line, "", excerpt)));
        boolean more = true;
        int end = filled;
        while (more && end == filled) {
            filled = 0;
            more = fill(in);
            end = Bits.lineEnd(bytes, 0, filled);
        }
        if (end < filled) {
            System.arraycopy(bytes, end + 1, bytes, 0, filled - end - 1);
            filled -= end + 1;
            line++;
        } else {
            filled = 0;
        }
        return more && (filled < bytes.length ? fill(in) : true);
    }

    private int lastLineEnd() {
        int p = filled - 1;
        while (p >= 0 && bytes[p] != '\n') {
            p--;
        }
        return p;
    }

    private boolean isMarked() {
        return filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** What came before the break is used; the line it broke in is not. */
    private void broken(IOException e) throws InterruptedException {
        int cut = lastLineEnd() + 1;
        String excerpt = LineReader.excerpt(bytes, cut, filled);
        if (cut > 0) {
            hand(line == 1 && isMarked() ? 3 : 0, cut);
        }
        feed.put(new Work.Refused(brokenAt(source.name(), line, excerpt, e)));
    }

    static Rejection brokenAt(String file, long line, String excerpt, IOException e) {
        boolean packed = e instanceof EOFException || e instanceof ZipException;
        String reason = packed
                ? "The compressed file breaks off here: it is cut short or damaged."
                : "The file cannot be read any further: " + e.getMessage() + ".";
        return new Rejection(
                file, line, null, reason, "Fetch the file again; what came before this line was used.", excerpt);
    }
}

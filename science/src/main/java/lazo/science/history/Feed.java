package lazo.science.history;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What feeding and working threads share: the work between them, used buffers, and how far the reading is. */
final class Feed {

    private final BlockingQueue<Work> work;
    private final BlockingQueue<byte[]> spare;
    private final LongAdder bytesRead = new LongAdder();

    Feed(int room) {
        work = new ArrayBlockingQueue<>(room);
        spare = new ArrayBlockingQueue<>(room);
    }

    void put(Work piece) throws InterruptedException {
        work.put(piece);
    }

    Work take() throws InterruptedException {
        return work.take();
    }

    byte[] buffer(int size) {
        byte[] used = spare.poll();
        return used != null && used.length >= size ? used : new byte[size];
    }

    void giveBack(byte[] buffer) {
        spare.offer(buffer);
    }

    long bytesRead() {
        return bytesRead.sum();
    }

    /** The bytes of a source, unpacked where they are compressed. Closing it leaves standard input open. */
    InputStream open(Source source) throws IOException {
        Path path = source.path();
        InputStream counted = new Counted(path != null ? Files.newInputStream(path) : source.stream(), path != null);
        return Unpacked.stream(counted);
    }

    private final class Counted extends FilterInputStream {

        private final boolean ours;

        Counted(@Nullable InputStream in, boolean ours) {
            super(in == null ? InputStream.nullInputStream() : in);
            this.ours = ours;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            bytesRead.add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            bytesRead.add(Math.max(0, n));
            return n;
        }

        @Override
        public void close() throws IOException {
            if (ours) {
                in.close();
            }
        }
    }
}

package lazo.science.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Events set apart by customer, so that each part fits in memory whatever the size of the whole. Blocks stay in memory
 * up to a budget, later ones go to a temporary file per part. Which part a customer belongs to depends on nothing but
 * their id.
 */
final class Partitions implements AutoCloseable {

    static final int COUNT = 256;

    private final Path folder;
    private final long budget;
    private final AtomicLong inMemory = new AtomicLong();
    private final Part[] parts = new Part[COUNT];
    private volatile boolean closed;

    /**
     * Opens empty partitions.
     *
     * @param folder where temporary files may go; it is made when the first is needed, and deleted at the end
     * @param budget how many bytes may stay in memory
     */
    Partitions(Path folder, long budget) {
        this.folder = folder;
        this.budget = budget;
        for (int i = 0; i < COUNT; i++) {
            parts[i] = new Part(i);
        }
    }

    static int of(String userId) {
        int hash = userId.hashCode() * 0x9E3779B9;
        return hash >>> 24;
    }

    /**
     * Adds a block; several threads may.
     *
     * @throws IllegalStateException once closed: a thread that comes late must not leave a file behind
     */
    void append(int part, byte[] bytes) {
        parts[part].append(bytes);
    }

    /** All blocks of a part, in no particular order. */
    List<byte[]> blocks(int part) {
        return parts[part].blocks();
    }

    /** Puts one block in the place of all that a part holds. */
    void replace(int part, byte[] bytes) {
        parts[part].clear();
        parts[part].append(bytes);
    }

    /** Forgets what a part holds. */
    void clear(int part) {
        parts[part].clear();
    }

    @Override
    public void close() {
        closed = true;
        for (Part part : parts) {
            part.clear();
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    private final class Part {
        private final Path file;
        private final List<byte[]> blocks = new ArrayList<>();
        private @Nullable FileChannel channel;

        Part(int number) {
            this.file = folder.resolve("part-" + number);
        }

        synchronized void append(byte[] bytes) {
            if (closed) {
                throw new IllegalStateException("The partitions are closed");
            }
            if (inMemory.addAndGet(bytes.length) <= budget) {
                blocks.add(bytes);
                return;
            }
            inMemory.addAndGet(-bytes.length);
            try {
                spill(bytes);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private void spill(byte[] bytes) throws IOException {
            if (channel == null) {
                Files.createDirectories(folder);
                channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        synchronized List<byte[]> blocks() {
            if (channel == null) {
                return List.copyOf(blocks);
            }
            List<byte[]> all = new ArrayList<>(blocks);
            try {
                ByteBuffer spilled = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (spilled.hasRemaining() && channel.read(spilled, spilled.position()) >= 0) {
                    // reads until the buffer is full
                }
                all.add(spilled.array());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return all;
        }

        synchronized void clear() {
            blocks.forEach(block -> inMemory.addAndGet(-block.length));
            blocks.clear();
            if (channel != null) {
                try {
                    channel.close();
                    Files.deleteIfExists(file);
                } catch (IOException stillThere) {
                    throw new UncheckedIOException(stillThere);
                }
                channel = null;
            }
        }
    }
}

package lazo.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Says that somebody is at work in a folder. The system takes it back when the process ends, however it ends. */
final class FolderLock {

    private static final String NAME = ".at-work";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) == null) {
            channel.close();
            throw new IOException("somebody else is at work in " + folder);
        }
        return new FolderLock(file, channel);
    }

    /** Whether whoever worked in the folder is gone; not where nobody ever said they were. */
    static boolean isForsaken(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tried(channel) != null;
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** Lets go of the folder; the file goes too, as the folder is about to be kept or thrown away. */
    void release() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException gone) {
            // Nothing is lost: whoever looks next finds no living owner.
        }
    }
}

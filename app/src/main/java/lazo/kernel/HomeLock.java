package lazo.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;

/** Says that a server works in this folder. The system takes it back when the process ends, however it ends. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BadInput where another server works there */
    public static HomeLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".at-work"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) == null) {
            channel.close();
            throw new BadInput(
                    "Another Lazo works in " + folder + ".", "Stop it, or name another folder with LAZO_HOME.");
        }
        return new HomeLock(channel);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

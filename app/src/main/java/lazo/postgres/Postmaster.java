package lazo.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that works, or worked, in a data folder (PostgreSQL manual, "Database
 * File Layout").
 */
record Postmaster(long pid, int port, String status) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= STATUS) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    lines.get(STATUS).strip()));
        } catch (NoSuchFileException | NumberFormatException nobodyYet) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** A process that ended and that nobody has buried yet is not alive, nor is another that got its number since. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true))
                .filter(_ -> !isBuriedSoon())
                .isPresent();
    }

    /** In {@code /proc/PID/stat} the state follows the name, which stands in brackets: Z is a zombie. */
    private boolean isBuriedSoon() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException elsewhere) {
            return false;
        }
    }
}

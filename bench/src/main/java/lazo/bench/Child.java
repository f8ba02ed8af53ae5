package lazo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command and watches what it takes. */
final class Child {

    private static final int EVERY_MILLIS = 20;

    private final List<String> command;
    private double cpuSeconds = Double.NaN;
    private double peakBytes = Double.NaN;

    private Child(List<String> command) {
        this.command = command;
    }

    /**
     * What a command took.
     *
     * @param seconds by the clock on the wall, from before it started until it was gone
     * @param cpuSeconds of all its threads, to a few hundredths; NaN where the system does not say
     * @param peakBytes most memory it had at once ({@code VmHWM}); NaN where the system does not say
     * @param status its exit status
     * @param said what it wrote on standard output
     */
    record Took(double seconds, double cpuSeconds, double peakBytes, int status, String said) {}

    /** Runs a command to its end; what it says on standard error goes to ours. */
    static Took run(List<String> command) throws IOException {
        return new Child(command).run();
    }

    /** The same; an exit status other than these is a failure. */
    static Took run(List<String> command, Integer... statuses) throws IOException {
        Took took = run(command);
        if (!List.of(statuses).contains(took.status())) {
            throw new IOException("Exit status " + took.status() + " from " + String.join(" ", command));
        }
        return took;
    }

    private Took run() throws IOException {
        Path said = Files.createTempFile("lazo-bench", ".out");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                process.getOutputStream().close();
                do {
                    look(process);
                } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("The measurement was interrupted", stop);
            } finally {
                process.destroy();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Took(
                    seconds,
                    cpuSeconds,
                    peakBytes,
                    process.exitValue(),
                    Files.readString(said, StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Both figures only grow, so the last look says how high they came. */
    private void look(Process process) {
        process.info().totalCpuDuration().map(Duration::toNanos).ifPresent(nanos -> cpuSeconds = nanos / 1e9);
        double now = ProcFile.kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmHWM:") * 1024;
        if (!Double.isNaN(now)) {
            peakBytes = now;
        }
    }

    /** Reads the small files that Linux keeps about processes. */
    static final class ProcFile {

        private ProcFile() {}

        /** The figure behind a word; NaN where there is no such file or word. */
        static double kilobytes(Path file, String word) {
            if (!Files.isReadable(file)) {
                return Double.NaN;
            }
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                    if (line.startsWith(word)) {
                        return Double.parseDouble(
                                line.substring(word.length()).replace("kB", "").strip());
                    }
                }
            } catch (IOException | UncheckedIOException gone) {
                return Double.NaN;
            }
            return Double.NaN;
        }
    }
}

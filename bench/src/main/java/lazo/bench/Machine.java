package lazo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Says what was measured on. */
final class Machine {

    private Machine() {}

    static String description() {
        double memory = Child.ProcFile.kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024 / 1024;
        return String.format(
                Locale.ROOT,
                "%d cores%s, %s, %s %s, JDK %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Double.isNaN(memory) ? "memory n/a" : String.format(Locale.ROOT, "%.0f GB of memory", memory),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }

    /** How many were waiting to be served in the last minute; above the number of cores, times mean little. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg"), StandardCharsets.US_ASCII)
                    .split(" ", -1)[0];
        } catch (IOException elsewhere) {
            return "n/a";
        }
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .findFirst()
                    .orElse("");
        } catch (IOException elsewhere) {
            return Objects.toString(System.getenv("PROCESSOR_IDENTIFIER"), "");
        }
    }
}

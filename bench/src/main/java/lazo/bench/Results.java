package lazo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Keeps what was measured, one file for each measurement and day; the newest of a day stays. */
record Results(Path folder, Clock clock) {

    /**
     * Writes a page and says it.
     *
     * @param name of the measurement
     * @param loadBefore what {@link Machine#load()} said when it began
     * @param lines Markdown
     */
    Path keep(String name, String loadBefore, List<String> lines) throws IOException {
        LocalDate today = LocalDate.now(clock);
        StringBuilder page = new StringBuilder();
        page.append("# ").append(name).append(", ").append(today).append("\n\n");
        page.append(Machine.description()).append(".\n");
        page.append("Lazo at commit ")
                .append(System.getProperty("lazo.commit", "unknown"))
                .append(".\n");
        page.append("Load of the machine ").append(loadBefore).append(" when it began, ");
        page.append(Machine.load()).append(" at the end.\n\n");
        lines.forEach(line -> page.append(line).append('\n'));
        Files.createDirectories(folder);
        Path file = folder.resolve(today + "-" + name + ".md");
        Files.writeString(file, page, StandardCharsets.UTF_8);
        System.out.printf("%n%s%nKept in %s%n", page, file);
        return file;
    }
}

package lazo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a page in whatever browser the system prefers. */
final class Browser {

    private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");

    private Browser() {}

    /** Does its best: without a browser the page is still where the report said. */
    static void open(Path page) {
        for (String opener : OPENERS) {
            if (isInstalled(opener)) {
                try {
                    new ProcessBuilder(opener, page.toAbsolutePath().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    return;
                } catch (IOException unwilling) {
                    continue;
                }
            }
        }
    }

    private static boolean isInstalled(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }
}

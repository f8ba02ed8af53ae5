package lazo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a page in whatever browser the system prefers. */
final class Browser {

    private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");
    private static final List<String> SCREENS = List.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER");
    private static final String NOTHING = "/dev/null";

    private Browser() {}

    /** Does its best, and says whether anything was started. */
    static boolean open(Path page) {
        for (String opener : OPENERS) {
            if (isInstalled(opener) && isUseful(opener)) {
                try {
                    new ProcessBuilder(opener, page.toAbsolutePath().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectInput(ProcessBuilder.Redirect.from(new File(NOTHING)))
                            .start();
                    return true;
                } catch (IOException unwilling) {
                    // The next one may be willing.
                }
            }
        }
        return false;
    }

    /** Without a screen, xdg-open would put a text browser on the terminal. */
    private static boolean isUseful(String opener) {
        return !opener.equals("xdg-open") || SCREENS.stream().anyMatch(System.getenv()::containsKey);
    }

    private static boolean isInstalled(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }
}

package lazo.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process that was killed left beside the folder it was writing. */
final class Leftovers {

    private Leftovers() {}

    static String unfinished(String name, String random) {
        return "." + name + ".unfinished-" + random;
    }

    static String replaced(String name, String random) {
        return "." + name + ".replaced-" + random;
    }

    /** Takes away what nobody is at work on; what cannot be taken away stays, as it harms nobody. */
    static void sweep(Path parent, String name) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
            for (Path each : all) {
                String other = String.valueOf(each.getFileName());
                boolean old = other.startsWith(replaced(name, ""));
                if (old || (other.startsWith(unfinished(name, "")) && FolderLock.isForsaken(each))) {
                    Trees.delete(each);
                }
            }
        } catch (IOException inTheWay) {
            return;
        }
    }
}

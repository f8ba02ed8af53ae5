package lazo.science.brokenhouse.words;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a file where only streams are welcome. */
final class FileOpener {
    private FileOpener() {}

    static int firstByte(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toString())) {
            return in.read();
        }
    }
}

package lazo.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts that make the tables, which lie in the rooms whose tables they make. */
public final class Scripts {

    static final String FOLDERS = "lazo/*/migrations";

    private Scripts() {}

    /** Each by the name of its file. */
    public static SortedMap<String, String> all() throws IOException {
        SortedMap<String, String> scripts = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDERS + "/V*.sql")) {
            scripts.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return scripts;
    }

    /** As Flyway does it: CRC-32 over the lines, without what ends them. */
    public static int checksum(String script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(script))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}

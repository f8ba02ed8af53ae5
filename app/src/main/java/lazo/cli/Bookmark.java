package lazo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lazo.cli.Parcel.Spot;
import lazo.science.history.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers how far an import has come, so that one that was broken off goes on where it stopped. It counts only for
 * the same files, unchanged, to the same server; otherwise everything is sent again, which does no harm.
 */
final class Bookmark {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final ArrayNode files;

    private Bookmark(Path file, ArrayNode files) {
        this.file = file;
        this.files = files;
    }

    /**
     * How far it has come.
     *
     * @param spot all up to here was acknowledged or left out
     * @param rejectedBytes the length of the file of what was left out
     */
    record Progress(Spot spot, long accepted, long duplicates, long leftOut, long rejectedBytes) {

        static final Progress NONE = new Progress(Spot.BEFORE_ALL, 0, 0, 0, 0);
    }

    /**
     * The bookmark of an import.
     *
     * @param folder where it lies
     * @param what names the server and the mapping
     * @return empty where it reads standard input, of which nobody knows whether it is the same again
     */
    static Optional<Bookmark> of(Path folder, String what, List<Source> sources) throws IOException {
        ArrayNode files = JSON.createArrayNode();
        StringBuilder name = new StringBuilder(what);
        for (Source source : sources) {
            Path path = source.path();
            if (path == null) {
                return Optional.empty();
            }
            ObjectNode each = files.addObject();
            each.put("file", path.toAbsolutePath().normalize().toString());
            each.put("bytes", Files.size(path));
            each.put("changed", Files.getLastModifiedTime(path).toMillis());
            name.append('\n').append(path.toAbsolutePath().normalize());
        }
        return Optional.of(new Bookmark(folder.resolve(".lazo-import-" + hash(name.toString())), files));
    }

    /** Where the same import was broken off. */
    Progress read() throws IOException {
        if (!Files.exists(file)) {
            return Progress.NONE;
        }
        JsonNode kept = json(Files.readString(file));
        if (kept == null || !files.toString().equals(kept.path("files").toString())) {
            return Progress.NONE;
        }
        Spot spot = new Spot(
                kept.path("source").asInt(),
                kept.path("line").asLong(),
                kept.path("part").asInt());
        return new Progress(
                spot,
                kept.path("accepted").asLong(),
                kept.path("duplicates").asLong(),
                kept.path("leftOut").asLong(),
                kept.path("rejectedBytes").asLong());
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException torn) {
            return null;
        }
    }

    void write(Progress progress) throws IOException {
        ObjectNode kept = JSON.createObjectNode();
        kept.put("source", progress.spot().source());
        kept.put("line", progress.spot().line());
        kept.put("part", progress.spot().part());
        kept.put("accepted", progress.accepted());
        kept.put("duplicates", progress.duplicates());
        kept.put("leftOut", progress.leftOut());
        kept.put("rejectedBytes", progress.rejectedBytes());
        kept.set("files", files);
        Path draft = file.resolveSibling(file.getFileName() + "~");
        Files.writeString(draft, JSON.writeValueAsString(kept));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}

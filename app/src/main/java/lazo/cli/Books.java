package lazo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import lazo.cli.Bookmark.Progress;
import lazo.cli.Parcel.LeftOut;
import lazo.cli.Parcel.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what an import has done: each line it left out with its reason, and how far it has come. */
final class Books implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path rejected;
    private final @Nullable Bookmark bookmark;
    private @Nullable FileChannel out;
    private Progress progress;

    /** Opens them where an earlier run has left them; what it wrote after its last entry is taken back. */
    Books(Path rejected, @Nullable Bookmark bookmark) throws IOException {
        this.rejected = rejected;
        this.bookmark = bookmark;
        Progress before = bookmark == null ? Progress.NONE : bookmark.read();
        boolean whole = before.rejectedBytes() == 0
                || (Files.exists(rejected) && Files.size(rejected) >= before.rejectedBytes());
        this.progress = whole ? before : Progress.NONE;
        if (progress.rejectedBytes() == 0) {
            Files.deleteIfExists(rejected);
        }
    }

    Progress progress() {
        return progress;
    }

    void enter(Spot upTo, long accepted, long duplicates, List<LeftOut> leftOut) throws IOException {
        long bytes = progress.rejectedBytes();
        if (!leftOut.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            leftOut.forEach(each -> lines.append(line(each)).append('\n'));
            ByteBuffer buffer = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            bytes += buffer.remaining();
            FileChannel file = opened();
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        }
        progress = new Progress(
                upTo,
                progress.accepted() + accepted,
                progress.duplicates() + duplicates,
                progress.leftOut() + leftOut.size(),
                bytes);
        if (bookmark != null) {
            bookmark.write(progress);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel file = out;
        if (file == null) {
            file = FileChannel.open(rejected, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(progress.rejectedBytes());
            file.position(progress.rejectedBytes());
            out = file;
        }
        return file;
    }

    private static String line(LeftOut out) {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", out.file());
        line.put("line", out.line());
        line.put("field", out.field());
        line.put("reason", out.reason());
        line.put("excerpt", out.excerpt());
        return JSON.writeValueAsString(line);
    }

    /** Nothing is left to do, so nothing needs remembering. */
    void finished() throws IOException {
        if (out == null && progress.rejectedBytes() > 0) {
            opened(); // cuts off what a killed run wrote and did not enter
        }
        if (bookmark != null) {
            bookmark.remove();
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}

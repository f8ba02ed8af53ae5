package lazo.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import lazo.science.history.BadInput;

/** A folder that appears whole or not at all: it is filled under another name beside, and renamed at the end. */
final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path filling;
    private boolean kept;

    private OutputFolder(Path target, Path filling) {
        this.target = target;
        this.filling = filling;
    }

    /**
     * Starts a folder.
     *
     * @throws BadInput where something is there and may not be replaced
     */
    static OutputFolder at(Path target, boolean replace) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !replace) {
            throw new BadInput(
                    "\"" + target + "\" is there already.",
                    "Name another folder with --out, or add --force to replace it.");
        }
        if (replace && Files.exists(absolute) && !looksLikeABook(absolute)) {
            throw new BadInput(
                    "\"" + target + "\" is no book, so it is not replaced.", "Name another folder with --out.");
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new BadInput("\"" + target + "\" cannot be replaced.", "Name a folder with --out.");
        }
        Files.createDirectories(parent);
        return new OutputFolder(absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "-"));
    }

    /** An empty folder, or one that a review wrote. */
    private static boolean looksLikeABook(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (Files.exists(folder.resolve("ties.jsonl"))) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Where to write. */
    Path path() {
        return filling;
    }

    /** Puts it in its place. */
    void keep() throws IOException {
        Files.setPosixFilePermissions(filling, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        delete(target);
        Files.move(filling, target);
        kept = true;
    }

    /** Leaves nothing behind where it was not kept. */
    @Override
    public void close() throws IOException {
        if (!kept) {
            delete(filling);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

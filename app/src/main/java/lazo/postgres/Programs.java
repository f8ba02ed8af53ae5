package lazo.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked once from the archive that comes with Lazo. */
final class Programs {

    private static final String WHOLE = ".whole";

    private final Path folder;

    private Programs(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them below {@code parent} where that has not been done; a half-unpacked folder is never used. */
    static Programs in(Path parent) throws IOException {
        String archive = archive();
        Path folder = parent.resolve(archive.substring(1, archive.indexOf('.')));
        if (!Files.exists(folder.resolve(WHOLE))) {
            Path draft = Files.createTempDirectory(parent, ".unpacking-");
            unpack(archive, draft);
            Files.createFile(draft.resolve(WHOLE));
            delete(folder);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static String archive() {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && (machine.equals("amd64") || machine.equals("x86_64"))) {
            return "/postgres-linux-x86_64.txz";
        }
        if (linux && machine.equals("aarch64")) {
            return "/postgres-linux-arm_64.txz";
        }
        throw new CannotStart(
                "No PostgreSQL comes with Lazo for " + System.getProperty("os.name") + " on " + machine + ".",
                "Install PostgreSQL 15 or newer and set LAZO_DATABASE_URL, for example"
                        + " jdbc:postgresql://localhost/lazo?user=lazo&password=….");
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream packed = Programs.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("The archive " + archive + " is missing from this build.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(entry, tar, into);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream bytes, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive names a place outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(bytes, target);
        boolean runs = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
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
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

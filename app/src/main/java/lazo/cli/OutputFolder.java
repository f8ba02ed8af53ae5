package lazo.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import lazo.science.history.BadInput;

/**
 * A folder that appears whole or not at all. It is filled under a hidden name beside ({@code .book.unfinished-…}) and
 * renamed at the end. Whatever breaks it off, Ctrl-C too, leaves nothing; what a killed process left is swept away when
 * the same folder is written the next time.
 */
final class OutputFolder implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int PATIENCE = 100;

    private final Path target;
    private final Path filling;
    private final FolderLock lock;
    private final List<Path> parents;
    private final Thread ifStopped = new Thread(this::abandon, "lazo-tidy");
    private boolean kept;
    private volatile boolean abandoned;

    private OutputFolder(Path target, Path filling, FolderLock lock, List<Path> parents) {
        this.target = target;
        this.filling = filling;
        this.lock = lock;
        this.parents = parents;
    }

    /**
     * Starts a folder.
     *
     * @param replace whether what is there may be replaced
     * @param ours which names the command writes: a folder with anything else in it is never replaced
     * @throws BadInput where something is there and may not be replaced, or where nothing can be written
     */
    static OutputFolder at(Path target, boolean replace, Predicate<String> ours) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null || target.toString().isEmpty()) {
            throw new BadInput("\"" + target + "\" is no name for a folder.", "Name another one with --out.");
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            mayBeReplaced(target, absolute, replace, ours);
        }
        List<Path> parents = missing(parent);
        try {
            Files.createDirectories(parent);
            Leftovers.sweep(parent, name.toString());
            Path filling = Files.createDirectory(parent.resolve(Leftovers.unfinished(name.toString(), random())));
            OutputFolder folder = new OutputFolder(absolute, filling, FolderLock.of(filling), parents);
            Runtime.getRuntime().addShutdownHook(folder.ifStopped);
            return folder;
        } catch (FileSystemException refused) {
            throw new BadInput(
                    "Nothing can be written to \"" + target + "\": " + why(refused) + ".",
                    "Name a folder with --out where you may write.");
        }
    }

    private static void mayBeReplaced(Path target, Path absolute, boolean replace, Predicate<String> ours)
            throws IOException {
        if (!replace) {
            throw new BadInput(
                    "\"" + target + "\" is there already.",
                    "Name another folder with --out, or add --force to replace it.");
        }
        if (!Files.isDirectory(absolute)) {
            throw new BadInput(
                    "\"" + target + "\" is not a folder, so it is not replaced.", "Name another one with --out.");
        }
        try (var entries = Files.list(absolute)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(ours.negate())
                    .sorted()
                    .findFirst()
                    .ifPresent(foreign -> {
                        throw new BadInput(
                                "\"" + target + "\" is not replaced, as it holds something Lazo did not write: "
                                        + foreign + ".",
                                "Move that away, or name another folder with --out.");
                    });
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(each);
        }
        return missing;
    }

    private static String random() {
        return Integer.toHexString(new SecureRandom().nextInt() | 0x1000_0000);
    }

    private static String why(FileSystemException refused) {
        return switch (refused) {
            case java.nio.file.AccessDeniedException denied -> "you may not write in " + denied.getFile();
            case java.nio.file.FileAlreadyExistsException file -> file.getFile() + " is a file";
            default -> Objects.requireNonNullElse(refused.getReason(), "the place does not allow it");
        };
    }

    /** Where to write. */
    Path path() {
        return filling;
    }

    /** Puts it in its place; the old one goes only when the new one is whole. */
    synchronized void keep() throws IOException {
        if (abandoned) {
            return;
        }
        lock.release();
        Path old = target.resolveSibling(Leftovers.replaced(String.valueOf(target.getFileName()), random()));
        boolean replaced = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaced) {
            Files.move(target, old);
        }
        Files.move(filling, target);
        kept = true;
        if (replaced) {
            Trees.delete(old);
        }
    }

    /** Whether the process was told to stop, so that what fails from then on is no failure. */
    boolean abandoned() {
        return abandoned;
    }

    /** Throws away what is there, again and again while others are still writing to it. */
    synchronized void abandon() {
        abandoned = true;
        if (kept) {
            return;
        }
        lock.release();
        int quiet = 0;
        for (int i = 0; i < PATIENCE && quiet < 2; i++) {
            try {
                quiet = Files.exists(filling) ? 0 : quiet + 1;
                Trees.delete(filling);
            } catch (IOException stillWrittenTo) {
                quiet = 0;
            }
            LockSupport.parkNanos(quiet < 2 ? BREATH.toNanos() : 0);
        }
        Trees.deleteEmpty(parents);
    }

    /** Leaves nothing behind where it was not kept. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ifStopped);
        } catch (IllegalStateException stopping) {
            return;
        }
        if (!kept) {
            lock.release();
            Trees.delete(filling);
            Trees.deleteEmpty(parents);
        }
    }
}

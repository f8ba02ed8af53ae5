package lazo.science.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what to read: files, folders, patterns, standard input. */
final class Sources {

    private static final List<String> ENDINGS = List.of(".jsonl", ".ndjson", ".json", ".csv", ".tsv");
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final Map<Path, Source> found = new LinkedHashMap<>();
    private final List<Source> streams = new ArrayList<>();
    private final InputStream stdin;

    private Sources(InputStream stdin) {
        this.stdin = stdin;
    }

    static List<Source> find(List<String> arguments, InputStream stdin) {
        if (arguments.isEmpty()) {
            throw new BadInput(
                    "No events were named.",
                    "Name files, folders, patterns such as events/2026-*.jsonl, or - for standard input.");
        }
        Sources sources = new Sources(stdin);
        arguments.forEach(sources::add);
        List<Source> all = new ArrayList<>(sources.found.values());
        all.addAll(sources.streams);
        return List.copyOf(all);
    }

    private void add(String argument) {
        if (argument.equals("-")) {
            if (streams.isEmpty()) {
                streams.add(new Source("-", Source.Format.JSON_LINES, null, stdin, 0));
            }
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.exists(path)) {
            addFile(path);
        } else if (GLOB.matcher(argument).find()) {
            addMatches(argument);
        } else {
            throw missing(path);
        }
    }

    private void addFolder(Path folder) {
        List<Path> files =
                walk(folder, folder).stream().filter(Sources::isEvents).toList();
        if (files.isEmpty()) {
            throw new BadInput(
                    "There are no events in the folder " + folder + ".",
                    "It should hold files that end in .jsonl, .ndjson, .json or .csv, perhaps with .gz.");
        }
        files.forEach(this::addFile);
    }

    private void addMatches(String pattern) {
        Path base = Path.of("");
        for (Path part : Path.of(pattern)) {
            if (GLOB.matcher(part.toString()).find()) {
                break;
            }
            base = base.resolve(part);
        }
        Path root = Path.of(pattern).isAbsolute() ? Path.of("/").resolve(base) : base;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Path> files = !Files.isDirectory(root.toString().isEmpty() ? Path.of(".") : root)
                ? List.of()
                : walk(root, root).stream()
                        .filter(path -> matcher.matches(path) && isEvents(path))
                        .toList();
        if (files.isEmpty()) {
            throw new BadInput(
                    "No file with events matches " + pattern + ".", "Check the pattern, or name the folder.");
        }
        files.forEach(this::addFile);
    }

    private static List<Path> walk(Path start, Path base) {
        try (Stream<Path> paths = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> !isHidden(base, path) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    "The folder " + start + " cannot be read: " + e.getMessage() + ".", "Check its permissions.");
        }
    }

    private void addFile(Path path) {
        try {
            String plain = plainName(path);
            Source.Format format =
                    plain.endsWith(".csv") || plain.endsWith(".tsv") ? Source.Format.CSV : Source.Format.JSON_LINES;
            found.putIfAbsent(path.toRealPath(), new Source(path.toString(), format, path, null, Files.size(path)));
        } catch (IOException e) {
            throw new BadInput(
                    "The file " + path + " cannot be read: " + e.getMessage() + ".", "Check its permissions.");
        }
    }

    private static boolean isHidden(Path base, Path path) {
        for (Path part : base.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** What a review writes, or what tells how made-up events were made, is not events. */
    private static boolean isEvents(Path path) {
        String name = plainName(path);
        return ENDINGS.stream().anyMatch(name::endsWith)
                && !name.equals("rejected.jsonl")
                && !(name.startsWith("truth") && name.endsWith(".jsonl"));
    }

    private static String plainName(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static BadInput missing(Path path) {
        Path parent = path.getParent();
        Path folder = parent == null ? Path.of(".") : parent;
        Path last = path.getFileName();
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> siblings = Files.list(folder)) {
                siblings.forEach(sibling -> names.add(String.valueOf(sibling.getFileName())));
            } catch (IOException e) {
                names.clear();
            }
        } else {
            return new BadInput("There is no folder " + folder + ".", "Check the path.");
        }
        names.sort(null);
        String nearest = last == null ? null : Nearest.of(last.toString(), names);
        return new BadInput(
                "There is no file " + path + ".",
                nearest == null
                        ? "Check the path."
                        : "Did you mean "
                                + (parent == null
                                        ? nearest
                                        : parent.resolve(nearest).toString()) + "?");
    }
}

package lazo.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Intake;
import lazo.science.history.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a review reads.
 *
 * @param companyFile what the company says of itself; null where nothing does
 */
record ReviewInputs(List<Source> sources, @Nullable Path companyFile) {

    /**
     * Finds what the arguments name. A book among the events is no events, unless its files were named one by one.
     *
     * @throws BadInput where there is nothing to read
     */
    static ReviewInputs find(List<String> arguments, InputStream stdin, @Nullable Path company) {
        List<Source> sources = new ArrayList<>();
        for (Source source : Intake.find(arguments, stdin)) {
            if (arguments.contains(source.name()) || !isOfABook(source.path())) {
                sources.add(source);
            }
        }
        if (sources.isEmpty()) {
            throw new BadInput(
                    "There is only a book in \"" + arguments.getFirst() + "\", and no events.",
                    "Name the folder that holds the events.");
        }
        return new ReviewInputs(sources, company == null ? beside(arguments, sources) : company);
    }

    /** What the company says of itself, else only what holds for every company. */
    CompanyFacts facts() {
        return companyFile == null ? CompanyFile.usual("") : CompanyFile.read(companyFile);
    }

    /** {@code company.yaml} in the first folder that was named, or beside the first file. */
    private static @Nullable Path beside(List<String> arguments, List<Source> sources) {
        List<Path> folders = new ArrayList<>();
        arguments.stream()
                .filter(argument -> !argument.equals("-"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(folders::add);
        for (Source source : sources) {
            Path path = source.path();
            if (path != null && path.toAbsolutePath().getParent() != null) {
                folders.add(path.toAbsolutePath().getParent());
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("company.yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfABook(@Nullable Path path) {
        Path folder = path == null ? null : path.toAbsolutePath().getParent();
        return folder != null
                && Files.exists(folder.resolve("index.html"))
                && Files.exists(folder.resolve("ties.jsonl"));
    }
}

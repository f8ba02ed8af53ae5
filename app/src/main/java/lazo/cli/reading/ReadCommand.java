package lazo.cli.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.history.CompanyFile;
import lazo.science.reading.LearnedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lazo read}: shows what is understood of each line. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {"Shows what Lazo understands of each line: of a file, or of what you type.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo read",
            "  echo \"no me cirve esta m13rda, devuelvanme la plata\" | lazo read",
            "  lazo read messages.txt --json",
            "  lazo read messages.txt --company company.yaml"
        })
public final class ReadCommand implements Callable<Integer> {

    private final InputStream input;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A text, a message a line. Default: what you type.")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON object for each line.")
    private boolean json;

    @Option(names = "--language", paramLabel = "es|pt|en", description = "What the senders said they write in.")
    private @Nullable String language;

    @Option(names = "--country", paramLabel = "AR", description = "Where they are: tells how phone numbers look.")
    private @Nullable String country;

    @Option(names = "--company", paramLabel = "FILE", description = "A company.yaml, for the needs in its catalogue.")
    private @Nullable Path company;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param input where lines come from when no file is named */
    public ReadCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        LearnedReader reader =
                company == null ? new LearnedReader(List.of()) : new LearnedReader(CompanyFile.read(company));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Shown shown = new Shown(spec.commandLine().getColorScheme().ansi().enabled());
        try (BufferedReader lines = file == null
                ? new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))
                : TextFile.reader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LearnedReader.Understanding understood = reader.understand(line, language, country);
                out.println(json ? UnderstandingJson.of(line, understood) : shown.of(line, understood));
                out.flush();
            }
        }
        return 0;
    }
}

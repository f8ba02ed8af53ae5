package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpListsEveryCommandWithoutMakingOne() {
        Subcommand untouchable = new Subcommand("review", "look at the ties", () -> {
            throw new IllegalStateException("help made a command");
        });

        assertThat(run(List.of(untouchable), "--help")).isZero();
        assertThat(out.toString()).contains("review").contains("look at the ties");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noArgumentsAtAllShowTheHelp() {
        assertThat(run(commands())).isZero();
        assertThat(out.toString()).startsWith("Usage: lazo <command>");
    }

    @Test
    void helpBeforeACommandIsTheHelpOfThatCommand() {
        assertThat(run(commands(), "help", "echo")).isZero();
        assertThat(out.toString()).contains("Usage: lazo echo").contains("--status");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(run(commands(), "--version")).isZero();
        assertThat(out.toString()).startsWith("lazo ").contains("Java 25").hasLineCount(1);
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneProbablyMeant() {
        assertThat(run(commands(), "ehco", "--status", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("no command \"ehco\"").contains("Did you mean \"echo\"?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWordLikeNoCommandIsAnsweredWithoutGuessing() {
        assertThat(run(commands(), "frobnicate")).isEqualTo(2);
        assertThat(err.toString())
                .contains("frobnicate")
                .contains("lazo --help")
                .doesNotContain("Did you mean");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheOneProbablyMeant() {
        assertThat(run(commands(), "echo", "--statsu=3")).isEqualTo(2);
        assertThat(err.toString()).contains("--statsu").contains("--status").contains("lazo echo --help");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void argumentsArriveAsTheyWereTypedAndTheStatusComesBack() {
        assertThat(run(commands(), "echo", "--status", "3", "two words", "", "ñandú *"))
                .isEqualTo(3);
        assertThat(out.toString().trim()).isEqualTo("[two words, , ñandú *]");
    }

    @Test
    void badInputIsTwoSentencesAndNoTrace() {
        Subcommand command = failing(new BadInput("The folder is empty.", "Put an events file in it."));

        assertThat(run(List.of(command), "fail")).isEqualTo(2);
        assertThat(err.toString().trim()).isEqualTo("The folder is empty. Put an events file in it.");
    }

    @Test
    void aMissingFileIsTheirMistakeNotOurs() {
        assertThat(run(List.of(failing(new NoSuchFileException("events.jsonl"))), "fail"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"events.jsonl\" is not there").doesNotContain("Exception");
    }

    @Test
    void aFailureOfOursIsOneSentenceAndTheTraceIsKeptInAFile() throws Exception {
        assertThat(run(List.of(failing(new IllegalStateException("the roof leaks"))), "fail"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).doesNotContain("the roof leaks");

        Matcher path = Pattern.compile("written in (\\S+)").matcher(err.toString());
        assertThat(path.find()).isTrue();
        Path log = Path.of(path.group(1));
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("the roof leaks", "\tat ", "lazo fail");
        Files.delete(log);
    }

    @Test
    void aFullDiskIsSaidInOneSentenceWithWhatToDo() {
        Subcommand writing = new Subcommand("fail", "fails", () -> new WriteTo("/dev/full"));
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");

        assertThat(run(List.of(writing), "fail")).isEqualTo(1);
        assertThat(err.toString()).contains("The disk is full", "--out").hasLineCount(1);
    }

    @Test
    void tooLittleMemoryIsAnsweredWithHowToAllowMore() {
        Subcommand command = new Subcommand("fail", "fails", () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(run(List.of(command), "fail")).isEqualTo(1);
        assertThat(err.toString()).contains("LAZO_JAVA_OPTS=-Xmx");
    }

    @Test
    void colorsComeOnlyWhereTheyWereAskedFor() {
        new Main(commands(), new PrintWriter(out), new PrintWriter(err), true).run("--help");
        assertThat(out.toString()).contains("\u001b[1m");

        StringWriter plain = new StringWriter();
        new Main(commands(), new PrintWriter(plain), new PrintWriter(err), false).run("--help");
        assertThat(plain.toString()).doesNotContain("\u001b");
    }

    private int run(List<Subcommand> commands, String... args) {
        return new Main(commands, new PrintWriter(out), new PrintWriter(err), false).run(args);
    }

    private List<Subcommand> commands() {
        return List.of(
                new Subcommand("review", "looks", Object::new),
                new Subcommand("echo", "says it again", () -> new Echo(out)));
    }

    private static Subcommand failing(Exception failure) {
        return new Subcommand("fail", "fails", () -> new Fail(failure));
    }

    @Command(mixinStandardHelpOptions = true, description = "Says it again.")
    static final class Echo implements Callable<Integer> {
        private final StringWriter out;

        @Option(names = "--status")
        private int status;

        @Parameters
        private @Nullable List<String> words;

        Echo(StringWriter out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            out.write(words + "\n");
            return status;
        }
    }

    @Command
    static final class WriteTo implements Callable<Integer> {
        private final Path file;

        WriteTo(String file) {
            this.file = Path.of(file);
        }

        @Override
        public Integer call() {
            try {
                Files.write(file, new byte[] {1});
            } catch (IOException refused) {
                throw new IllegalStateException("in another thread", refused);
            }
            return 0;
        }
    }

    @Command
    static final class Fail implements Callable<Integer> {
        private final Exception failure;

        Fail(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}

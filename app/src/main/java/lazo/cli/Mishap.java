package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import lazo.postgres.CannotStart;
import lazo.science.history.BadInput;
import lazo.science.numbers.CannotFit;
import lazo.science.review.Failure;

/** Tells a person what went wrong: a mistake of theirs with its remedy, a failure of ours with where its trace is. */
final class Mishap {

    private static final int SHOWN = 10;

    private Mishap() {}

    /** Writes one or two sentences, never a stack trace, and answers the exit status. */
    static int explain(Throwable failure, List<String> args, PrintWriter err) {
        return switch (unwrapped(failure)) {
            case BadInput mistake -> {
                err.println(mistake.sentence() + " " + mistake.remedy());
                yield ExitCode.BAD_INPUT;
            }
            case CannotFit unfit -> {
                err.println(unfit.getMessage());
                yield ExitCode.FAILED;
            }
            case CannotStart stopped -> {
                err.println(stopped.getMessage());
                yield ExitCode.FAILED;
            }
            case SQLException unreachable
            when CannotStart.isUnreachable(unreachable) -> {
                err.println(CannotStart.unreachable(unreachable).getMessage());
                yield ExitCode.FAILED;
            }
            case OutOfMemoryError _ -> {
                err.println("There was not enough memory. Allow more, for example: LAZO_JAVA_OPTS=-Xmx4g bin/lazo …");
                yield ExitCode.FAILED;
            }
            case Throwable full
            when isFull(full) -> {
                err.println("The disk is full. Free some space, or name a folder on another disk with --out.");
                yield ExitCode.FAILED;
            }
            case NoSuchFileException file -> mistake(err, file, "is not there. Check the path.");
            case AccessDeniedException file -> mistake(err, file, "may not be read or written. Check its permissions.");
            case NotDirectoryException file -> mistake(err, file, "is not a folder. Name a folder.");
            case FileAlreadyExistsException file -> mistake(err, file, "is in the way. Move it or name another place.");
            case DirectoryNotEmptyException file -> mistake(err, file, "is not empty. Empty it or name another place.");
            case FileSystemException file ->
                mistake(err, file, "cannot be used: " + Objects.toString(file.getReason(), "no reason given") + ".");
            default -> {
                err.println("Lazo failed where it should not have. " + log(failure, args));
                yield ExitCode.FAILED;
            }
        };
    }

    /** Likewise of customers who had to be left out of a review, of whom there is at least one. */
    static int explain(List<Failure> failed, List<String> args, PrintWriter err) {
        int more = failed.size() - SHOWN;
        err.printf(
                Locale.ROOT,
                "%,d %s could not be reviewed and %s left out of everything: %s%s. The fault is in Lazo, not in the data;"
                        + " please report it. %s%n",
                failed.size(),
                failed.size() == 1 ? "customer" : "customers",
                failed.size() == 1 ? "is" : "are",
                failed.stream().limit(SHOWN).map(Failure::userId).collect(Collectors.joining(", ")),
                more > 0 ? String.format(Locale.ROOT, " and %,d more, named in summary.json", more) : "",
                log(failed.getFirst().why(), args));
        return ExitCode.FAILED;
    }

    /** What another thread or a stream threw, without the paper it came in. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean paper = failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure instanceof UncheckedIOException;
        return paper && cause != null ? unwrapped(cause) : failure;
    }

    /** However it is wrapped; the words of the system are all there is to tell by. */
    private static boolean isFull(Throwable failure) {
        String said = failure instanceof IOException ? Objects.toString(failure.getMessage(), "") : "";
        Throwable cause = failure.getCause();
        return said.contains("No space left on device")
                || said.contains("Disk quota exceeded")
                || (cause != null && isFull(cause));
    }

    private static int mistake(PrintWriter err, FileSystemException file, String what) {
        err.println("\"" + file.getFile() + "\" " + what);
        return ExitCode.BAD_INPUT;
    }

    /** Keeps the trace in a file that only this user may read, as it may hold a customer's words. */
    private static String log(Throwable failure, List<String> args) {
        try {
            Path file = Files.createTempFile("lazo-failure-", ".log");
            try (PrintWriter log = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                log.println(HelpText.version() + " on " + System.getProperty("os.name"));
                log.println("lazo " + String.join(" ", args));
                failure.printStackTrace(log);
            }
            return "What happened is written in " + file;
        } catch (IOException unwritable) {
            return "What happened could not be written to a file (" + unwritable.getMessage() + "): " + failure;
        }
    }
}

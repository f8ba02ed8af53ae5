package lazo.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lazo.events.Timeline;
import lazo.kernel.Home;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Intake;
import lazo.science.reading.Reader;
import lazo.science.review.CompanyFold;
import lazo.science.review.CompanyReview;
import lazo.science.review.Rejected;
import lazo.science.review.Stage;
import lazo.science.review.TieDesk;
import lazo.science.review.TieReview;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A review of everything that was kept, by the very fold that reviews files: the database is one more file to it. */
@Component
class WholeReview {

    private static final int PIPE = 1 << 20;
    private static final int MOST_URGENT = 500;

    /** Bytes of events that stay in memory before temporary files are used. */
    private static final long MEMORY = 96L << 20;

    private final Timeline timeline;
    private final Home home;
    private final TransactionTemplate snapshot;

    WholeReview(Timeline timeline, Home home, PlatformTransactionManager transactions) {
        this.timeline = timeline;
        this.home = home;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    record Result(CompanyReview review, TieDesk desk) {}

    /**
     * Reviews the company as it is in one snapshot of the database.
     *
     * @param stage hears how far it is
     * @param inSnapshot done first, in the same snapshot
     * @param each hears of every tie, from several threads
     */
    Result run(
            CompanyFacts facts, Reader reader, Instant asOf, Stage stage, Runnable inSnapshot, Consumer<TieReview> each)
            throws IOException {
        Path folder = Files.createTempDirectory(home.folder(), ".review-");
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
                PipedInputStream events = new PipedInputStream(PIPE)) {
            PipedOutputStream pipe = new PipedOutputStream(events);
            Future<?> writing = background.submit(() -> write(pipe, inSnapshot));
            CompanyFold fold = new CompanyFold(
                    facts,
                    new CompanyFold.Options(
                            asOf.toEpochMilli(),
                            "en",
                            Runtime.getRuntime().availableProcessors(),
                            MOST_URGENT,
                            folder.resolve("unfinished"),
                            MEMORY),
                    stage,
                    (tie, _) -> each.accept(tie));
            CompanyReview review = fold.review(
                    new Intake(asOf.toEpochMilli(), null),
                    Intake.find(List.of("-"), events),
                    reader,
                    new Rejected(),
                    OutputStream.nullOutputStream());
            writing.get();
            return new Result(review, Objects.requireNonNull(fold.desk()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The review was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException("The events could not be read for the review.", e.getCause());
        } finally {
            Files.deleteIfExists(folder.resolve("unfinished"));
            Files.deleteIfExists(folder);
        }
    }

    private void write(PipedOutputStream pipe, Runnable inSnapshot) {
        try (pipe) {
            snapshot.executeWithoutResult(_ -> {
                inSnapshot.run();
                timeline.writeAll(pipe);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

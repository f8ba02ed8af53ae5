package lazo.events;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import lazo.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What senders hear when the database cannot take events: nothing of theirs was acknowledged, so they send it again. A
 * full disk is said as such, since only a person can help there; PostgreSQL says so itself, or ends where it cannot even
 * write its log, so that the disk has to be looked at.
 */
@RestControllerAdvice(basePackageClasses = TrackingApi.class)
@Order(0)
class Trouble {

    /** PostgreSQL, Appendix A, Class 53: insufficient resources. */
    private static final String DISK_FULL = "53100";

    /** Two segments of the log of PostgreSQL: with less it does not even start. */
    private static final long TOO_LITTLE = 32L << 20;

    private static final String SECONDS = "2";
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Settings settings;

    Trouble(Settings settings) {
        this.settings = settings;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Map<String, Object>> onDatabase(RuntimeException failure) {
        LOG.warn(
                "Events could not be kept ({}); their senders were asked to send them again.",
                failure.getClass().getSimpleName());
        return answer(failure);
    }

    ResponseEntity<Map<String, Object>> answer(RuntimeException failure) {
        if (isDiskFull(failure) || isOurDiskFull()) {
            return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE)
                    .body(TrackingApi.problem(
                            "The disk of the database is full; nothing was kept. Make room, then send it again."));
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(TrackingApi.problem("The database cannot be reached; nothing was kept. Send it again shortly."));
    }

    /** Only where the database lies on a disk of this machine that we know. */
    private boolean isOurDiskFull() {
        try {
            return settings.databaseUrl() == null
                    && Files.getFileStore(settings.home()).getUsableSpace() < TOO_LITTLE;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isDiskFull(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

package lazo.postgres;

import java.sql.SQLException;
import java.util.Objects;

/** The database cannot be started; the message says why and what to do. */
public final class CannotStart extends RuntimeException {

    /** Whether that is because the database does not answer, or does not let us in. */
    public static boolean isUnreachable(SQLException failure) {
        return Objects.toString(failure.getSQLState(), "").matches("(08|28).*");
    }

    /** Says so, and where its address comes from. */
    public static CannotStart unreachable(SQLException failure) {
        return new CannotStart("The database cannot be reached: " + failure.getMessage(), "Check LAZO_DATABASE_URL.");
    }

    CannotStart(String sentence, String remedy) {
        super(sentence + " " + remedy);
    }
}

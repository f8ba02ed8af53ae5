package lazo.brokenhouse.book;

import java.time.Instant;
import java.util.List;
import lazo.brokenhouse.cli.Front;

/** Uses the room that nobody uses, and asks what time it is. */
public record Borrower(List<Front> fronts) {

    static Instant when() {
        return Instant.now();
    }
}

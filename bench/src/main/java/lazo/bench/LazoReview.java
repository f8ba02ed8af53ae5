package lazo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The review as people run it: {@code bin/lazo review FOLDER --out …}, every text read, every page written. */
final class LazoReview {

    private static final Pattern EVENTS = Pattern.compile("\"events\":(\\d+)");

    private final House house;

    LazoReview(House house) {
        this.house = house;
    }

    /**
     * One review.
     *
     * @param events how many it says it read
     */
    record Run(Child.Took took, long events) {

        double eventsPerSecond() {
            return events / took.seconds();
        }
    }

    /** Builds what is to be measured, so that no run waits for it. */
    void prepare() throws IOException {
        Child.run(house.lazo("--version"), 0);
    }

    Run on(Material material) throws IOException {
        Path book = house.scratch().resolve("book");
        Child.Took took =
                Child.run(house.lazo("review", material.folder().toString(), "--out", book.toString(), "--force"), 0);
        Matcher events = EVENTS.matcher(Files.readString(book.resolve("summary.json")));
        if (!events.find()) {
            throw new IOException("summary.json does not say how many events there were");
        }
        return new Run(took, Long.parseLong(events.group(1)));
    }
}

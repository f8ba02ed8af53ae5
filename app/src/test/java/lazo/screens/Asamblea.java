package lazo.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lazo.MovableClock;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.example.Settings;
import lazo.review.CompanyFile;
import lazo.review.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented company on the shared server, brought there by whoever needs it first. */
final class Asamblea {

    private static final int CUSTOMERS = 150;
    private static final Instant AFTER_ITS_YEAR = Instant.parse("2026-07-01T12:00:00Z");

    private Asamblea() {}

    static TestServer there() {
        return There.SERVER;
    }

    /** The ties that need a person, most urgent first. */
    static List<Long> urgent() {
        return there().bean(JdbcClient.class)
                .sql("select tie from review_tie where urgency > 0 order by urgency desc, tie")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Brings a company of so many customers and a year of its history there, and stays at the end of it. */
    static void settle(TestServer server, int customers) {
        MovableClock clock = server.clock();
        if (clock.instant().isBefore(AFTER_ITS_YEAR)) {
            clock.set(AFTER_ITS_YEAR);
        }
        try {
            Path folder = Files.createTempDirectory("asamblea-");
            lazo.example.Asamblea.write(Settings.defaults().withCustomers(customers), folder);
            server.bean(CompanyFile.class).save(Files.readString(folder.resolve("company.yaml")), "lazo");
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (file.toString().endsWith(".jsonl.gz")) {
                        Sending.keepAll(file);
                    }
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            server.bean(Reviews.class).reviewEverything();
        } catch (IOException failed) {
            throw new IllegalStateException("The invented company did not arrive.", failed);
        }
    }

    private static final class There {

        static final TestServer SERVER = TestServer.shared();

        static {
            settle(SERVER, CUSTOMERS);
        }
    }
}

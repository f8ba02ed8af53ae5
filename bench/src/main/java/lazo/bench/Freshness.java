package lazo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** How long it takes until what a customer wrote shows in their tie, as it is stored for every page to read. */
final class Freshness {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private static final String IS_THERE =
            "select 1 from review_tie join ties_person using (tie) where ties_person.external_id = ?";

    private final Sender sender;
    private final Connection database;

    Freshness(Sender sender, Connection database) {
        this.sender = sender;
        this.database = database;
    }

    /** Seconds from sending the first words of a new customer until their tie is there. */
    double of(String customer) throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        sender.send(beginner(customer).getBytes(StandardCharsets.UTF_8));
        while (!isThere(customer)) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IOException("No tie of " + customer + " within " + PATIENCE / 1_000_000_000 + " seconds");
            }
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String beginner(String customer) {
        return """
            {"batch":[{"type":"identify","messageId":"%1$s-0","userId":"%1$s","timestamp":"%2$s","traits":{"name":"%1$s"}},\
            {"type":"track","event":"Live Chat Message Sent","messageId":"%1$s-1","userId":"%1$s","timestamp":"%2$s",\
            "properties":{"conversationId":"%1$s","channel":"email","text":"Hola, quiero empezar"}}]}""".formatted(customer, Instant.now());
    }

    /** Waits until every tie is current; how many seconds that took. */
    double caughtUp() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (PreparedStatement ask = database.prepareStatement("select 1 from review_news limit 1")) {
            while (isAny(ask)) {
                Thread.sleep(50);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isThere(String customer) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement(IS_THERE)) {
            ask.setString(1, customer);
            return isAny(ask);
        }
    }

    private static boolean isAny(PreparedStatement ask) throws SQLException {
        try (ResultSet found = ask.executeQuery()) {
            return found.next();
        }
    }
}

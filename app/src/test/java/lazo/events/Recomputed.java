package lazo.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lazo.MovableClock;
import lazo.Server;
import lazo.kernel.Settings;
import lazo.review.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what a server has made of its events with what an untroubled one makes of the same. */
final class Recomputed {

    static final Instant LAST = Instant.parse("2026-06-30T00:00:00Z");
    private static final int PEOPLE = 60;
    private static final int AT_A_TIME = 100;
    private static final List<String> TEXTS = List.of(
            "hola, ¿me ayudan con la votación?",
            "sos una inútil de mierda",
            "gracias, quedó perfecto",
            "a votação não funciona, quero meu dinheiro de volta");

    private Recomputed() {}

    /** A message of one of few people; some of them turn out to be others. */
    static String message(String id, SplittableRandom chance) {
        String who = "u" + chance.nextInt(PEOPLE);
        String head = "{\"messageId\":\"" + id + "\",\"timestamp\":\""
                + LAST.minus(Duration.ofMinutes(chance.nextInt(300_000))) + "\",\"userId\":\"" + who + "\",";
        return head
                + switch (chance.nextInt(10)) {
                    case 0 ->
                        "\"type\":\"identify\",\"anonymousId\":\"v" + chance.nextInt(PEOPLE)
                                + "\",\"traits\":{\"email\":\"" + who + "@obra.test\"}}";
                    case 1 -> "\"type\":\"group\",\"groupId\":\"g" + chance.nextInt(8) + "\"}";
                    case 2, 3, 4 ->
                        "\"type\":\"track\",\"event\":\"Payment Received\",\"properties\":{\"paymentId\":\"p" + id
                                + "\",\"amount\":" + (1 + chance.nextInt(50)) + ",\"currency\":\"USD\"}}";
                    case 5 ->
                        "\"type\":\"track\",\"event\":\"Direct Message Sent\",\"properties\":{\"toId\":\"u"
                                + chance.nextInt(PEOPLE) + "\",\"text\":\"" + text(chance) + "\"}}";
                    default ->
                        "\"type\":\"track\",\"event\":\"Live Chat Message Sent\",\"properties\":{\"conversationId\":\"c"
                                + chance.nextInt(500) + "\",\"text\":\"" + text(chance) + "\"}}";
                };
    }

    private static String text(SplittableRandom chance) {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    static void everyTieComesToTheSame(Server.Running server, MovableClock clock) throws Exception {
        server.bean(Reviews.class).reviewEverything();
        Map<String, String> whole = standings(server);
        assertThat(whole).hasSizeGreaterThan(50);

        JdbcClient database = server.bean(JdbcClient.class);
        database.sql("insert into review_news (people) select array_agg(id) from ties_person")
                .update();
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (database.sql("select exists (select from review_news)")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).as("the news is worked through").isLessThan(until);
            Thread.sleep(100);
        }
        assertThat(differences(whole, standings(server)))
                .as("whole, and one tie after the other")
                .isEmpty();

        Path other = Files.createTempDirectory("lazo-untroubled-");
        try (Server.Running untroubled = Server.start(new Settings(other, 0, null, "http://localhost"), clock)) {
            send(lines(server), untroubled);
            untroubled.bean(Reviews.class).reviewEverything();
            assertThat(differences(whole, standings(untroubled)))
                    .as("here, and on a server that nobody troubled")
                    .isEmpty();
        }
        try (Stream<Path> found = Files.walk(other)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static List<String> lines(Server.Running server) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.bean(Timeline.class).writeAll(out));
        return out.toString(UTF_8).lines().toList();
    }

    private static void send(List<String> lines, Server.Running server) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));
        for (int from = 0; from < shuffled.size(); from += AT_A_TIME) {
            server.bean(Delivered.class).keep(shuffled.subList(from, Math.min(shuffled.size(), from + AT_A_TIME)));
        }
    }

    /** Every tie's members and everything that was found, each as {@code tie/path/to/field} and its value. */
    private static Map<String, String> standings(Server.Running server) {
        Map<String, String> found = new TreeMap<>();
        server.bean(JdbcClient.class).sql("""
                        select review.external_id, review.line::text,
                            string_agg(person.external_id, ',' order by person.external_id)
                        from review_tie review join ties_person person using (tie)
                        group by review.external_id, review.line
                        """).query(row -> {
            String tie = row.getString(1);
            found.put(tie, row.getString(3));
            spread(tie, JsonMapper.shared().readTree(row.getString(2)), found);
        });
        return found;
    }

    private static void spread(String path, JsonNode node, Map<String, String> into) {
        if (!node.isContainer() || node.isEmpty()) {
            into.put(path, node.toString());
        } else if (node.isObject()) {
            node.properties().forEach(each -> spread(path + "/" + each.getKey(), each.getValue(), into));
        } else {
            for (int i = 0; i < node.size(); i++) {
                spread(path + "/" + i, node.get(i), into);
            }
        }
    }

    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .map(path -> path + ": " + one.get(path) + " | " + other.get(path))
                .toList();
    }
}

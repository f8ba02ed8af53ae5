package lazo.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lazo.kernel.Vault;
import lazo.science.signs.SignKind;
import lazo.ties.Ties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds customers among very many. Everything it asks of the database is answered by an index. */
@Component
class CustomerList {

    static final int ON_A_PAGE = 50;

    /** Beyond so many pages a filter helps more than another page. */
    static final int LAST_PAGE = 200;

    /** Counting stops here. */
    static final int COUNTED = 10_000;

    private static final Map<String, String> ORDERS = Map.of(
            "urgency", "urgency desc, tie",
            "name", "lower(name), tie",
            "since", "since desc, tie",
            "margin", "margin desc nulls last, tie",
            "cost", "cost desc nulls last, tie",
            "churn", "churn90 desc nulls last, tie");

    private final JdbcClient database;
    private final Ties ties;
    private final TransactionTemplate together;
    private final Vault vault;

    CustomerList(JdbcClient database, Ties ties, TransactionTemplate together, Vault vault) {
        this.database = database;
        this.ties = ties;
        this.together = together;
        this.vault = vault;
    }

    /**
     * What is looked for; an empty text does not restrict.
     *
     * @param words part of a name, an id, or a whole e-mail address or phone number
     * @param sign a sign that is at watch or alarm
     * @param presence {@code here}, {@code gone} or empty
     * @param order one of urgency, name, since, margin, cost, churn
     * @param page from 1
     */
    record Wanted(String words, String advice, String sign, String presence, String order, int page) {

        /** Whoever is with us, as the page shows them where nothing was chosen. */
        static final Wanted ALL = new Wanted("", "", "", "here", "urgency", 1);

        Wanted {
            page = Math.clamp(page, 1, LAST_PAGE);
            order = ORDERS.containsKey(order) ? order : "urgency";
        }

        Wanted onPage(int other) {
            return new Wanted(words, advice, sign, presence, order, other);
        }

        /** As the address of the page writes it, after the question mark. */
        String query() {
            return "q=" + escaped(words) + "&advice=" + escaped(advice) + "&sign=" + escaped(sign) + "&presence="
                    + escaped(presence) + "&order=" + escaped(order) + "&page=" + page;
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** One customer in the list; what is not known is null. */
    record Row(
            long tie,
            String id,
            String name,
            String advice,
            double urgency,
            Map<String, String> signs,
            Instant since,
            @Nullable String gone,
            @Nullable Double margin,
            @Nullable Double cost,
            @Nullable Double churn) {}

    /**
     * @param more whether there is another page
     * @param count how many there are, counted up to {@link #COUNTED}
     */
    record Found(List<Row> rows, boolean more, int count) {}

    Found find(Wanted wanted) {
        return Objects.requireNonNull(together.execute(_ -> {
            // what is rare is found by its own index, which a plan made for any words would not use
            database.sql("set local plan_cache_mode = force_custom_plan").update();
            return look(wanted);
        }));
    }

    private Found look(Wanted wanted) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        words(wanted.words().strip(), conditions, values);
        if (!wanted.advice().isEmpty()) {
            conditions.add("advice = ?");
            values.add(wanted.advice());
        }
        for (SignKind kind : SignKind.values()) {
            if (kind.id().equals(wanted.sign())) {
                conditions.add(kind.id() + " in ('watch', 'alarm')");
            }
        }
        switch (wanted.presence()) {
            case "here" -> conditions.add("gone_at is null");
            case "gone" -> conditions.add("gone_at is not null");
            default -> {}
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<Row> rows = database.sql("select * from review_tie" + where + " order by " + ORDERS.get(wanted.order())
                        + " limit " + (ON_A_PAGE + 1) + " offset " + (wanted.page() - 1) * ON_A_PAGE)
                .params(values)
                .query((row, _) -> row(row))
                .list();
        int count = database.sql("select count(*) from (select from review_tie" + where + " limit " + COUNTED + ")")
                .params(values)
                .query(Integer.class)
                .single();
        boolean more = rows.size() > ON_A_PAGE && wanted.page() < LAST_PAGE;
        return new Found(rows.subList(0, Math.min(ON_A_PAGE, rows.size())), more, count);
    }

    private void words(String words, List<String> conditions, List<Object> values) {
        if (words.isEmpty()) {
            return;
        }
        if (words.contains("@")) {
            UUID index = vault.index("email", words);
            conditions.add("(email_index = ? or tie = ?)");
            values.add(index);
            values.add(whoseIdIs(words));
        } else if (words.matches("\\+?[\\d\\s().-]{7,}")) {
            conditions.add("(phone_index = any(?) or tie = ?)");
            values.add(Sought.phones(words).stream()
                    .map(phone -> vault.index("phone", phone))
                    .toArray(UUID[]::new));
            values.add(whoseIdIs(words));
        } else {
            List<String> patterns = Sought.patterns(words);
            conditions.add("(sought like ?" + " and sought like ?".repeat(patterns.size() - 1) + " or tie = ?)");
            values.addAll(patterns);
            values.add(whoseIdIs(words));
        }
    }

    /** Number of the tie that has this id, or one that turned out to be theirs, or of one of an account's people; 0 if none. */
    private long whoseIdIs(String id) {
        return ties.tieOf(id).orElse(0L);
    }

    /** What a tie is called; empty where there is none. */
    Optional<String> nameOf(long tie) {
        return database.sql("select name from review_tie where tie = ?")
                .param(tie)
                .query(String.class)
                .optional();
    }

    /** Other ties with the same e-mail address or telephone number, which may well be the same person. */
    List<Row> withTheSameMarks(long tie) {
        return database.sql("""
                        select other.* from review_tie this join review_tie other
                            on other.email_index = this.email_index or other.phone_index = this.phone_index
                        where this.tie = ? and other.tie <> this.tie order by other.tie limit ?
                        """)
                .params(tie, ON_A_PAGE)
                .query((row, _) -> row(row))
                .list();
    }

    /**
     * Ties that need a person, most urgent first.
     *
     * @param advice only these; an empty text does not restrict
     */
    List<Long> urgent(String advice, int most) {
        boolean all = advice.isEmpty();
        return database.sql("select tie from review_tie where urgency > 0" + (all ? "" : " and advice = :advice")
                        + " order by urgency desc, tie limit :most")
                .params(all ? Map.of("most", most) : Map.of("most", most, "advice", advice))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** How many ties need a person, by advice, the most first. */
    Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        database.sql("select advice, count(*) from review_tie where urgency > 0 group by advice order by 2 desc, 1")
                .query(row -> {
                    waiting.put(row.getString(1), row.getInt(2));
                });
        return waiting;
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, String> signs = new LinkedHashMap<>();
        for (SignKind kind : SignKind.values()) {
            signs.put(kind.id(), row.getString(kind.id()));
        }
        return new Row(
                row.getLong("tie"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("advice"),
                row.getDouble("urgency"),
                signs,
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("gone_kind"),
                number(row, "margin"),
                number(row, "cost"),
                number(row, "churn90"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}

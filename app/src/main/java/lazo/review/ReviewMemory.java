package lazo.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets how a tie stood and what people here wrote about it; the ties of others forget on which of its events they rested. */
@Component
class ReviewMemory implements Memory {

    private static final Set<String> BY_TIE = Set.of("review_tie", "review_change", "review_failure", "review_note");

    private final JdbcClient database;
    private final Views views;

    ReviewMemory(JdbcClient database, Views views) {
        this.database = database;
        this.views = views;
    }

    @Override
    public Set<String> ofCustomers() {
        return Set.of("review_tie", "review_change", "review_failure", "review_note", "review_news", "review_view");
    }

    @Override
    public Map<String, String> ofNobody() {
        return Map.of("review_company", "what the company says of itself");
    }

    @Override
    public Map<String, Long> blot(Forgotten who) {
        if (who.traces().search().isEmpty()) {
            return Map.of();
        }
        long[] changed = {0};
        database.sql("select id, text from review_note where text ~* ? and not tie = any(?)")
                .params(who.traces().search(), who.numbers().toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .forEach(note -> {
                    String without = who.traces().replaced(note.getValue(), who.name(), false);
                    if (without != null) {
                        changed[0] += database.sql("update review_note set text = ? where id = ?")
                                .params(without, note.getKey())
                                .update();
                    }
                });
        return Map.of("review_note", changed[0]);
    }

    @Override
    public Map<String, Long> forget(Forgotten who) {
        Long[] numbers = who.numbers().toArray(Long[]::new);
        String[] messages = who.messages().toArray(String[]::new);
        Map<String, Long> cleaned = new HashMap<>();
        for (String table : BY_TIE) {
            cleaned.put(table, (long) database.sql("delete from " + table + " where tie = any(?)")
                    .param(numbers)
                    .update());
        }
        long changes = database.sql("""
                        update review_change set because = array(select id from unnest(because) id where id <> all(?::text[]))
                        where because && ?::text[]
                        """).params(messages, messages).update();
        cleaned.merge("review_change", changes, Long::sum);
        cleaned.put(
                "review_news", (long) database.sql("""
                        update review_news set people = array(select id from unnest(people) id where id <> all(?))
                        where people && ?
                        """).params(numbers, numbers).update());
        cleaned.put("review_view", (long) views.forget(who.traces()));
        return cleaned;
    }
}

package lazo.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has changed in a tie, newest first, with what people here wrote about it. */
@Component
class Changes {

    private final JdbcClient database;

    Changes(JdbcClient database) {
        this.database = database;
    }

    record Told(Instant at, String what, String was, String became, List<String> because) {}

    record Note(Instant at, String author, String text) {}

    List<Told> of(long tie, int most) {
        return database.sql("select * from review_change where tie = ? order by id desc limit ?")
                .params(tie, most)
                .query((row, _) -> new Told(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("was"),
                        row.getString("became"),
                        Arrays.asList((String[]) row.getArray("because").getArray())))
                .list();
    }

    List<Note> notes(long tie) {
        return database.sql("select * from review_note where tie = ? order by id desc")
                .param(tie)
                .query((row, _) -> new Note(
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getString("text")))
                .list();
    }

    /** @param key its own; writing it twice changes nothing */
    void write(long tie, String author, Instant at, String text, UUID key) {
        database.sql("""
                        insert into review_note (tie, written_at, author, text, key) values (?, ?, ?, ?, ?)
                        on conflict (key) do nothing
                        """)
                .params(tie, at.atOffset(ZoneOffset.UTC), author, text, key)
                .update();
    }
}

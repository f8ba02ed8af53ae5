package lazo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lazo.kernel.Deed;
import lazo.science.history.CompanyFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the company says of itself: the same {@code company.yaml} as beside files, with every version kept. */
@Component
public class CompanyFile {

    private static final String NAMELESS = "Lazo";

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher tell;

    CompanyFile(JdbcClient database, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.clock = clock;
        this.tell = tell;
    }

    /** The company said something new of itself, so every tie looks different. */
    public record CompanyChanged(long version) {}

    /** The newest text; a line with a name where nothing was said yet. */
    public String text() {
        return database.sql("select facts from review_company order by version desc limit 1")
                .query(String.class)
                .optional()
                .orElse("name: " + NAMELESS + "\n");
    }

    /** The newest facts. */
    public CompanyFacts facts() {
        return lazo.science.history.CompanyFile.parse("company.yaml", text());
    }

    /** Whether anything was ever said. */
    public boolean isThere() {
        return database.sql("select exists (select from review_company)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps a new version.
     *
     * @param by who says it
     * @return its number
     * @throws lazo.science.history.BadInput with line, key and remedy where it makes no sense; nothing is kept then
     */
    @Transactional
    public long save(String text, String by) {
        lazo.science.history.CompanyFile.parse("company.yaml", text);
        long version = database.sql(
                        "insert into review_company (saved_at, saved_by, facts) values (?, ?, ?) returning version")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, text)
                .query(Long.class)
                .single();
        tell.publishEvent(new CompanyChanged(version));
        tell.publishEvent(Deed.of(by, "company.saved", "company:" + version));
        return version;
    }

    /** A version of the text: its number, when it was said and by whom. */
    record Version(long number, Instant at, String by) {}

    /** The newest versions, the one that holds first. */
    List<Version> versions(int most) {
        return database.sql("select version, saved_at, saved_by from review_company order by version desc limit ?")
                .param(most)
                .query((row, _) -> new Version(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    /**
     * Says once more what a version said.
     *
     * @param seen the version that held when somebody decided so
     * @return false where another holds by now, or there is no such version; nothing is changed then
     */
    @Transactional
    boolean again(long version, long seen, String by) {
        database.sql("lock table review_company in share row exclusive mode").update();
        Optional<String> text =
                database.sql("""
                        select facts from review_company
                        where version = ? and (select max(version) from review_company) = ?
                        """).params(version, seen).query(String.class).optional();
        text.ifPresent(facts -> save(facts, by));
        return text.isPresent();
    }
}

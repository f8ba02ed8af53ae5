package lazo.review;

import java.time.Clock;
import java.time.ZoneOffset;
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
     * @throws lazo.science.history.BadInput with line, key and remedy where it makes no sense; nothing is kept then
     */
    @Transactional
    public void save(String text, String by) {
        lazo.science.history.CompanyFile.parse("company.yaml", text);
        Long version = database.sql(
                        "insert into review_company (saved_at, saved_by, facts) values (?, ?, ?) returning version")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, text)
                .query(Long.class)
                .single();
        tell.publishEvent(new CompanyChanged(version));
    }
}

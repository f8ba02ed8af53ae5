package lazo.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import lazo.events.EventsKept;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The people about whom something new is known, until their ties have been reviewed in its light. */
@Component
class News {

    private final JdbcClient database;
    private final AtomicLong grown = new AtomicLong();
    private volatile boolean companyChanged;

    News(JdbcClient database) {
        this.database = database;
    }

    /** In the transaction that keeps the events, so that none is ever forgotten. */
    @EventListener
    void on(EventsKept kept) {
        if (!kept.people().isEmpty()) {
            database.sql("insert into review_news (people) values (?)")
                    .param(kept.people().toArray(Long[]::new))
                    .update();
        }
        onceItIsSeen(() -> {
            companyChanged |= kept.company();
            grown.addAndGet(kept.events());
        });
    }

    @EventListener
    void on(CompanyFile.CompanyChanged changed) {
        onceItIsSeen(this::companyTellsMore);
    }

    /** A review that begins before the transaction ends would not see what changed. */
    private static void onceItIsSeen(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }

    /** Something has changed for every tie. */
    void companyTellsMore() {
        companyChanged = true;
    }

    /** How many events have come since the company was last looked at. */
    long grownBy() {
        return grown.get();
    }

    /** Whether something has changed for every tie since the company was last looked at. */
    boolean hasCompanyChanged() {
        return companyChanged;
    }

    /** The company is about to be looked at as it is now. */
    void companyIsKnown() {
        companyChanged = false;
        grown.set(0);
    }

    /** Some news. */
    record Batch(List<Long> ids, List<Long> people) {}

    /** The oldest news; it stays until {@link #done}. */
    Batch oldest(int most) {
        List<Long> ids = new ArrayList<>();
        TreeSet<Long> people = new TreeSet<>();
        database.sql("select id, people from review_news order by id limit ?")
                .param(most)
                .query(row -> {
                    ids.add(row.getLong(1));
                    people.addAll(Arrays.asList((Long[]) row.getArray(2).getArray()));
                });
        return new Batch(ids, List.copyOf(people));
    }

    /** All that can be seen in this transaction. */
    List<Long> all() {
        return database.sql("select id from review_news")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    long count() {
        return database.sql("select count(*) from review_news")
                .query(Long.class)
                .single();
    }

    void done(List<Long> ids) {
        database.sql("delete from review_news where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }
}

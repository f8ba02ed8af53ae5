package lazo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bin/bench pages}: the list of customers and the page of a tie with a million customers, over HTTP, signed in. The
 * customers are copies of those of the demo with other names, figures and times.
 */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "Customers and the page of a tie, with a million customers in the database.",
            "Needs about 10 GB of disk for a while; 40 GB with --large.",
            ""
        })
final class PagesBench implements Callable<Integer> {

    private static final int DEMO_CUSTOMERS = 200;
    private static final int CUSTOMERS = 1_000_000;
    private static final long FIRST = 10_000_000;
    private static final int LOOKS = 20;
    private static final int WARM_UP = 5;
    private static final double LIST_GOAL = 0.100;
    private static final double TIE_GOAL = 0.050;

    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("by urgency", "");
        LISTS.put("by name", "order=name");
        LISTS.put("by margin", "order=margin");
        LISTS.put("by chance of leaving", "order=churn");
        LISTS.put("whom to talk to", "advice=talk");
        LISTS.put("hostile", "sign=hostility");
        LISTS.put("who left", "presence=gone");
        LISTS.put("the twentieth page", "page=20");
        LISTS.put("one id", "q=copy-765432");
        LISTS.put("a word nobody has", "q=xylophone");
    }

    private final House house;
    private final Results results;

    @Option(names = "--large", description = "50 million events instead of 5 million.")
    private boolean large;

    PagesBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        String load = Machine.load();
        int events = large ? 50 : 5;
        try (DemoServer server = DemoServer.start(house, DEMO_CUSTOMERS);
                Connection database = server.database();
                Visitor visitor = Visitor.signedIn(server)) {
            fill(database, events);
            List<String> rows = new ArrayList<>();
            Samples all = new Samples();
            for (Map.Entry<String, String> list : LISTS.entrySet()) {
                Samples looks = looks(visitor, "/customers?" + list.getValue());
                looks.addTo(all);
                rows.add(row("Customers, " + list.getKey(), looks));
                System.out.println(rows.getLast());
            }
            Samples ties = ties(visitor);
            rows.add(row("a tie, first byte", ties));
            results.keep("pages", load, page(events, rows, all.quantile(0.95), ties.quantile(0.95)));
        }
        return 0;
    }

    /** Each look at the same list; the first ones find nothing in memory and are not counted. */
    private static Samples looks(Visitor visitor, String path) throws IOException, InterruptedException {
        Samples looks = new Samples();
        for (int i = -WARM_UP; i < LOOKS; i++) {
            double took = visitor.look(path);
            if (i >= 0) {
                looks.add(took);
            }
        }
        return looks;
    }

    /** Each look at another tie: nobody has looked at it before. */
    private static Samples ties(Visitor visitor) throws IOException, InterruptedException {
        Samples looks = new Samples();
        for (int i = -10 * WARM_UP; i < 5 * LOOKS; i++) {
            double took = visitor.firstByte("/customers/" + (FIRST + Math.floorMod(i * 7919L * 101, CUSTOMERS)));
            if (i >= 0) {
                looks.add(took);
            }
        }
        return looks;
    }

    private static void fill(Connection database, int events) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("set maintenance_work_mem = '1GB'");
            step(sql, "people", """
                    insert into ties_person (id, external_id, tie)
                    select %1$d + g, 'copy-' || g, %1$d + g from generate_series(0, %2$d - 1) g""");
            List<String> ofTies = withoutIndexes(sql, "review_tie");
            step(sql, "ties", """
                    insert into review_tie
                    select copy.* from (select row_number() over (order by tie) - 1 as n, review_tie as tie from review_tie) seed
                    join generate_series(0, %2$d - 1) g on seed.n = g %% (select count(*) from review_tie)
                    cross join lateral jsonb_populate_record(seed.tie, jsonb_build_object('tie', %1$d + g,
                        'external_id', 'copy-' || g, 'name', (seed.tie).name || ' ' || g,
                        'urgency', (seed.tie).urgency * random(), 'margin', (seed.tie).margin * random(),
                        'cost', (seed.tie).cost * random(), 'churn90', (seed.tie).churn90 * random(),
                        'since', (seed.tie).since - g * interval '1 minute')) copy""");
            again(sql, ofTies);
            step(sql, "seed", """
                    create temporary table seed as select row_number() over () - 1 as n, happened_at, body
                    from (select * from events_event where person < %d order by message limit 5000)""");
            List<String> ofEvents = withoutIndexes(sql, "events_event");
            for (int i = 0; i < events; i++) {
                step(sql, "events, million " + (i + 1) + " of " + events, """
                        insert into events_event (message, person, other, happened_at, received_at, body)
                        select gen_random_uuid(), %%1$d + g, null, seed.happened_at + g * interval '1 microsecond', now(), seed.body
                        from seed join generate_series(0, %%2$d - 1) g on seed.n = (g * 7 + %d) %%%% 5000""".formatted(i * 131));
            }
            again(sql, ofEvents);
            step(sql, "statistics", "vacuum analyze review_tie, ties_person, events_event");
        }
    }

    /** Very much is brought in without indexes, and they are made afterwards. Answers with what makes them. */
    private static List<String> withoutIndexes(Statement sql, String table) throws SQLException {
        List<String> away = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (ResultSet keys =
                sql.executeQuery("select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = '"
                        + table + "'::regclass and contype = 'p'")) {
            while (keys.next()) {
                away.add("alter table " + table + " drop constraint " + keys.getString(1));
                again.add("alter table " + table + " add constraint " + keys.getString(1) + " " + keys.getString(2));
            }
        }
        try (ResultSet indexes = sql.executeQuery(
                "select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index where indrelid = '" + table
                        + "'::regclass and not indisprimary")) {
            while (indexes.next()) {
                away.add("drop index " + indexes.getString(1));
                again.add(indexes.getString(2));
            }
        }
        for (String drop : away) {
            sql.execute(drop);
        }
        return again;
    }

    private static void again(Statement sql, List<String> indexes) throws SQLException {
        for (String index : indexes) {
            step(sql, index, index.replace("%", "%%"));
        }
    }

    private static void step(Statement sql, String what, String text) throws SQLException {
        long start = System.nanoTime();
        sql.execute(text.formatted(FIRST, CUSTOMERS));
        System.out.printf("%s: %.0f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static String row(String what, Samples looks) {
        return Row.of(what, Row.whole(looks.median() * 1e3), Row.whole(looks.quantile(0.95) * 1e3));
    }

    private static List<String> page(int events, List<String> rows, double lists, double ties) {
        List<String> page = new ArrayList<>(List.of(
                Row.whole(CUSTOMERS) + " customers, " + events
                        + " million events; one visitor who is signed in, one connection.",
                LOOKS + " looks at each list, after " + WARM_UP
                        + " that are not counted; each tie is looked at for the first time.",
                "",
                Row.of("page", "median, ms", "95 of 100, ms"),
                Row.rule(3)));
        page.addAll(rows);
        page.addAll(List.of(
                "",
                Row.of("goal", "wanted", "found", ""),
                Row.GOALS,
                goal("every list, 95 of 100, ms", lists, LIST_GOAL),
                goal("first byte of a tie, 95 of 100, ms", ties, TIE_GOAL)));
        return page;
    }

    private static String goal(String what, double found, double wanted) {
        return Row.goal(what, "≤ " + Row.whole(wanted * 1e3), Row.whole(found * 1e3), found <= wanted);
    }
}

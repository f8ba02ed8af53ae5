package lazo.review;

import java.sql.Array;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lazo.events.TieChanged;
import lazo.kernel.Folded;
import lazo.kernel.Vault;
import lazo.science.review.TieDesk;
import lazo.science.review.TieReview;
import lazo.science.signs.SignKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each tie stands, as it was last reviewed, and each change of it. */
@Component
class Standings {

    private static final String UPSERT = """
            insert into review_tie (tie, external_id, name, plan, role, country, since, gone_at, gone_kind, advice,
                urgency, unhappy, team_strain, hostility, never_our_service, harm_to_others, costs_more, our_share, csat,
                margin, cost, churn90, lifetime_value, as_of, email_index,
                phone_index, sought, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (tie) do update set
                external_id = excluded.external_id, name = excluded.name, plan = excluded.plan, role = excluded.role,
                country = excluded.country, since = excluded.since, gone_at = excluded.gone_at,
                gone_kind = excluded.gone_kind, advice = excluded.advice, urgency = excluded.urgency,
                unhappy = excluded.unhappy, team_strain = excluded.team_strain, hostility = excluded.hostility,
                never_our_service = excluded.never_our_service, harm_to_others = excluded.harm_to_others,
                costs_more = excluded.costs_more, our_share = excluded.our_share, csat = excluded.csat,
                margin = excluded.margin, cost = excluded.cost, churn90 = excluded.churn90,
                lifetime_value = excluded.lifetime_value, as_of = excluded.as_of,
                email_index = excluded.email_index, phone_index = excluded.phone_index, sought = excluded.sought,
                line = excluded.line
            """;

    private final JdbcTemplate rows;
    private final JdbcClient database;
    private final Vault vault;

    private final ApplicationEventPublisher tell;

    Standings(JdbcTemplate rows, JdbcClient database, Vault vault, ApplicationEventPublisher tell) {
        this.vault = vault;
        this.rows = rows;
        this.database = database;
        this.tell = tell;
    }

    /** A tie by its number, as it was just reviewed. */
    record Reviewed(long tie, TieReview review) {}

    /** Keeps these reviews, and what has changed since the last ones. */
    void keep(List<Reviewed> reviewed) {
        if (reviewed.isEmpty()) {
            return;
        }
        Map<Long, Standing> before = before(reviewed.stream().map(Reviewed::tie).toList());
        rows.batchUpdate(UPSERT, reviewed.stream().map(this::columns).toList());
        List<Object[]> changes = new ArrayList<>();
        for (Reviewed each : reviewed) {
            Standing was = before.get(each.tie());
            if (was != null) {
                Instant at = Instant.ofEpochMilli(each.review().asOf());
                String who = each.review().userId();
                for (Change change : Change.between(was, Standing.of(each.review()), each.review())) {
                    tell.publishEvent(
                            new TieChanged(who, at, change.what(), change.was(), change.became(), change.because()));
                    changes.add(new Object[] {
                        each.tie(),
                        time(at),
                        change.what(),
                        change.was(),
                        change.became(),
                        new TextArray(change.because())
                    });
                }
            }
        }
        for (Object[] change : changes) {
            TextArray because = (TextArray) change[5];
            rows.update(connection -> {
                var insert = connection.prepareStatement(
                        "insert into review_change (tie, changed_at, what, was, became, because)"
                                + " values (?, ?, ?, ?, ?, ?)");
                for (int i = 0; i < 5; i++) {
                    insert.setObject(i + 1, change[i]);
                }
                insert.setArray(6, because.in(connection));
                return insert;
            });
        }
    }

    private record TextArray(List<String> texts) {
        Array in(Connection connection) throws java.sql.SQLException {
            return connection.createArrayOf("text", texts.toArray());
        }
    }

    private Map<Long, Standing> before(Collection<Long> ties) {
        Map<Long, Standing> before = new HashMap<>();
        database.sql("""
                        select tie, advice, gone_kind, team_strain, hostility, never_our_service, harm_to_others,
                            costs_more, line
                        from review_tie where tie = any(?)
                        """).param(ties.toArray(Long[]::new)).query(row -> {
            before.put(row.getLong(1), Standing.of(row));
        });
        return before;
    }

    /** Forgets ties that are none any more: nobody belongs to them. */
    void forget(Collection<Long> ties) {
        database.sql("delete from review_tie where tie = any(?)")
                .param(ties.toArray(Long[]::new))
                .update();
    }

    /**
     * Forgets every tie that was last reviewed at another time, also a later one: clocks are set back.
     *
     * @param failed stay as they were
     */
    void forgetAllBut(Instant asOf, Collection<Long> failed) {
        database.sql("delete from review_tie where as_of <> ? and tie <> all(?)")
                .params(time(asOf), failed.toArray(Long[]::new))
                .update();
    }

    void failed(long tie, Instant at, Throwable failure) {
        database.sql("""
                        insert into review_failure (tie, failed_at, error) values (?, ?, ?)
                        on conflict (tie) do update set failed_at = excluded.failed_at, error = excluded.error
                        """)
                .params(tie, time(at), failure.getClass().getSimpleName())
                .update();
    }

    private @Nullable Object[] columns(Reviewed reviewed) {
        TieReview tie = reviewed.review();
        var gone = tie.gone();
        String told = tie.traits().name();
        String name = told == null || told.isBlank() ? tie.userId() : told.strip();
        return new Object[] {
            reviewed.tie(),
            tie.userId(),
            name,
            tie.traits().plan(),
            tie.traits().role(),
            tie.traits().country(),
            time(Instant.ofEpochMilli(tie.since())),
            gone == null ? null : time(Instant.ofEpochMilli(gone.at())),
            gone == null ? null : gone.kind().id(),
            tie.verdict().advice(),
            tie.urgency(),
            tie.unhappy(),
            level(tie, SignKind.TEAM_STRAIN),
            level(tie, SignKind.HOSTILITY),
            level(tie, SignKind.NEVER_OUR_SERVICE),
            level(tie, SignKind.HARM_TO_OTHERS),
            level(tie, SignKind.COSTS_MORE),
            number(tie.ourShare()),
            number(tie.satisfaction().csat()),
            number(tie.money().margin()),
            number(tie.money().cost()),
            number(tie.outlook().churn90()),
            number(tie.outlook().lifetimeValue()),
            time(Instant.ofEpochMilli(tie.asOf())),
            index("email", tie.traits().email()),
            index("phone", digits(tie.traits().phone())),
            Folded.of(name),
            TieDesk.line(tie)
        };
    }

    private @Nullable UUID index(String kind, @Nullable String value) {
        return value == null || value.isBlank() ? null : vault.index(kind, value);
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : Sought.digits(phone);
    }

    private static String level(TieReview tie, SignKind kind) {
        var sign = tie.signs().get(kind);
        return sign == null ? "unknown" : sign.level().id();
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

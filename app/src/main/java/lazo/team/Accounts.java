package lazo.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.kernel.Deed;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the team, in their table. */
@Component
class Accounts {

    static final String EMAIL = "email";

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher tell;

    Accounts(JdbcClient database, Vault vault, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.tell = tell;
    }

    /** What a new account needs. */
    record Draft(String name, String email, @Nullable String password, Role role, String language) {}

    boolean none() {
        return database.sql("select not exists (select from team_account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> byId(long id) {
        return database.sql("select * from team_account where id = ?")
                .param(id)
                .query(this::account)
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return database.sql("select * from team_account where email_index = ?")
                .param(vault.index(EMAIL, email))
                .query(this::account)
                .optional();
    }

    Optional<Account> byHandle(Bytes handle) {
        return database.sql("select * from team_account where handle = ?")
                .param(handle.getBytes())
                .query(this::account)
                .optional();
    }

    List<Account> all() {
        return database.sql("select * from team_account order by disabled_at is not null, id")
                .query(this::account)
                .list();
    }

    /** Only while there is nobody, whoever else tries at the same time. */
    @Transactional
    Optional<Account> createFirst(Draft draft) {
        database.sql("lock table team_account in share row exclusive mode").update();
        return none() ? create("lazo", draft) : Optional.empty();
    }

    /** @return nothing where the e-mail is taken */
    @Transactional
    Optional<Account> create(String actor, Draft draft) {
        Optional<Account> created = database.sql("""
                        insert into team_account
                            (name, email, email_index, password, role, language, handle, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (email_index) do nothing
                        returning *
                        """)
                .param(draft.name().strip())
                .param(vault.seal(draft.email().strip()))
                .param(vault.index(EMAIL, draft.email()))
                .param(draft.password())
                .param(draft.role().id())
                .param(draft.language())
                .param(Secrets.bytes(32))
                .param(Moments.of(clock.instant()))
                .query(this::account)
                .optional();
        created.ifPresent(account -> tell.publishEvent(new Deed(
                actor,
                "team.account.created",
                account.actor(),
                Map.of("role", draft.role().id()))));
        return created;
    }

    @Transactional
    void nameAndLanguage(Account account, String name, String language) {
        database.sql("update team_account set name = ?, language = ? where id = ?")
                .params(name.strip(), language, account.id())
                .update();
    }

    /** Sessions begun with the old password end. */
    @Transactional
    void password(Account account, String hash) {
        database.sql("update team_account set password = ?, stamp = stamp + 1 where id = ?")
                .params(hash, account.id())
                .update();
        tell.publishEvent(Deed.of(account.actor(), "team.password.changed", account.actor()));
    }

    @Transactional
    void secondStep(Account account, String secret, List<byte[]> recovery) {
        database.sql("update team_account set totp = ?, recovery = ?, stamp = stamp + 1 where id = ?")
                .params(vault.seal(secret), recovery.toArray(byte[][]::new), account.id())
                .update();
        tell.publishEvent(Deed.of(account.actor(), "team.second_step.on", account.actor()));
    }

    @Transactional
    void recovery(Account account, List<byte[]> codes) {
        database.sql("update team_account set recovery = ? where id = ?")
                .params(codes.toArray(byte[][]::new), account.id())
                .update();
        tell.publishEvent(Deed.of(account.actor(), "team.recovery.renewed", account.actor()));
    }

    /** @param actor the person, or who keeps the team and helps somebody who lost their telephone */
    @Transactional
    void withoutSecondStep(String actor, Account account) {
        database.sql("update team_account set totp = null, recovery = '{}', stamp = stamp + 1 where id = ?")
                .param(account.id())
                .update();
        tell.publishEvent(Deed.of(actor, "team.second_step.off", account.actor()));
    }

    /** @return whether this is the first use of that code or a later one */
    @Transactional
    boolean useCode(Account account, long step) {
        return database.sql("update team_account set totp_used = ? where id = ? and totp_used < ?")
                        .params(step, account.id(), step)
                        .update()
                == 1;
    }

    /** @return whether it was one of those left */
    @Transactional
    boolean useRecovery(Account account, byte[] hash) {
        return database.sql("""
                                update team_account set recovery = array_remove(recovery, ?)
                                where id = ? and ? = any(recovery)
                                """).params(hash, account.id(), hash).update() == 1;
    }

    /**
     * Gives somebody another role.
     *
     * @return false where it would leave the team without anybody who keeps it
     */
    @Transactional
    boolean role(Account by, long id, Role role) {
        keepersStandStill();
        int changed =
                database.sql("""
                        update team_account set role = ?, stamp = stamp + 1 where id = ?
                        and (? or exists (select from team_account
                                          where role = 'admin' and disabled_at is null and id <> ?))
                        """).params(role.id(), id, role == Role.ADMIN, id).update();
        if (changed == 1) {
            tell.publishEvent(
                    new Deed(by.actor(), "team.account.role_given", Account.actor(id), Map.of("role", role.id())));
        }
        return changed == 1;
    }

    /** @return false where it would leave the team without anybody who keeps it */
    @Transactional
    boolean disable(Account by, long id) {
        keepersStandStill();
        int changed =
                database.sql("""
                        update team_account set disabled_at = ?, stamp = stamp + 1
                        where id = ? and disabled_at is null
                        and exists (select from team_account
                                    where role = 'admin' and disabled_at is null and id <> ?)
                        """).params(Moments.of(clock.instant()), id, id).update();
        if (changed == 1) {
            tell.publishEvent(Deed.of(by.actor(), "team.account.disabled", Account.actor(id)));
        }
        return changed == 1;
    }

    @Transactional
    void enable(Account by, long id) {
        int changed = database.sql(
                        "update team_account set disabled_at = null where id = ? and disabled_at is not null")
                .param(id)
                .update();
        if (changed == 1) {
            tell.publishEvent(Deed.of(by.actor(), "team.account.enabled", Account.actor(id)));
        }
    }

    /**
     * Signs somebody out wherever they are.
     *
     * @param actor the person, or who keeps the team
     * @return false where there is no such account
     */
    @Transactional
    boolean signOut(String actor, long id) {
        int changed = database.sql("update team_account set stamp = stamp + 1 where id = ?")
                .param(id)
                .update();
        if (changed == 1) {
            tell.publishEvent(Deed.of(actor, "team.sessions.ended", Account.actor(id)));
        }
        return changed == 1;
    }

    /** So that no two of them leave at the same time. */
    private void keepersStandStill() {
        database.sql("select id from team_account where role = 'admin' order by id for update")
                .query(Long.class)
                .list();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        String totp = row.getString("totp");
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                vault.open(row.getString("email")),
                row.getString("password"),
                Role.of(row.getString("role")),
                row.getString("language"),
                totp == null ? null : vault.open(totp),
                row.getLong("totp_used"),
                ((Object[]) row.getArray("recovery").getArray()).length,
                new Bytes(row.getBytes("handle")),
                row.getInt("stamp"),
                Moments.in(row, "created_at"),
                Moments.maybe(row, "disabled_at"));
    }
}

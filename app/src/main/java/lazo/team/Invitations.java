package lazo.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.kernel.Deed;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import lazo.team.Accounts.Draft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to the team. Each is a link with 256 random bits, of which only the hash is kept; it holds for a week and
 * for one account, and a newer one to the same e-mail takes its place.
 */
@Component
class Invitations {

    private static final Duration HOLDS = Duration.ofDays(7);

    private final JdbcClient database;
    private final Vault vault;
    private final Accounts accounts;
    private final Clock clock;
    private final ApplicationEventPublisher tell;

    Invitations(JdbcClient database, Vault vault, Accounts accounts, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.vault = vault;
        this.accounts = accounts;
        this.clock = clock;
        this.tell = tell;
    }

    record Invitation(long id, String email, Role role, Instant expiresAt) {

        @Override
        public String toString() {
            return "invitation:" + id;
        }
    }

    /** @return the secret of the link */
    @Transactional
    String invite(Account by, String email, Role role) {
        Instant now = clock.instant();
        String token = Secrets.word();
        database.sql("update team_invitation set expires_at = ? where email_index = ? and expires_at > ?")
                .params(Moments.of(now), vault.index(Accounts.EMAIL, email), Moments.of(now))
                .update();
        long id = database.sql("""
                        insert into team_invitation
                            (token, email, email_index, role, invited_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(
                        Secrets.hash(token),
                        vault.seal(email.strip()),
                        vault.index(Accounts.EMAIL, email),
                        role.id(),
                        by.id(),
                        Moments.of(now),
                        Moments.of(now.plus(HOLDS)))
                .query(Long.class)
                .single();
        tell.publishEvent(new Deed(by.actor(), "team.invited", "invitation:" + id, Map.of("role", role.id())));
        return token;
    }

    List<Invitation> open() {
        return database.sql("""
                        select * from team_invitation where used_at is null and expires_at > ? order by id desc
                        """)
                .param(Moments.of(clock.instant()))
                .query(this::invitation)
                .list();
    }

    Optional<Invitation> find(String token) {
        return find(token, "");
    }

    private Optional<Invitation> find(String token, String lock) {
        return database.sql(
                        "select * from team_invitation where token = ? and used_at is null and expires_at > ?" + lock)
                .params(Secrets.hash(token), Moments.of(clock.instant()))
                .query(this::invitation)
                .optional();
    }

    /** @return the account; nothing where the invitation holds no more or the e-mail has an account by now */
    @Transactional
    Optional<Account> accept(String token, String name, String passwordHash, String language) {
        return find(token, " for update").flatMap(invitation -> {
            database.sql("update team_invitation set used_at = ? where id = ?")
                    .params(Moments.of(clock.instant()), invitation.id())
                    .update();
            return accounts.create(
                    invitation.toString(),
                    new Draft(name, invitation.email(), passwordHash, invitation.role(), language));
        });
    }

    @Transactional
    void withdraw(Account by, long id) {
        int withdrawn = database.sql("update team_invitation set expires_at = ? where id = ? and used_at is null")
                .params(Moments.of(clock.instant()), id)
                .update();
        if (withdrawn == 1) {
            tell.publishEvent(Deed.of(by.actor(), "team.invitation.withdrawn", "invitation:" + id));
        }
    }

    private Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                vault.open(row.getString("email")),
                Role.of(row.getString("role")),
                Moments.in(row, "expires_at"));
    }
}

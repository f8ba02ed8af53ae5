package lazo.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lazo.kernel.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the accounts; of each only the public half. */
@Component
class PasskeyTable implements UserCredentialRepository {

    private static final String SELECT =
            "select passkey.*, handle from team_passkey passkey join team_account on team_account.id = account ";

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher tell;

    PasskeyTable(JdbcClient database, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.clock = clock;
        this.tell = tell;
    }

    /** A new passkey, or one that was used again. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        Instant now = clock.instant();
        int used = database.sql("""
                        update team_passkey set signatures = ?, backed_up = ?, verified = ?, used_at = ? where id = ?
                        """)
                .params(
                        passkey.getSignatureCount(),
                        passkey.isBackupState(),
                        passkey.isUvInitialized(),
                        Moments.of(now),
                        passkey.getCredentialId().getBytes())
                .update();
        if (used == 0) {
            add(passkey, now);
        }
    }

    private void add(CredentialRecord passkey, Instant now) {
        long account = database.sql("""
                        insert into team_passkey (id, account, label, public_key, signatures, verified, backup_eligible,
                            backed_up, transports, attestation, client_data, created_at)
                        select ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from team_account where handle = ?
                        returning account
                        """)
                .param(passkey.getCredentialId().getBytes())
                .param(passkey.getLabel())
                .param(passkey.getPublicKey().getBytes())
                .param(passkey.getSignatureCount())
                .param(passkey.isUvInitialized())
                .param(passkey.isBackupEligible())
                .param(passkey.isBackupState())
                .param(passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.joining(" ")))
                .param(bytes(passkey.getAttestationObject()))
                .param(bytes(passkey.getAttestationClientDataJSON()))
                .param(Moments.of(now))
                .param(passkey.getUserEntityUserId().getBytes())
                .query(Long.class)
                .single();
        tell.publishEvent(Deed.of(Account.actor(account), "team.passkey.added", Account.actor(account)));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql(SELECT + "where passkey.id = ?")
                .param(id.getBytes())
                .query(PasskeyTable::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(SELECT + "where handle = ? order by passkey.created_at")
                .param(handle.getBytes())
                .query(PasskeyTable::passkey)
                .list();
    }

    /** Taken away by its person; whose it is was asked before nobody else's is touched. */
    @Transactional
    void remove(Account account, Bytes id) {
        int removed = database.sql("delete from team_passkey where id = ? and account = ?")
                .params(id.getBytes(), account.id())
                .update();
        if (removed == 1) {
            tell.publishEvent(Deed.of(account.actor(), "team.passkey.removed", account.actor()));
        }
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey is taken away by its person.");
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        Instant created = Moments.in(row, "created_at");
        Instant used = Moments.maybe(row, "used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(created)
                .lastUsed(used == null ? created : used)
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

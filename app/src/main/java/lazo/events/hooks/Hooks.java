package lazo.events.hooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lazo.kernel.Deed;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses at which other systems may call us. The life of one: made, with or without its secret, since most systems
 * give the secret only to those who have told them the address; while it waits nobody is believed there; given its secret,
 * which is kept sealed and may be changed, whereupon the one before counts no more; removed.
 */
@Component
public class Hooks {

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher tell;
    private final SecureRandom random = new SecureRandom();

    Hooks(JdbcClient database, Vault vault, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * A hook as people see it.
     *
     * @param vendor {@code stripe}, {@code zendesk}, {@code intercom}, {@code chatwoot} or {@code whatsapp}
     * @param path its address on this server
     * @param token what to enter at Meta as the verify token; others need none
     * @param trust by what a caller is believed
     */
    public record Shown(
            String id,
            String vendor,
            String name,
            String path,
            String token,
            Trust trust,
            Instant madeAt,
            String madeBy) {}

    /** By what a caller is believed. */
    public enum Trust {
        /** A signature made with the secret. */
        SIGNATURE,
        /** That the address, which nobody can guess, is known: for systems that sign nothing. */
        ADDRESS,
        /** Nothing yet: the secret is still to come. */
        NOTHING_YET;

        static Trust of(String vendor, String secret) {
            if (!secret.isEmpty()) {
                return SIGNATURE;
            }
            return Vendor.of(vendor).filter(Chatwoot.class::isInstance).isPresent() ? ADDRESS : NOTHING_YET;
        }
    }

    /** A hook as a message is checked with. */
    record Opened(Vendor vendor, String secret, String token) {

        boolean isWaiting() {
            return Trust.of(vendor.id(), secret) == Trust.NOTHING_YET;
        }
    }

    /** The names of the systems that may call us. */
    public static List<String> vendors() {
        return Vendor.ALL.stream().map(Vendor::id).toList();
    }

    /**
     * Makes a hook.
     *
     * @param secret the vendor's signing secret; empty where it is still to come
     * @param by who makes it
     */
    @Transactional
    public Shown make(String vendor, String name, String secret, String by) {
        Vendor known = Vendor.of(vendor)
                .orElseThrow(() -> new BadInput(
                        "There are no webhooks from \"" + vendor + "\".",
                        "Name one of: " + String.join(", ", vendors()) + "."));
        String id = unguessable();
        database.sql("""
                        insert into events_hook (id, vendor, name, secret, token, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        known.id(),
                        name.strip(),
                        vault.seal(secret.strip()),
                        vault.seal(unguessable()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
        tell.publishEvent(Deed.of(by, "events.hook.made", subject(id)));
        return all().stream().filter(hook -> hook.id().equals(id)).findFirst().orElseThrow();
    }

    /** Enough to tell hooks apart: the rest of the address may be all that lets a caller in. */
    static String subject(String id) {
        return "hook:" + id.substring(0, Math.min(8, id.length()));
    }

    private String unguessable() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** All there are, the newest first. */
    public List<Shown> all() {
        return database.sql(
                        "select id, vendor, name, token, secret, made_at, made_by from events_hook order by made_at desc, id")
                .query((row, _) -> new Shown(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        "/hooks/" + row.getString(2) + "/" + row.getString(1),
                        vault.open(row.getString(4)),
                        Trust.of(row.getString(2), vault.open(row.getString(5))),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)))
                .list();
    }

    /**
     * Gives one its secret, or another one; from then on only the new one counts.
     *
     * @return false where there is no such hook
     * @throws BadInput where the secret is empty
     */
    @Transactional
    public boolean secret(String id, String secret, String by) {
        if (secret.isBlank()) {
            throw new BadInput("The secret is empty.", "Copy the signing secret from the settings of that system.");
        }
        Optional<String> before = database.sql("select secret from events_hook where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        before.ifPresent(old -> {
            database.sql("update events_hook set secret = ? where id = ?")
                    .params(vault.seal(secret.strip()), id)
                    .update();
            boolean first = vault.open(old).isEmpty();
            tell.publishEvent(
                    Deed.of(by, first ? "events.hook.secret_given" : "events.hook.secret_changed", subject(id)));
        });
        return before.isPresent();
    }

    /**
     * Takes one away; whoever calls there afterwards finds nothing.
     *
     * @return false where there was none
     */
    @Transactional
    public boolean remove(String id, String by) {
        boolean removed =
                database.sql("delete from events_hook where id = ?").param(id).update() == 1;
        if (removed) {
            tell.publishEvent(Deed.of(by, "events.hook.removed", subject(id)));
        }
        return removed;
    }

    Optional<Opened> find(String vendor, String id) {
        Optional<Vendor> known = Vendor.of(vendor);
        return known.flatMap(found -> database.sql("select secret, token from events_hook where id = ? and vendor = ?")
                .params(id, found.id())
                .query((row, _) -> new Opened(found, vault.open(row.getString(1)), vault.open(row.getString(2))))
                .optional());
    }
}

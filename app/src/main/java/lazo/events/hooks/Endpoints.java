package lazo.events.hooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lazo.events.ConversationOver;
import lazo.events.TieChanged;
import lazo.events.strain.StrainLinks;
import lazo.kernel.Deed;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses of others that want to hear what happens here. A message to each is written down in the transaction of
 * the change it tells of, so that none is lost and none tells of what was rolled back; {@link Messenger} brings them.
 */
@Component
public class Endpoints {

    /** What can be heard. */
    public static final List<String> TYPES = List.of("tie.changed", "conversation.ended");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final StrainLinks strain;
    private final ApplicationEventPublisher tell;
    private final SecureRandom random = new SecureRandom();

    Endpoints(JdbcClient database, Vault vault, Clock clock, StrainLinks strain, ApplicationEventPublisher tell) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.strain = strain;
        this.tell = tell;
    }

    /**
     * An endpoint as people see it.
     *
     * @param secret what its owner checks signatures with, {@code whsec_…}
     * @param disabledAt when it was given up, after days in which it could not be reached; null while it is served
     */
    public record Shown(
            String id,
            String url,
            List<String> types,
            String secret,
            @Nullable OffsetDateTime disabledAt) {}

    /**
     * Makes an endpoint.
     *
     * @param by who makes it
     * @throws BadInput where the address or a type makes no sense
     */
    @Transactional
    public Shown make(String url, List<String> types, String by) {
        address(url);
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw new BadInput("There is no message \"" + type + "\".", "Use one of: " + String.join(", ", TYPES));
            }
        }
        byte[] key = new byte[24];
        random.nextBytes(key);
        byte[] name = new byte[12];
        random.nextBytes(name);
        String id = "ep_" + HexFormat.of().formatHex(name);
        database.sql("""
                        insert into events_endpoint (id, url, types, secret, made_at, made_by)
                        values (?, ?, string_to_array(?, ','), ?, ?, ?)
                        """)
                .params(
                        id,
                        url.strip(),
                        String.join(",", types),
                        vault.seal("whsec_" + Base64.getEncoder().encodeToString(key)),
                        now(),
                        by)
                .update();
        tell.publishEvent(Deed.of(by, "events.endpoint.made", "endpoint:" + id));
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static void address(String url) {
        try {
            URI uri = new URI(url.strip());
            if (uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && uri.getUserInfo() == null) {
                return;
            }
        } catch (java.net.URISyntaxException none) {
            // said below
        }
        throw new BadInput("\"" + url + "\" is no address to send to.", "Use one like https://example.com/hooks.");
    }

    public List<Shown> all() {
        return database.sql("select id, url, types, secret, disabled_at from events_endpoint order by made_at desc, id")
                .query((row, _) -> new Shown(
                        row.getString(1),
                        row.getString(2),
                        Arrays.asList((String[]) row.getArray(3).getArray()),
                        vault.open(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }

    /**
     * Serves one again that was given up.
     *
     * @return false where there is none
     */
    @Transactional
    boolean enable(String id, String by) {
        int changed = database.sql("update events_endpoint set disabled_at = null, failing_since = null where id = ?")
                .param(id)
                .update();
        return told(changed, by, "events.endpoint.enabled", id);
    }

    /** @return false where there was none */
    @Transactional
    public boolean remove(String id, String by) {
        int changed = database.sql("delete from events_endpoint where id = ?")
                .param(id)
                .update();
        return told(changed, by, "events.endpoint.removed", id);
    }

    private boolean told(int changed, String by, String action, String id) {
        if (changed == 1) {
            tell.publishEvent(Deed.of(by, action, "endpoint:" + id));
        }
        return changed == 1;
    }

    @EventListener
    void on(TieChanged changed) {
        ObjectNode message = message("tie.changed", changed.at());
        ObjectNode data = message.putObject("data");
        data.put("tie", changed.tie());
        data.put("what", changed.what());
        data.put("was", changed.was());
        data.put("became", changed.became());
        changed.because().forEach(data.putArray("because")::add);
        write("tie.changed", message);
    }

    /** For whoever asks the agent how it was, in the place where agents work. */
    @EventListener
    void on(ConversationOver over) {
        Event.ConversationEnded ended = over.event();
        strain.of(ended).ifPresent(link -> {
            ObjectNode message = message("conversation.ended", Instant.ofEpochMilli(ended.at()));
            ObjectNode data = message.putObject("data");
            data.put("tie", ended.head().who());
            data.put("conversation", ended.conversationId());
            data.put("agent", ended.agentId());
            data.put("howWasIt", link.url());
            data.put("until", link.until().toString());
            write("conversation.ended", message);
        });
    }

    /**
     * How a message of ours is signed.
     *
     * @param secret {@code whsec_…}
     * @param time seconds since 1970
     */
    public static String signature(String secret, String id, String time, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        byte[] hash = Signed.hash("HmacSHA256", key, Signed.bytes(id + "." + time + "." + body));
        return "v1," + Base64.getEncoder().encodeToString(hash);
    }

    private static ObjectNode message(String type, Instant at) {
        return JSON.createObjectNode().put("type", type).put("timestamp", at.toString());
    }

    private void write(String type, ObjectNode message) {
        database.sql("""
                        insert into events_delivery (id, endpoint, body, due_at, made_at)
                        select 'msg_' || ? || '_' || id, id, ?, ?, ?
                        from events_endpoint where disabled_at is null and ? = any(types)
                        """)
                .params(
                        UUID.randomUUID().toString().replace("-", ""),
                        JSON.writeValueAsString(message),
                        now(),
                        now(),
                        type)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

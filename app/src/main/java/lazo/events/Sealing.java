package lazo.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import lazo.kernel.Vault;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Seals what identifies a person in the body of an event before it is kept, and opens it again when it is read. */
@Component
class Sealing {

    static final List<String> IDENTIFYING = List.of("email", "phone", "document", "taxId", "nationalId");

    /** Only what identifies somebody is sealed in these; what looks sealed elsewhere was sent so. */
    private static final Set<String> SEALED_TYPES = Set.of("identify", "group");

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    Sealing(Vault vault) {
        this.vault = vault;
    }

    /** The body as text, with the traits that identify a person sealed. */
    String seal(Event event, byte[] kept) {
        String body = new String(kept, StandardCharsets.UTF_8);
        if (!(event instanceof Event.Identified) && !(event instanceof Event.Grouped)) {
            return body;
        }
        JsonNode tree = json.readTree(body);
        boolean changed = false;
        if (tree.get("traits") instanceof ObjectNode traits) {
            for (String name : IDENTIFYING) {
                JsonNode value = traits.get(name);
                if (value != null && value.isValueNode() && !value.isNull()) {
                    traits.put(name, vault.seal(value.asString()));
                    changed = true;
                }
            }
        }
        return changed ? json.writeValueAsString(tree) : body;
    }

    /** The body as it was sent; a value that does not open is left out, so that it keeps nobody from the rest. */
    byte[] open(String body) {
        if (!Vault.hasSeal(body)) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        JsonNode tree = json.readTree(body);
        if (SEALED_TYPES.contains(tree.path("type").asString()) && tree.get("traits") instanceof ObjectNode traits) {
            for (String name : IDENTIFYING) {
                JsonNode value = traits.get(name);
                if (value != null && value.isString() && Vault.isSealed(value.asString())) {
                    String opened = opened(value.asString());
                    if (opened == null) {
                        traits.remove(name);
                    } else {
                        traits.put(name, opened);
                    }
                }
            }
        }
        return json.writeValueAsBytes(tree);
    }

    /** The message of another system that was kept sealed as it came; null where the event holds none. */
    @Nullable
    String sealedMessage(JsonNode event) {
        JsonNode message = event.path("properties").path("message");
        return message.isString() && Vault.isSealed(message.asString()) ? opened(message.asString()) : null;
    }

    private @Nullable String opened(String sealed) {
        try {
            return vault.open(sealed);
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException doesNotOpen) {
            LOG.warn("A sealed value in an event does not open; it is left out.");
            return null;
        }
    }
}

package lazo.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lazo.kernel.Vault;
import lazo.science.history.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Seals what identifies a person in the body of an event before it is kept, and opens it again when it is read. */
@Component
class Sealing {

    private static final List<String> IDENTIFYING = List.of("email", "phone", "document", "taxId", "nationalId");

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

    /** The body as it was sent. */
    byte[] open(String body) {
        if (!Vault.hasSeal(body)) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        JsonNode tree = json.readTree(body);
        if (tree.get("traits") instanceof ObjectNode traits) {
            for (String name : IDENTIFYING) {
                JsonNode value = traits.get(name);
                if (value != null && value.isString() && Vault.isSealed(value.asString())) {
                    traits.put(name, vault.open(value.asString()));
                }
            }
        }
        return json.writeValueAsBytes(tree);
    }
}

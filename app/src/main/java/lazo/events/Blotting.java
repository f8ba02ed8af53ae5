package lazo.events;

import java.util.Map;
import java.util.Set;
import lazo.kernel.Forgotten;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts another name in the place of somebody in the body of an event that is not theirs. */
final class Blotting {

    /** Where an event names people, besides the one it is about. */
    static final Set<String> PARTIES =
            Set.of("userId", "anonymousId", "previousId", "groupId", "toId", "aboutId", "counterpartId", "affects");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Forgotten who;
    private final Sealing sealing;

    Blotting(Forgotten who, Sealing sealing) {
        this.who = who;
        this.sealing = sealing;
    }

    sealed interface Outcome {}

    /** It says nothing of them. */
    record Stays() implements Outcome {}

    /** It cannot be told what of it is theirs. */
    record Goes() implements Outcome {}

    record Becomes(String body) implements Outcome {}

    Outcome of(String body) {
        ObjectNode tree = (ObjectNode) JSON.readTree(body);
        String sealed = sealing.sealedMessage(tree);
        if (sealed != null) {
            boolean speaksOfThem = who.traces().replaced(sealed, who.name(), true) != null;
            return speaksOfThem ? new Goes() : new Stays();
        }
        boolean theirs = namesThem(tree);
        boolean changed = change(tree, theirs);
        return changed ? new Becomes(JSON.writeValueAsString(tree)) : new Stays();
    }

    private boolean namesThem(JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (value.isString()
                    && PARTIES.contains(member.getKey())
                    && who.ids().contains(value.asString())) {
                return true;
            }
            if (value.isObject() && namesThem(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean change(ObjectNode node, boolean theirs) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode other = changed(member.getKey(), member.getValue(), theirs);
            if (other != null) {
                member.setValue(other);
                changed = true;
            }
        }
        return changed;
    }

    /** What stands in its place; null where it stays, or was changed within. */
    private @Nullable JsonNode changed(String name, JsonNode value, boolean theirs) {
        return switch (value) {
            case ObjectNode object -> change(object, theirs) ? object : null;
            case ArrayNode array -> {
                boolean changed = false;
                for (int i = 0; i < array.size(); i++) {
                    JsonNode other = changed(name, array.get(i), theirs);
                    if (other != null) {
                        array.set(i, other);
                        changed = true;
                    }
                }
                yield changed ? array : null;
            }
            case StringNode text -> {
                if (PARTIES.contains(name) && who.ids().contains(text.asString())) {
                    yield StringNode.valueOf(who.name());
                }
                String without = who.traces().replaced(text.asString(), who.name(), theirs);
                yield without == null ? null : StringNode.valueOf(without);
            }
            default -> null;
        };
    }
}

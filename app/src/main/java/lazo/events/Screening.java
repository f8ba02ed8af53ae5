package lazo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.events.Journal.Item;
import lazo.events.Journal.TurnedAway;
import lazo.science.history.Event;
import lazo.science.history.Kept;
import lazo.ties.Erasures;
import lazo.ties.Erasures.Erasure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What is said of somebody who was erased is not kept, and whoever says it hears so. What others did with them is those
 * others' own and is kept, with another name in their place.
 */
@Component
class Screening {

    private final Erasures erasures;

    Screening(Erasures erasures) {
        this.erasures = erasures;
    }

    /** @param turnedAway hears of what may not be kept */
    List<Item> admitted(List<Item> items, List<TurnedAway> turnedAway) {
        if (!erasures.areThereAny()) {
            return items;
        }
        List<Item> admitted = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            TurnedAway reason = reason(i, item.event());
            if (reason == null) {
                admitted.add(withoutNames(item));
            } else {
                turnedAway.add(reason);
            }
        }
        return admitted;
    }

    private @Nullable TurnedAway reason(int index, Event event) {
        Optional<Erasure> erasure = of(event.head().who(), event);
        if (erasure.isPresent()) {
            return new TurnedAway(index, event.id(), "userId", why(erasure.get()));
        }
        return event instanceof Event.Grouped group
                ? of(group.groupId(), event)
                        .map(found -> new TurnedAway(index, event.id(), "groupId", why(found)))
                        .orElse(null)
                : null;
    }

    private static String why(Erasure erasure) {
        return "Whoever was called this was erased on " + LocalDate.ofInstant(erasure.at(), ZoneOffset.UTC) + " ("
                + erasure.name() + ") and is not kept again. Stop sending it; should they be a customer again, somebody"
                + " has to allow it at /customers/erased/" + erasure.name() + ".";
    }

    private Optional<Erasure> of(String id, Event event) {
        return erasures.of(id).filter(erasure -> !erasure.allows(Instant.ofEpochMilli(event.at())));
    }

    private Item withoutNames(Item item) {
        JsonNode tree = JsonMapper.shared().readTree(item.kept());
        if (!(tree instanceof ObjectNode body) || !rename(body, item.event())) {
            return item;
        }
        byte[] kept = JsonMapper.shared().writeValueAsBytes(body);
        return new Item(new Kept().event(kept), kept);
    }

    private boolean rename(ObjectNode node, Event event) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner) {
                changed |= rename(inner, event);
            } else if (Blotting.PARTIES.contains(member.getKey())) {
                if (value instanceof ArrayNode array) {
                    for (int i = 0; i < array.size(); i++) {
                        Optional<Erasure> erasure = of(array.get(i).asString(), event);
                        if (erasure.isPresent()) {
                            array.set(i, StringNode.valueOf(erasure.get().name()));
                            changed = true;
                        }
                    }
                } else if (value.isValueNode()) {
                    Optional<Erasure> erasure = of(value.asString(), event);
                    if (erasure.isPresent()) {
                        member.setValue(StringNode.valueOf(erasure.get().name()));
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }
}

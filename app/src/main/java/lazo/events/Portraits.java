package lazo.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathers by what somebody can be recognised from what was ever said of them. */
@Component
public class Portraits {

    private static final List<String> NAMES = List.of("name", "firstName", "lastName");

    private final JdbcClient database;
    private final Sealing sealing;

    Portraits(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /**
     * @param names as they were called at any time
     * @param marks e-mail addresses, telephone numbers and documents they had at any time
     * @param messages ids of the events that are theirs
     */
    public record Portrait(Set<String> names, Set<String> marks, Set<String> messages) {}

    /** @param ids by which these people are called: what is said of the account of somebody else is not said of them */
    public Portrait of(Collection<Long> people, Collection<String> ids) {
        Portrait portrait = new Portrait(new HashSet<>(), new HashSet<>(), new HashSet<>());
        database.sql("select body from events_event where person = any(?)")
                .param(people.toArray(Long[]::new))
                .query(row -> {
                    add(portrait, JsonMapper.shared().readTree(sealing.open(row.getString(1))), ids);
                });
        return portrait;
    }

    private static void add(Portrait portrait, JsonNode event, Collection<String> ids) {
        portrait.messages().add(event.path("messageId").asString());
        boolean ofThem = !event.path("type").asString().equals("group")
                || ids.contains(event.path("groupId").asString());
        if (ofThem) {
            JsonNode traits = event.path("traits");
            values(traits, NAMES, portrait.names());
            values(traits, Sealing.IDENTIFYING, portrait.marks());
            if (traits.has("firstName") && traits.has("lastName")) {
                portrait.names()
                        .add(traits.path("firstName").asString() + " "
                                + traits.path("lastName").asString());
            }
        }
    }

    private static void values(JsonNode traits, List<String> names, Set<String> into) {
        for (String name : names) {
            JsonNode value = traits.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
                into.add(value.asString());
            }
        }
    }
}

package lazo.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people here report by hand becomes an event like any other: kept once, read back, never edited. */
@Component
public class OwnReports {

    private final Delivered delivered;
    private final Clock clock;

    OwnReports(Delivered delivered, Clock clock) {
        this.delivered = delivered;
        this.clock = clock;
    }

    /**
     * Keeps a {@code track} message that happened now.
     *
     * @param id of the message: reporting it again changes nothing
     * @param whom as the company calls them
     * @return whether it was new
     * @throws IllegalArgumentException with the field at fault
     */
    public boolean track(String id, String whom, String event, Map<String, @Nullable Object> properties) {
        return track(id, "userId", whom, event, clock.instant(), properties);
    }

    /**
     * Keeps a {@code track} message about the company itself.
     *
     * @param id of the message: reporting it again changes nothing
     * @return whether it was new
     * @throws IllegalArgumentException with the field at fault
     */
    public boolean trackOurs(String id, String event, Instant at, Map<String, @Nullable Object> properties) {
        return track(id, "anonymousId", "company", event, at, properties);
    }

    private boolean track(
            String id,
            String idField,
            String whom,
            String event,
            Instant at,
            Map<String, @Nullable Object> properties) {
        return delivered.keep(List.of(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type",
                                "track",
                                "messageId",
                                id,
                                idField,
                                whom,
                                "event",
                                event,
                                "timestamp",
                                at.toString(),
                                "properties",
                                properties))))
                > 0;
    }

    /**
     * Keeps an {@code alias} message: who was called {@code previous} is {@code whom}.
     *
     * @param id of the message
     */
    public void alias(String id, String previous, String whom) {
        delivered.keep(List.of(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type", "alias",
                        "messageId", id,
                        "userId", whom,
                        "previousId", previous,
                        "timestamp", clock.instant().toString()))));
    }
}

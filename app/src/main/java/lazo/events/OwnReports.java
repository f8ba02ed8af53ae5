package lazo.events;

import java.time.Clock;
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
     * @param whom as the company calls them; for what concerns the company itself, {@code company}
     * @throws IllegalArgumentException with the field at fault
     */
    public void track(String id, String whom, String event, Map<String, @Nullable Object> properties) {
        delivered.keep(List.of(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type", "track",
                        "messageId", id,
                        "userId", whom,
                        "event", event,
                        "timestamp", clock.instant().toString(),
                        "properties", properties))));
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

package lazo.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lazo.science.history.Delivery;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps messages that did not come over the web: they are ours, so one that cannot be used is a mistake of ours. */
@Component
public class Delivered {

    private final Journal journal;
    private final Clock clock;

    Delivered(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps these messages, one JSON object each.
     *
     * @return how many were new; what is about somebody who was erased is not kept
     * @throws IllegalArgumentException with the field at fault
     */
    public int keep(List<String> messages) {
        return journal.keep(read(messages)).fresh();
    }

    List<Journal.Item> read(List<String> messages) {
        List<Journal.Item> items = new ArrayList<>(messages.size());
        Delivery delivery = new Delivery(clock.millis(), () -> UUID.randomUUID().toString());
        for (String message : messages) {
            delivery.read(message.getBytes(StandardCharsets.UTF_8), null, new Delivery.Sink() {
                @Override
                public void accept(int index, Event event, byte[] kept) {
                    items.add(new Journal.Item(event, kept));
                }

                @Override
                public void reject(int index, @Nullable String id, @Nullable String field, String error) {
                    throw new IllegalArgumentException(field + ": " + error);
                }
            });
        }
        return items;
    }
}

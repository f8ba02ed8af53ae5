package lazo.science.learning;

import java.util.EnumMap;
import java.util.Map;
import lazo.science.reading.Head;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is known of it.
 *
 * @param group texts that belong together are trained on, or held out, together; null for a text on its own
 * @param answers for each head that somebody judged: yes or no
 * @param typical whether it is of the kind that we read: what customers write, rather than posts about anything
 */
public record Example(String text, @Nullable String group, Map<Head, Boolean> answers, boolean typical) {

    public Example {
        answers = answers.isEmpty() ? Map.of() : new EnumMap<>(answers);
    }

    /** Where it belongs among so many parts; texts of one group share theirs, whatever the order of the examples. */
    int part(int parts) {
        int hash = (group == null ? text : group).hashCode();
        hash *= 0x9E3779B1;
        return Math.floorMod(hash ^ (hash >>> 15), parts);
    }
}

package lazo.kernel;

import java.util.Set;

/**
 * Whom to forget.
 *
 * @param name what stands in their place in what belongs to others; it tells nothing of them
 * @param numbers of the people they were known as
 * @param ids by which the company called them
 * @param messages ids of the events that are theirs
 * @param traces how to find them in what others wrote
 */
public record Forgotten(String name, Set<Long> numbers, Set<String> ids, Set<String> messages, Traces traces) {

    public Forgotten {
        numbers = Set.copyOf(numbers);
        ids = Set.copyOf(ids);
        messages = Set.copyOf(messages);
    }

    /** Without anything that a log should not hold. */
    @Override
    public String toString() {
        return "Forgotten[" + name + "]";
    }
}

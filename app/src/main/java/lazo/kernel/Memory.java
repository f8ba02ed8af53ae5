package lazo.kernel;

import java.util.Map;
import java.util.Set;

/**
 * What a room keeps. Each room that has tables says of every one of them whether it may hold something of a customer, and
 * forgets one of them when asked. A test walks the tables of the database and finds those that no room answers for.
 */
public interface Memory {

    /** Tables that may hold something of a customer; {@link #forget} sees to each of them. */
    Set<String> ofCustomers();

    /** Tables that hold nothing of a customer, each with what it holds instead. */
    Map<String, String> ofNobody();

    /**
     * Takes what identifies them out of what others wrote. It may look at everything that is kept, so nobody waits for
     * it: it is done before {@link #forget}, in a transaction of its own.
     *
     * @return rows that were changed, by table
     */
    default Map<String, Long> blot(Forgotten who) {
        return Map.of();
    }

    /**
     * Removes all that is theirs, in the transaction of the erasure, while nothing new arrives.
     *
     * @return rows that were removed or changed, by table
     */
    Map<String, Long> forget(Forgotten who);
}

package lazo.trial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up customer.
 *
 * @param left the day they left; null while they are with us
 */
record Person(
        String id,
        Archetype archetype,
        String name,
        Region region,
        String role,
        LocalDate joined,
        @Nullable LocalDate left,
        Hand hand) {

    boolean isWithUs(LocalDate day) {
        return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }
}

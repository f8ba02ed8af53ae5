package lazo.book;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened at one moment of the ribbon.
 *
 * @param label what happened, in words
 * @param anchor where the story below tells it, or null where the list does not reach back that far
 */
record Mark(Kind kind, long at, String label, @Nullable String anchor) {

    /** What kind of thing, and where it is drawn. */
    enum Kind {
        KNOT(Place.ON),
        RETURN(Place.ON),
        ENDED(Place.ON),
        FRAY(Place.EDGE),
        OUTSIDE(Place.ABOVE),
        REPORTED(Place.CARE),
        OFFER(Place.CARE),
        EXCEPTION(Place.CARE),
        REMINDER(Place.CARE),
        PAYMENT(Place.MONEY),
        REFUND(Place.MONEY),
        FAILED_PAYMENT(Place.MONEY),
        DISPUTE(Place.MONEY);

        private final Place place;

        Kind(Place place) {
            this.place = place;
        }

        Place place() {
            return place;
        }

        /** The name of its sentence and of its drawing, such as {@code failed_payment}. */
        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Above the ribbon, on it, at its lower edge, or on one of the two lines beneath. */
    enum Place {
        ABOVE,
        ON,
        EDGE,
        CARE,
        MONEY
    }
}

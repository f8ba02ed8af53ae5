package lazo.trial;

import java.util.Locale;

/** What a made-up customer really is. */
enum Archetype {
    OUTAGE_ANGRY,
    ONE_BAD_DAY,
    PRODUCT_HARSH,
    COSTLY_NEWCOMER,
    CONSTRUCTIVE,
    ABUSER,
    INSISTER,
    ALMOST_FIT,
    CIRCUMVENTER,
    GUARANTEE_ABUSER,
    HARMER,
    LOSS_MAKER,
    BARGAINER,
    CAPTIVE,
    ORDINARY;

    /** Nobody may propose to part with them, nor call them hostile. */
    boolean isGentle() {
        return this == OUTAGE_ANGRY
                || this == ONE_BAD_DAY
                || this == PRODUCT_HARSH
                || this == COSTLY_NEWCOMER
                || this == CONSTRUCTIVE;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package lazo.science.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One question the learned model answers about a text, with a probability of its own. */
public enum Head {
    /** a person or group is attacked, in public comments */
    OFFENSIVE,
    /** an attack, or swearing of any kind */
    TOXIC,
    /** a person other than the writer is insulted: us, or somebody else */
    INSULT,
    /** us, or whoever is spoken to */
    INSULT_US,
    /** somebody who is spoken of */
    INSULT_THIRD,
    /** harsh words at what we sell, not at people */
    PRODUCT,
    VULGAR,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    VIOLENCE,
    LEGAL,
    PRESS,
    CHARGEBACK,
    CANCEL,
    REFUND,
    HUMAN,
    THANKS,
    PRAISE,
    COMPLAINT,
    QUESTION,
    SUGGESTION,
    BARGAINING,
    /** an invitation to deal outside */
    OUTSIDE,
    /** a phone number, address, handle or link */
    DETAIL,
    SPANISH,
    PORTUGUESE,
    ENGLISH;

    private static final Head[] ALL = values();

    /** How many there are. */
    static final int COUNT = ALL.length;

    /** Its place among the weights; the file of weights tells the heads by name, so a new order is noticed. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    static Head at(int place) {
        return ALL[place];
    }

    /** The name used in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Head> of(String id) {
        return Stream.of(ALL).filter(head -> head.id().equals(id)).findFirst();
    }
}

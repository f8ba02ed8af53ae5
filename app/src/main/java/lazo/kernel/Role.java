package lazo.kernel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody who works here may do. Each person has one. */
public enum Role {
    /** Works with customers. */
    AGENT,
    /** Leads those who do, and keeps the facts about the company. */
    LEAD,
    /** Gives the second opinion. */
    APPROVER,
    /** Sees to money. */
    FINANCE,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Keeps the team, the keys and the server. */
    ADMIN;

    /** As addresses, forms and tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is none of that id */
    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public static Set<Role> everybody() {
        return EnumSet.allOf(Role.class);
    }
}

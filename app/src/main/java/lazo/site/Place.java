package lazo.site;

import java.util.Set;
import lazo.kernel.Role;

/**
 * A page that stands in the navigation. A room offers its places as beans.
 *
 * @param path such as {@code /customers}; the pages below it belong to the place
 * @param texts where its name stands
 * @param key of its name in those texts
 * @param letter what to press after {@code g} to go there
 * @param order small first; from 100 on it is about keeping the house rather than about customers
 * @param roles who sees it
 */
public record Place(String path, Texts texts, String key, char letter, int order, Set<Role> roles) {

    static final int KEEPING = 100;

    public Place {
        roles = Set.copyOf(roles);
    }

    boolean holds(String other) {
        return other.equals(path) || (path.length() > 1 && other.startsWith(path + "/"));
    }
}

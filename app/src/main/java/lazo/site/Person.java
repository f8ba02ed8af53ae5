package lazo.site;

import lazo.kernel.Role;

/** Whoever looks at a page and is signed in. */
public interface Person {

    /** The account's number; of those who acted, this is what is kept. */
    long id();

    String name();

    Role role();

    /** {@code es}, {@code pt} or {@code en}. */
    String language();
}

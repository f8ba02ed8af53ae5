/** The invented company: a seeded generator of a year of events, and of what was planted in them. */
@NullMarked
package lazo.example;

import org.jspecify.annotations.NullMarked;

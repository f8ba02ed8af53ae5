/**
 * A believable company to try things on: a seeded generator of a year in the life of Asamblea, its customers and its
 * support team, with the truth about those who were planted. Leans on nothing but the JDK.
 */
@NullMarked
package lazo.example;

import org.jspecify.annotations.NullMarked;

/** What a person types: the commands of {@code lazo}. May use every other room; no room uses it. */
@NullMarked
package lazo.cli;

import org.jspecify.annotations.NullMarked;

/** What happened: the typed events of the public contract, read from files, with a reason for each line left out. */
@NullMarked
package lazo.science.history;

import org.jspecify.annotations.NullMarked;

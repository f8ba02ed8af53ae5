/** Receives events, keeps each once, and gives them back as the story of a tie. May use ties and team. */
@NullMarked
package lazo.events;

import org.jspecify.annotations.NullMarked;

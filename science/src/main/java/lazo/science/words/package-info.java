/** Sentences of the science in Spanish, Portuguese and English. */
@NullMarked
package lazo.science.words;

import org.jspecify.annotations.NullMarked;

/** Why an unhappy customer stays: seven explanations weighed against the evidence, and the question worth asking. */
@NullMarked
package lazo.science.reasons;

import org.jspecify.annotations.NullMarked;

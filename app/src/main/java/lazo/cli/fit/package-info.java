/** {@code lazo fit}: a model on a CSV, with what statisticians expect to see. One class for each model. */
@NullMarked
package lazo.cli.fit;

import org.jspecify.annotations.NullMarked;

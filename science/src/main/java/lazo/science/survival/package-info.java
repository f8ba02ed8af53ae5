/**
 * How long until something happens, with those it has not happened to yet: Kaplan-Meier, log-rank, Cox and the
 * discrete-time hazard. Speaks of subjects and events, not of customers, and leans on {@code numbers} alone, so that
 * others can use it for times of any kind.
 */
@NullMarked
package lazo.science.survival;

import org.jspecify.annotations.NullMarked;

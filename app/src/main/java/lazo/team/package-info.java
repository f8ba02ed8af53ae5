/**
 * The people who work here and the programs that may send: accounts, roles, signing in, keys. Other rooms ask
 * {@link lazo.team.Keys} who a program is; who a person is, a page learns from its {@link lazo.site.Visit}.
 */
@NullMarked
package lazo.team;

import org.jspecify.annotations.NullMarked;

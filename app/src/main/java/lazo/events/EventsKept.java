package lazo.events;

import java.util.Set;

/**
 * New events were kept, or some taken away; heard in the transaction that does so.
 *
 * @param events how many are new
 * @param people numbers of the people they are about, the other parties too
 * @param company whether one was about the company itself (an incident), which may concern every tie
 */
public record EventsKept(int events, Set<Long> people, boolean company) {}

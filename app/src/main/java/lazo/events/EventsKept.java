package lazo.events;

import java.util.Set;

/**
 * New events were kept; heard in the transaction that keeps them.
 *
 * @param people numbers of the people they are about, the other parties too
 * @param company whether one was about the company itself (an incident), which may concern every tie
 */
public record EventsKept(Set<Long> people, boolean company) {}

package lazo.events;

import java.time.Instant;
import java.util.List;

/**
 * Something about a tie became something else; heard in the transaction that writes it down.
 *
 * @param tie the id by which the company calls who stands for the tie
 * @param what a sign, {@code advice} or {@code presence}
 * @param because ids of the events that made the difference; none where it changed as time passed
 */
public record TieChanged(String tie, Instant at, String what, String was, String became, List<String> because) {}

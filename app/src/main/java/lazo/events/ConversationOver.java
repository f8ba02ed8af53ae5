package lazo.events;

import lazo.science.history.Event;

/** A conversation with a customer ended; heard once, in the transaction that keeps the event. */
public record ConversationOver(Event.ConversationEnded event) {}

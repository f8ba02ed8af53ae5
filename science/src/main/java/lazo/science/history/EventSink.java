package lazo.science.history;

/** Where what was read goes. One sink is only ever called by one thread. */
public interface EventSink {

    /** One event that can be used. */
    void accept(Event event);

    /** One event of a table, and the line on which its row begins. */
    default void accept(Event event, String file, long line) {
        accept(event);
    }

    /** One line, row or file that cannot. */
    void reject(Rejection rejection);
}

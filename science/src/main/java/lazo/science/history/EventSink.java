package lazo.science.history;

/** Where what was read goes. One sink is only ever called by one thread. */
public interface EventSink {

    /** One event that can be used. */
    void accept(Event event);

    /** One line, row or file that cannot. */
    void reject(Rejection rejection);
}

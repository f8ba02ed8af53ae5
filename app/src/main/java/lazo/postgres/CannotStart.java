package lazo.postgres;

/** The database cannot be started; the message says why and what to do. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence, String remedy) {
        super(sentence + " " + remedy);
    }
}

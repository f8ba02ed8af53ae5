package lazo.cli;

/** What the exit status says; the same for every command. */
final class ExitCode {

    /** Done, and everything was read. */
    static final int DONE = 0;

    /**
     * Something failed that should not have, all of it or the review of some customers; or the data cannot carry the
     * model that was asked for.
     */
    static final int FAILED = 1;

    /** The command, an option or an input file is not usable as it is. */
    static final int BAD_INPUT = 2;

    /** Done, but some lines were left out; each stands with its reason in {@code rejected.jsonl}. */
    static final int SOME_REJECTED = 3;

    private ExitCode() {}
}

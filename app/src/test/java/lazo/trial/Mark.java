package lazo.trial;

/** What the examiner knows of a message because he wrote it so. */
enum Mark {
    CALM,
    COMPLAINT,
    /** a complaint about what the company will never do */
    NEVER,
    INSULT,
    /** unhappy, and it is the company's fault */
    OURS
}

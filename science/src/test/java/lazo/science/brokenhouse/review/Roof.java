package lazo.science.brokenhouse.review;

/** Only here to be leaned on from below. */
public final class Roof {
    private Roof() {}
}

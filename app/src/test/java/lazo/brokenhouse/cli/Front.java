package lazo.brokenhouse.cli;

/** Only here to be used where it may not be. */
public final class Front {
    private Front() {}
}

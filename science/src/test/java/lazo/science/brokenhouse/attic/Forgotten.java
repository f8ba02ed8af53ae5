package lazo.science.brokenhouse.attic;

/** Lives in a package that no map shows and that says nothing about nulls. */
final class Forgotten {
    private Forgotten() {}
}

package lazo.brokenhouse.cellar;

/** Lives in a room that no map shows, in a package that says nothing about nulls. */
final class Stowaway {
    private Stowaway() {}
}

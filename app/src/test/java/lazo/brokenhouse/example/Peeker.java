package lazo.brokenhouse.example;

import lazo.brokenhouse.book.Borrower;

/** Looks into the room next door. */
record Peeker(Borrower next) {}

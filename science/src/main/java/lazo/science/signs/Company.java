package lazo.science.signs;

import lazo.science.history.CompanyFacts;
import lazo.science.history.Exchange;

/** The company as the signs see it: what it says of itself, its own faults, and its rates of exchange. */
public record Company(CompanyFacts facts, Incidents incidents, Exchange exchange) {

    public static Company of(CompanyFacts facts, Incidents incidents) {
        return new Company(facts, incidents, new Exchange(facts));
    }
}

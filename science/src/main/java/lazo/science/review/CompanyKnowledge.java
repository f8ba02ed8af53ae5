package lazo.science.review;

import lazo.science.outlook.Returning;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Company;
import lazo.science.signs.Silence;
import lazo.science.verdict.Usual;

/**
 * Everything about the company that the review of one tie looks at; the tie itself is a pure function of its story,
 * this, and a moment.
 *
 * @param silence when somebody without a contract is gone
 * @param margin of all ties in the last twelve months, in the company's currency
 * @param minutes of the team for all ties in the last twelve months
 */
record CompanyKnowledge(
        Company company,
        BaseRates rates,
        Usual usual,
        Silence silence,
        ChurnModel churn,
        Returning returning,
        double margin,
        double minutes) {}

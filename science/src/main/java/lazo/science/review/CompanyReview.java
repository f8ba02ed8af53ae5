package lazo.science.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.reading.Story;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;

/**
 * What a review says about the company as a whole, and about the ties that need a person.
 *
 * @param asOf epoch milliseconds
 * @param ties how many customers there are or have been
 * @param active how many of them are with us
 * @param verdicts how many ties by advice
 * @param signs how many active ties by sign and level
 * @param months oldest first
 * @param scatter a sample of active ties (at most 2,000): cost against margin
 * @param ours how many unhappy contacts there were and how many follow a fault of ours
 * @param incidents our own faults, oldest first
 * @param notReported what was not reported, as sentence ids: {@code conversations}, {@code counterparts}, …
 * @param requests what customers asked for of the company's catalogue in the last 180 days, the most wanted first
 * @param wishes what several customers ask for or complain of that no need of the catalogue covers, by number of customers
 * @param urgent the ties that need a person, most urgent first, with their stories; as many as were asked for
 * @param needAPerson how many there are in all
 * @param failed the ties that could not be reviewed, by id; nothing here counts them
 * @param insights who stays, for how long, and who comes back
 */
public record CompanyReview(
        String company,
        String currency,
        long asOf,
        long events,
        long duplicates,
        long rejected,
        int ties,
        int active,
        int unhappy,
        Map<String, Integer> verdicts,
        Map<SignKind, Map<Level, Integer>> signs,
        List<Month> months,
        List<Dot> scatter,
        Ours ours,
        List<Incident> incidents,
        List<String> notReported,
        List<Request> requests,
        List<Wish> wishes,
        List<Page> urgent,
        int needAPerson,
        List<Failure> failed,
        Insights insights) {

    /**
     * One month of coming and going.
     *
     * @param atStart customers with us when it began
     * @param churn share of those at the start who left in it, with its Wilson 95 % interval
     * @param revenueChurn share of the recurring revenue at the start that was lost; NaN without subscriptions
     * @param netRetention recurring revenue at the end of those at the start, over theirs at the start; NaN likewise
     */
    public record Month(
            YearMonth month,
            int atStart,
            int joined,
            int voluntary,
            int involuntary,
            int endedByUs,
            int silent,
            double churn,
            double churnLow,
            double churnHigh,
            double revenueChurn,
            double grossRetention,
            double netRetention) {}

    /** One tie in the scatter plot, over the last twelve months. */
    public record Dot(String userId, double margin, double cost, String advice) {}

    public record Ours(int unhappyContacts, int ours) {}

    /**
     * A fault of ours.
     *
     * @param to epoch milliseconds; as of now where it is still open
     */
    public record Incident(IncidentOpened opened, long to, boolean open) {}

    /** A need of the catalogue, and how many customers asked for it. */
    public record Request(String needId, int customers) {}

    /**
     * Words of several customers about the same thing.
     *
     * @param suggestion whether most of them suggest something, rather than complain
     * @param quotes the most typical of them, at least one
     */
    public record Wish(int customers, boolean suggestion, List<String> quotes) {}

    public record Page(TieReview tie, Story story) {}
}

package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.CompanyFacts;
import lazo.science.signs.Census.Reported;

/** What was not reported, as sentence ids; the book says kindly which event would make it known. */
final class NotReported {

    private NotReported() {}

    static List<String> of(Reported reported, CompanyFacts facts, long withoutRate) {
        List<String> missing = new ArrayList<>();
        note(missing, reported.messages(), "messages");
        note(missing, reported.conversations(), "conversations");
        note(missing, reported.strain(), "strain");
        note(missing, reported.dealings(), "dealings");
        note(missing, reported.income(), "income");
        note(missing, reported.costs(), "costs");
        note(missing, reported.surveys(), "surveys");
        note(missing, !facts.needs().isEmpty(), "needs");
        note(missing, facts.agentMinuteCost() != null, "minute_cost");
        note(missing, withoutRate == 0, "exchange_rates");
        return missing;
    }

    private static void note(List<String> missing, boolean known, String id) {
        if (!known) {
            missing.add(id);
        }
    }
}

package lazo.science.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.Reading.NeedMatch;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.review.CompanyReview.Request;
import lazo.science.signs.Window;

/** Counts who asks for what of the company's catalogue. Parts merge in any order. */
final class Requests {

    private final Map<String, Integer> customers = new HashMap<>();

    void add(Story story, long asOf) {
        Set<String> asked = new HashSet<>();
        for (Moment moment : story.own()) {
            boolean theirs = moment.event() instanceof TheyWrote || moment.event() instanceof SurveyAnswered;
            if (theirs && asOf - moment.at() < Window.LENGTH) {
                moment.reading().needs().stream().map(NeedMatch::needId).forEach(asked::add);
            }
        }
        asked.forEach(need -> customers.merge(need, 1, Integer::sum));
    }

    void merge(Requests other) {
        other.customers.forEach((need, count) -> customers.merge(need, count, Integer::sum));
    }

    /** What most customers ask for first. */
    List<Request> all() {
        return customers.entrySet().stream()
                .map(entry -> new Request(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Request::customers).reversed().thenComparing(Request::needId))
                .toList();
    }
}

package lazo.trial;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was really planted with one customer, so that the truth can be held against the formulas. */
final class Sheet {
    record Said(Instant at, Mark mark) {}

    record Talked(Instant at, boolean straining, boolean ours) {}

    record Dealt(Instant at, String other, boolean harmed) {}

    final List<Said> said = new ArrayList<>();
    final List<Talked> talked = new ArrayList<>();
    final List<Dealt> dealt = new ArrayList<>();
    /** US dollars by month, what they brought less what they cost. */
    final Map<YearMonth, Double> net = new HashMap<>();

    int explained;

    void money(YearMonth month, double usd) {
        net.merge(month, usd, Double::sum);
    }
}

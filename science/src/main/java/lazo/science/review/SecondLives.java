package lazo.science.review;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lazo.science.outlook.Returning;
import lazo.science.signs.Ending;
import lazo.science.signs.Ledger;
import lazo.science.signs.Stay;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;

/** Tells {@link Returning} of one customer: each time they left, whether they came back, and what came of it. */
final class SecondLives {

    private static final double MONTH = 30.4375;

    private SecondLives() {}

    static void count(TieView view, List<Stay> stays, Ledger ledger, Returning.Counts into) {
        long asOf = view.window().asOf();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            Ending ending = stay.ending();
            boolean cameBack = i + 1 < stays.size();
            if (ending != null) {
                long until = cameBack ? stays.get(i + 1).from() : asOf;
                into.left(ending, months(stay.to(), until), cameBack);
            }
            if (i > 0) {
                long to = Math.min(stay.to(), asOf);
                into.secondLife(
                        months(stay.from(), to),
                        ending != null,
                        monthly(
                                view,
                                ledger,
                                stays.get(i - 1).from(),
                                stays.get(i - 1).to()),
                        monthly(view, ledger, stay.from(), to));
            }
        }
    }

    private static double months(long from, long to) {
        return Math.max(0, (double) (to - from) / Window.DAY / MONTH);
    }

    /** What a month of a stay brought. */
    private static double monthly(TieView view, Ledger ledger, long from, long to) {
        ZoneId zone = view.facts().timezone();
        double margin = 0;
        for (Map.Entry<YearMonth, Ledger.Line> entry : ledger.lines()
                .subMap(Ledger.monthOf(from, zone), true, Ledger.monthOf(to, zone), true)
                .entrySet()) {
            margin += entry.getValue().margin();
        }
        return margin / Math.max(1, months(from, to));
    }
}

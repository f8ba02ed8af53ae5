package lazo.science.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import lazo.science.signs.Conversation;
import lazo.science.signs.Ledger;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import lazo.science.words.Words;

/** Works out the {@link MoneyCheck} of a tie. */
final class MoneyChecks {

    private static final int YEAR = 12;

    private MoneyChecks() {}

    static MoneyCheck of(Signs signs, CompanyKnowledge known, String language) {
        TieView view = signs.view();
        YearMonth now = Ledger.monthOf(view.window().asOf(), view.facts().timezone());
        YearMonth begun = Ledger.monthOf(view.since(), view.facts().timezone());
        YearMonth from = now.minusMonths(YEAR - 1);
        List<MoneyCheck.Month> months = new ArrayList<>();
        NavigableMap<YearMonth, Ledger.Line> lines = signs.ledger().lines();
        double margin = 0;
        double cost = 0;
        double minutes = 0;
        for (YearMonth month = begun.isAfter(from) ? begun : from; !month.isAfter(now); month = month.plusMonths(1)) {
            Ledger.Line line = lines.get(month);
            if (line == null) {
                months.add(new MoneyCheck.Month(month, 0, 0, 0));
                continue;
            }
            months.add(new MoneyCheck.Month(month, line.margin(), line.cost(), line.ours()));
            margin += line.margin();
            cost += line.cost();
            minutes += line.minutes();
        }
        double marginShare = known.margin() <= 0 ? 0 : margin / known.margin();
        double timeShare = known.minutes() <= 0 ? 0 : minutes / known.minutes();
        double outside = outsideMission(view);
        return new MoneyCheck(
                margin,
                cost,
                minutes,
                marginShare,
                timeShare,
                outside,
                months,
                sentence(Words.of(MoneyChecks.class, language), marginShare, timeShare, outside));
    }

    private static String sentence(Words words, double marginShare, double timeShare, double outside) {
        String sentence = words.say("money.share", marginShare, timeShare);
        return outside < 0.05 ? sentence + "." : words.say("money.outside", sentence, outside);
    }

    /** Share of the minutes that went to conversations about what will never be our service. */
    private static double outsideMission(TieView view) {
        double all = 0;
        double outside = 0;
        for (Conversation conversation : view.conversations()) {
            all += conversation.minutes();
            if (conversation.theirs().stream().anyMatch(moment -> view.asksForWhatWeWillNeverDo(moment.reading()))) {
                outside += conversation.minutes();
            }
        }
        return all == 0 ? 0 : outside / all;
    }
}

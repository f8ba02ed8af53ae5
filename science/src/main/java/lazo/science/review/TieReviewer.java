package lazo.science.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.outlook.ChurnWhy;
import lazo.science.outlook.Outlook;
import lazo.science.outlook.Returning;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.Reasons;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.Conversation;
import lazo.science.signs.Departure;
import lazo.science.signs.Ending;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;
import lazo.science.verdict.Adviser;
import lazo.science.verdict.Otherwise;
import lazo.science.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Reviews one tie: signs, reasons, outlook, verdict. Holds scratch space: one for each thread. */
final class TieReviewer {

    private static final long WEEK = 7 * Window.DAY;
    private static final double DISCOUNT = 0.99;

    private final CompanyKnowledge known;
    private final String language;
    private final Adviser adviser;
    private final ChurnWhy churnWhy;

    TieReviewer(CompanyKnowledge known, String language) {
        this.known = known;
        this.language = language;
        this.adviser = new Adviser(known.usual(), language);
        this.churnWhy = new ChurnWhy(language);
    }

    TieReview review(Story story, long asOf) {
        Signs signs = Signs.of(TieView.of(story, known.company(), asOf), known.rates());
        Departure gone = Departure.of(story, known.silence(), asOf);
        Reasons reasons = WhyTheyStay.of(signs, language);
        MoneyCheck money = MoneyChecks.of(signs, known, language);
        Outlook outlook = outlook(signs, money, gone);
        Verdict verdict = adviser.of(signs, reasons, outlook, gone, new Otherwise() {
            @Override
            public double pLetGoBestAWeekAgo() {
                return pLetGoBest(story, asOf - WEEK);
            }

            @Override
            public Signs signs(Story retold) {
                return Signs.of(TieView.of(retold, known.company(), asOf), known.rates());
            }
        });
        int conversations = (int) signs.view().conversations().stream()
                .filter(Conversation::byAPerson)
                .count();
        return new TieReview(
                story.userId(),
                people(story),
                signs.view().traits(),
                signs.view().since(),
                asOf,
                verdict,
                signs.five(),
                signs.ourShare(),
                signs.unhappyContacts(),
                signs.ours(),
                signs.satisfaction(),
                reasons,
                money,
                outlook,
                signs.breaks(),
                gone == null && signs.isUnhappy(),
                gone,
                Urgency.of(verdict, signs, outlook),
                conversations);
    }

    /** The same tie, seen earlier. */
    private double pLetGoBest(Story story, long asOf) {
        Story until = new Story(story.userId(), until(story.own(), asOf), until(story.fromOthers(), asOf));
        Signs signs = Signs.of(TieView.of(until, known.company(), asOf), known.rates());
        Reasons reasons = WhyTheyStay.of(signs, language);
        return adviser.pLetGoBest(signs, reasons, outlook(signs, MoneyChecks.of(signs, known, language), null));
    }

    private static List<Moment> until(List<Moment> moments, long asOf) {
        return moments.stream().filter(moment -> moment.at() <= asOf).toList();
    }

    private Outlook outlook(Signs signs, MoneyCheck money, @Nullable Departure gone) {
        if (gone != null) {
            return new Outlook(
                    Double.NaN, Double.NaN, List.of(), known.returning().after(gone.kind()));
        }
        Returning.Chance back = known.returning().after(Ending.ENDED_BY_US);
        TieView view = signs.view();
        double[] features = ChurnFeatures.at(view.story(), view.window().asOf());
        double churn = known.churn().chance(features);
        List<String> why = known.churn().why(features, churn, churnWhy);
        if (!known.usual().incomeIsKnown()) {
            return new Outlook(churn, Double.NaN, why, back);
        }
        double month = Double.isNaN(churn) ? 1 - known.usual().monthlyChurn() : Math.pow(1 - churn, 1.0 / 3);
        double monthly =
                (money.margin() - money.cost()) / Math.max(1, money.months().size());
        return new Outlook(churn, monthly / (1 - DISCOUNT * Math.clamp(month, 0.5, 0.995)), why, back);
    }

    /** Whoever speaks in the story, where that is not the tie itself. */
    private static List<String> people(Story story) {
        if (story.own().stream().allMatch(moment -> moment.event().head().who().equals(story.userId()))) {
            return List.of(story.userId());
        }
        Set<String> people = new LinkedHashSet<>();
        for (Moment moment : story.own()) {
            people.add(moment.event().head().who());
        }
        return List.copyOf(people);
    }
}

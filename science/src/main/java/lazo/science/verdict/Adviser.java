package lazo.science.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.Reasons;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.Departure;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import lazo.science.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers suggest for one tie. Letting go is suggested only where it is worth most with great certainty, twice
 * within a week, and no guard holds it back; what is mostly our doing is ours to repair; broken rules go their own way.
 *
 * <p>Holds scratch space: one for each thread.
 */
public final class Adviser {

    private final Usual usual;
    private final Words words;
    private final Draws careful = new Draws(200);
    private final Draws quick = new Draws(20);

    /**
     * Makes an adviser.
     *
     * @param language of its sentences
     */
    public Adviser(Usual usual, String language) {
        this.usual = usual;
        this.words = Words.of(Adviser.class, language);
    }

    /** Advises on one tie. */
    public Verdict of(Signs signs, Reasons reasons, Outlook outlook, @Nullable Departure gone, Otherwise otherwise) {
        if (gone != null) {
            return new Verdict(
                    "unknown", Map.of(), 0, List.of(), List.of(words.say("fact.gone")), List.of(), null, null);
        }
        DoubleSupplier aWeekAgo = new Lazy<>(otherwise::pLetGoBestAWeekAgo)::get;
        Opinion opinion = opinion(signs, () -> reasons, outlook, aWeekAgo);
        String advice = opinion.advice();
        TieModel model = opinion.model();
        Draws.Result values = opinion.values();
        return new Verdict(
                advice,
                values == null ? Map.of() : values.values(),
                opinion.pLetGoBest(),
                opinion.guards(),
                facts(signs, reasons, opinion),
                opinion.isConsidered() && !advice.equals(Opinion.ENFORCE)
                        ? changes(opinion, advice, outlook, aWeekAgo, otherwise)
                        : List.of(),
                model == null ? null : model.belief(),
                values == null ? null : values.information());
    }

    /**
     * The advice alone, without what it rests on: the same as that of the whole verdict, for who decides on many.
     *
     * @param aWeekAgo as {@link Otherwise#pLetGoBestAWeekAgo}
     */
    public String advice(Signs signs, Reasons reasons, Outlook outlook, DoubleSupplier aWeekAgo) {
        return opinion(signs, () -> reasons, outlook, aWeekAgo).advice();
    }

    /** Share of the draws in which letting go is worth most. */
    public double pLetGoBest(Signs signs, Reasons reasons, Outlook outlook) {
        return usual.incomeIsKnown()
                ? value(signs, TieModel.of(signs, reasons, outlook, usual)).pLetGoBest()
                : 0;
    }

    private Opinion opinion(Signs signs, Supplier<Reasons> reasons, Outlook outlook, DoubleSupplier aWeekAgo) {
        Lazy<@Nullable TieModel> model =
                new Lazy<>(() -> usual.incomeIsKnown() ? TieModel.of(signs, reasons.get(), outlook, usual) : null);
        return new Opinion(signs, reasons, outlook, model, known -> value(signs, known), aWeekAgo);
    }

    private Draws.Result value(Signs signs, TieModel model) {
        Draws draws = signs.isAnyAlarmed() || signs.isUnhappy() ? careful : quick;
        return draws.of(signs.view().story().userId(), model.types(), model.uncertainty());
    }

    /** What would have to be otherwise; what was reviewed a week ago stays as it was. */
    private List<Change> changes(
            Opinion now, String advice, Outlook outlook, DoubleSupplier aWeekAgo, Otherwise otherwise) {
        return new Counterfactuals(
                        now,
                        advice,
                        story -> {
                            Signs then = otherwise.signs(story);
                            Lazy<Reasons> reasons = new Lazy<>(() -> WhyTheyStay.of(then, words.language()));
                            return opinion(then, reasons, outlook, aWeekAgo);
                        },
                        words)
                .all();
    }

    private List<String> facts(Signs signs, Reasons reasons, Opinion opinion) {
        List<String> facts = new ArrayList<>();
        for (RuleBreak broken : opinion.callForMeasures()) {
            facts.add(words.say("fact.break." + broken.rule(), broken.count()));
        }
        if (signs.isMostlyOurs()) {
            facts.add(words.say("fact.ours", signs.ours(), signs.unhappyContacts()));
        }
        for (SignKind kind : SignKind.values()) {
            if (signs.isAlarmed(kind)) {
                facts.add(words.say(
                        "fact." + kind.id(),
                        signs.sign(kind).value(),
                        signs.view().facts().currency()));
            }
        }
        if (reasons.enough() && opinion.callForMeasures().isEmpty()) {
            facts.add(words.say(
                    "fact.reason",
                    words.say("reason." + reasons.ranking().getFirst().kind().id()),
                    reasons.ranking().getFirst().weight()));
        }
        return facts.size() > 3 ? List.copyOf(facts.subList(0, 3)) : facts;
    }
}

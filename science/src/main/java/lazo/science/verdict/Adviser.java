package lazo.science.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.Reasons;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.Conversation;
import lazo.science.signs.Departure;
import lazo.science.signs.Level;
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

    /** Rule breaks from here on are for enforcement. */
    private static final int REPEATED = 3;

    private static final String ENFORCE = "enforce";

    private static final double LIKELY_TO_LEAVE = 0.35;

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
        DoubleSupplier aWeekAgo = once(otherwise::pLetGoBestAWeekAgo);
        Opinion opinion = opinion(signs, reasons, outlook, aWeekAgo, model -> model);
        Draws.Result values = opinion.values();
        return new Verdict(
                opinion.advice(),
                values == null ? Map.of() : values.values(),
                values == null ? 0 : values.pLetGoBest(),
                opinion.guards(),
                facts(signs, reasons),
                opinion.considered() && !opinion.advice().equals(ENFORCE)
                        ? changes(opinion, outlook, aWeekAgo, otherwise)
                        : List.of(),
                opinion.model() == null ? null : opinion.model().belief(),
                values == null ? null : values.information());
    }

    /**
     * The advice alone, without its reasons: the same as that of the whole verdict, for who decides on many.
     *
     * @param aWeekAgo as {@link Otherwise#pLetGoBestAWeekAgo}
     */
    public String advice(Signs signs, Reasons reasons, Outlook outlook, DoubleSupplier aWeekAgo) {
        return opinion(signs, reasons, outlook, aWeekAgo, model -> model).advice();
    }

    /** Share of the draws in which letting go is worth most. */
    public double pLetGoBest(Signs signs, Reasons reasons, Outlook outlook) {
        return usual.incomeIsKnown()
                ? value(signs, TieModel.of(signs, reasons, outlook, usual)).pLetGoBest()
                : 0;
    }

    /**
     * A verdict before it is put in words.
     *
     * @param considered whether letting go was looked into at all
     */
    record Opinion(
            String advice,
            Signs signs,
            @Nullable TieModel model,
            Draws.@Nullable Result values,
            List<Guard> guards,
            boolean considered) {}

    private Opinion opinion(
            Signs signs, Reasons reasons, Outlook outlook, DoubleSupplier aWeekAgo, UnaryOperator<TieModel> change) {
        TieModel model = usual.incomeIsKnown() ? change.apply(TieModel.of(signs, reasons, outlook, usual)) : null;
        Draws.Result values = model == null ? null : value(signs, model);
        double pLetGoBest = values == null ? 0 : values.pLetGoBest();
        boolean considered = signs.isAnyAlarmed() || pLetGoBest > 0.5;
        List<Guard> guards = considered ? Guards.holding(signs, pLetGoBest, aWeekAgo) : List.of();
        String advice = advice(signs, reasons, outlook, model, values, guards, considered);
        return new Opinion(advice, signs, model, values, guards, considered);
    }

    private Draws.Result value(Signs signs, TieModel model) {
        Draws draws = signs.isAnyAlarmed() || signs.isUnhappy() ? careful : quick;
        return draws.of(signs.view().story().userId(), model.types(), model.uncertainty());
    }

    /** What would have to be otherwise; what was reviewed a week ago stays as it was. */
    private List<Change> changes(Opinion now, Outlook outlook, DoubleSupplier aWeekAgo, Otherwise otherwise) {
        return new Counterfactuals(
                        now,
                        (story, change) -> {
                            Signs then = story == null ? now.signs() : otherwise.signs(story);
                            Reasons reasons = WhyTheyStay.of(then, words.language());
                            return opinion(then, reasons, outlook, aWeekAgo, change);
                        },
                        words)
                .all();
    }

    private static DoubleSupplier once(DoubleSupplier question) {
        double[] answer = {Double.NaN};
        return () -> {
            if (Double.isNaN(answer[0])) {
                answer[0] = question.getAsDouble();
            }
            return answer[0];
        };
    }

    private static String advice(
            Signs signs,
            Reasons reasons,
            Outlook outlook,
            @Nullable TieModel model,
            Draws.@Nullable Result values,
            List<Guard> guards,
            boolean considered) {
        if (needsMeasures(signs)) {
            return ENFORCE;
        }
        if (signs.five().values().stream().allMatch(sign -> sign.level() == Level.UNKNOWN)) {
            return "unknown";
        }
        if (signs.isMostlyOurs() && isToBeRepaired(signs)) {
            return Way.REPAIR.id();
        }
        if (considered && guards.isEmpty()) {
            return Way.LET_GO.id();
        }
        if (signs.isAnyAlarmed()) {
            return shortOfLettingGo(signs, reasons, values);
        }
        if (signs.isUnhappy()) {
            return listened(model, values);
        }
        return outlook.churn90() >= LIKELY_TO_LEAVE && mayBeOffered(signs, reasons) ? Way.SAVE.id() : Way.KEEP.id();
    }

    /** Violence at once; other breaks when they are repeated. */
    private static boolean needsMeasures(Signs signs) {
        for (RuleBreak broken : signs.breaks()) {
            if (broken.rule().equals("violence") || broken.count() >= REPEATED) {
                return true;
            }
        }
        return false;
    }

    /** A single bad day of ours is over with its answer; what came again, or was never answered, is not. */
    private static boolean isToBeRepaired(Signs signs) {
        return signs.isAnyAlarmed()
                || signs.isUnhappy()
                || signs.isUnhappyLately() && (signs.unhappyDays() > 1 || Guards.isWaiting(signs));
    }

    /** With the unhappy we talk; again only where that would tell more than it costs. */
    private static String listened(@Nullable TieModel model, Draws.@Nullable Result values) {
        if (model == null || values == null || model.tried().heard() == 0 || tells(values)) {
            return Way.TALK.id();
        }
        return mean(values, Way.ADAPT) > mean(values, Way.KEEP) ? Way.ADAPT.id() : Way.KEEP.id();
    }

    /** Whether another talk would tell more than it costs. */
    private static boolean tells(Draws.Result values) {
        Information information = values.information();
        return information == null || information.talk() > information.cost();
    }

    private static double mean(Draws.Result values, Way way) {
        Estimate estimate = values.values().get(way);
        return estimate == null ? Double.NEGATIVE_INFINITY : estimate.mean();
    }

    /**
     * Talk first; then the best of what can still be tried, another talk among them where it would tell more than it
     * costs.
     */
    private static String shortOfLettingGo(Signs signs, Reasons reasons, Draws.@Nullable Result values) {
        boolean heard = signs.view().conversations().stream().anyMatch(Conversation::byAPerson);
        if (!heard || values == null) {
            return Way.TALK.id();
        }
        return values.values().entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case TALK -> tells(values);
                    case ADAPT -> true;
                    case SAVE -> mayBeOffered(signs, reasons);
                    case KEEP, REPAIR, LET_GO -> false;
                })
                .max(Comparator.comparingDouble(entry -> entry.getValue().mean()))
                .map(entry -> entry.getKey().id())
                .orElse(Way.TALK.id());
    }

    /** An offer answers neither losses, nor insults, nor harm to others, nor whoever stays because it pays to. */
    private static boolean mayBeOffered(Signs signs, Reasons reasons) {
        if (signs.isAlarmed(SignKind.COSTS_MORE)
                || signs.isAlarmed(SignKind.HOSTILITY)
                || signs.isAlarmed(SignKind.HARM_TO_OTHERS)) {
            return false;
        }
        return reasons.ranking().isEmpty()
                || switch (reasons.ranking().getFirst().kind()) {
                    case BARGAINING, CIRCUMVENTION, GUARANTEE_ABUSE -> false;
                    case ALMOST_FIT, OUR_FAULT, CAPTIVE, VOICE -> true;
                };
    }

    private List<String> facts(Signs signs, Reasons reasons) {
        List<String> facts = new ArrayList<>();
        if (signs.isMostlyOurs()) {
            facts.add(words.say("fact.ours", signs.ours(), signs.unhappyContacts()));
        }
        for (SignKind kind : SignKind.values()) {
            if (signs.isAlarmed(kind)) {
                facts.add(words.say("fact." + kind.id(), signs.sign(kind).value()));
            }
        }
        if (reasons.enough()) {
            facts.add(words.say(
                    "fact.reason",
                    words.say("reason." + reasons.ranking().getFirst().kind().id()),
                    reasons.ranking().getFirst().weight()));
        }
        return facts.size() > 3 ? List.copyOf(facts.subList(0, 3)) : facts;
    }
}

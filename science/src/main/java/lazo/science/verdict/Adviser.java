package lazo.science.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.HypothesisKind;
import lazo.science.reasons.Reasons;
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

    /**
     * Advises on one tie.
     *
     * @param aWeekAgo {@link #pLetGoBest} of the tie as it was seven days earlier; asked only where it matters
     */
    public Verdict of(
            Signs signs, Reasons reasons, Outlook outlook, @Nullable Departure gone, DoubleSupplier aWeekAgo) {
        if (gone != null) {
            return new Verdict("unknown", Map.of(), 0, List.of(), List.of(words.say("fact.gone")), List.of());
        }
        Draws.Result values = value(signs, reasons, outlook);
        double pLetGoBest = values == null ? 0 : values.pLetGoBest();
        boolean considered = signs.isAnyAlarmed() || pLetGoBest > 0.5;
        List<Guard> guards = considered ? Guards.holding(signs, pLetGoBest, aWeekAgo) : List.of();
        String advice = advice(signs, reasons, outlook, values, guards, considered);
        return new Verdict(
                advice,
                values == null ? Map.of() : values.values(),
                pLetGoBest,
                guards,
                facts(signs, reasons),
                considered ? whatWouldChange(signs, reasons, outlook, advice) : List.of());
    }

    /** Share of the draws in which letting go is worth most. */
    public double pLetGoBest(Signs signs, Reasons reasons, Outlook outlook) {
        Draws.Result values = value(signs, reasons, outlook);
        return values == null ? 0 : values.pLetGoBest();
    }

    private Draws.@Nullable Result value(Signs signs, Reasons reasons, Outlook outlook) {
        if (!usual.incomeIsKnown()) {
            return null;
        }
        Draws draws = signs.isAnyAlarmed() || signs.isUnhappy() ? careful : quick;
        return draws.of(
                signs.view().story().userId(),
                TieModel.of(signs, reasons, outlook, usual),
                TieModel.uncertainty(signs));
    }

    private static String advice(
            Signs signs,
            Reasons reasons,
            Outlook outlook,
            Draws.@Nullable Result values,
            List<Guard> guards,
            boolean considered) {
        if (needsMeasures(signs)) {
            return "enforce";
        }
        if (signs.five().values().stream().allMatch(sign -> sign.level() == Level.UNKNOWN)) {
            return "unknown";
        }
        if (signs.isMostlyOurs() && (signs.unhappyDays() > 1 || signs.isUnhappyLately() || signs.isAnyAlarmed())) {
            return Way.REPAIR.id();
        }
        if (considered && guards.isEmpty()) {
            return Way.LET_GO.id();
        }
        if (signs.isAnyAlarmed()) {
            return shortOfLettingGo(signs, reasons, values);
        }
        if (signs.isUnhappy()) {
            return Way.TALK.id();
        }
        return outlook.churn90() >= LIKELY_TO_LEAVE ? Way.SAVE.id() : Way.KEEP.id();
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

    /** Talk first; after a talk, the best of what can still be tried. An offer never answers bargaining. */
    private static String shortOfLettingGo(Signs signs, Reasons reasons, Draws.@Nullable Result values) {
        boolean heard = signs.view().conversations().stream().anyMatch(Conversation::byAPerson);
        if (!heard || values == null) {
            return Way.TALK.id();
        }
        boolean bargains =
                !reasons.ranking().isEmpty() && reasons.ranking().getFirst().kind() == HypothesisKind.BARGAINING;
        return values.values().entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case TALK, ADAPT -> true;
                    case SAVE -> !bargains && !signs.isAlarmed(SignKind.COSTS_MORE);
                    case KEEP, REPAIR, LET_GO -> false;
                })
                .max(Comparator.comparingDouble(entry -> entry.getValue().mean()))
                .map(entry -> entry.getKey().id())
                .orElse(Way.TALK.id());
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

    /** What each alarm is worth to the verdict: the way that would be best without it. */
    private List<String> whatWouldChange(Signs signs, Reasons reasons, Outlook outlook, String advice) {
        List<String> changes = new ArrayList<>();
        if (usual.incomeIsKnown()) {
            TwoTypes tie = TieModel.of(signs, reasons, outlook, usual);
            Way now = best(tie.values());
            for (SignKind kind : SignKind.values()) {
                if (signs.isAlarmed(kind)) {
                    Way without = best(believing(tie, TieModel.beliefWithout(signs, reasons, kind))
                            .values());
                    if (without != now) {
                        changes.add(words.say(
                                "change.without", words.say("sign." + kind.id()), words.say("way." + without.id())));
                    }
                }
            }
        }
        if (signs.unhappyContacts() > 0 && !signs.isMostlyOurs() && !advice.equals("enforce")) {
            int missing = (signs.unhappyContacts() + 1) / 2 - signs.ours();
            changes.add(words.say("change.ours", missing));
        }
        return changes;
    }

    private static TwoTypes believing(TwoTypes tie, double belief) {
        return new TwoTypes(
                tie.discount(), belief, tie.fixable(), tie.poorFit(), tie.refund(), tie.closingCost(), tie.plans());
    }

    private static Way best(Map<Way, Double> values) {
        return values.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Way.KEEP);
    }
}

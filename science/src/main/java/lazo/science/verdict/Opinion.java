package lazo.science.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.Reasons;
import lazo.science.signs.Conversation;
import lazo.science.signs.Level;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import org.jspecify.annotations.Nullable;

/**
 * A verdict before it is put in words. What it rests on is worked out only where the advice turns on it, or somebody
 * asks: most advice is clear before any way has been valued.
 */
final class Opinion {

    static final String ENFORCE = "enforce";

    /** Rule breaks from here on are for enforcement. */
    private static final int REPEATED = 3;

    private static final double LIKELY_TO_LEAVE = 0.35;

    private final Signs signs;
    private final Supplier<Reasons> reasons;
    private final Outlook outlook;
    private final Supplier<@Nullable TieModel> model;
    private final Function<TieModel, Draws.Result> valuation;
    private final Supplier<Draws.@Nullable Result> values;
    private final DoubleSupplier aWeekAgo;

    /**
     * Begins one.
     *
     * @param model the tie in numbers; null where income is not known
     * @param valuation of the ways on
     * @param aWeekAgo as {@link Otherwise#pLetGoBestAWeekAgo}
     */
    Opinion(
            Signs signs,
            Supplier<Reasons> reasons,
            Outlook outlook,
            Supplier<@Nullable TieModel> model,
            Function<TieModel, Draws.Result> valuation,
            DoubleSupplier aWeekAgo) {
        this.signs = signs;
        this.reasons = reasons;
        this.outlook = outlook;
        this.model = model;
        this.valuation = valuation;
        this.values = new Lazy<>(() -> {
            TieModel known = model.get();
            return known == null ? null : valuation.apply(known);
        });
        this.aWeekAgo = aWeekAgo;
    }

    /** The same where the numbers of the tie are changed. */
    Opinion with(UnaryOperator<TieModel> change) {
        Lazy<@Nullable TieModel> changed = new Lazy<>(() -> {
            TieModel known = model.get();
            return known == null ? null : change.apply(known);
        });
        return new Opinion(signs, reasons, outlook, changed, valuation, aWeekAgo);
    }

    Signs signs() {
        return signs;
    }

    @Nullable
    TieModel model() {
        return model.get();
    }

    Draws.@Nullable Result values() {
        return values.get();
    }

    double pLetGoBest() {
        Draws.Result known = values.get();
        return known == null ? 0 : known.pLetGoBest();
    }

    /** Whether letting go is looked into at all. */
    boolean isConsidered() {
        return signs.isAnyAlarmed() || pLetGoBest() > 0.5;
    }

    /** What holds it back then. */
    List<Guard> guards() {
        return isConsidered() ? Guards.holding(signs, this::pLetGoBest, aWeekAgo) : List.of();
    }

    String advice() {
        if (!callForMeasures().isEmpty()) {
            return ENFORCE;
        }
        if (signs.five().values().stream().allMatch(sign -> sign.level() == Level.UNKNOWN)) {
            return "unknown";
        }
        if (signs.isMostlyOurs() && isToBeRepaired()) {
            return Way.REPAIR.id();
        }
        if (signs.isAnyAlarmed()) {
            return Guards.letGo(signs, this::pLetGoBest, aWeekAgo) ? Way.LET_GO.id() : shortOfLettingGo();
        }
        if (signs.isUnhappy() || othersComplain()) {
            return listened();
        }
        if (mayBeOffered()) {
            return offerPays() ? Way.SAVE.id() : listened();
        }
        return Way.KEEP.id();
    }

    /** Breaks of rules that are not for talking over: violence at once, others when they are repeated. */
    List<RuleBreak> callForMeasures() {
        return signs.breaks().stream()
                .filter(broken -> broken.rule().equals("violence") || broken.count() >= REPEATED)
                .toList();
    }

    /** Several people came to harm, if not yet more than by chance: somebody should ask what happened. */
    private boolean othersComplain() {
        Sign harm = signs.sign(SignKind.HARM_TO_OTHERS);
        return harm.level() == Level.WATCH && harm.evidence().size() >= REPEATED;
    }

    /**
     * A single bad day of ours is over with its answer; what came again, or was never answered, is not. Where a sign is in alarm,
     * which no fault of ours explains, one or two complaints after a fault do not decide.
     */
    private boolean isToBeRepaired() {
        if (signs.isAnyAlarmed()) {
            return signs.ours() >= REPEATED;
        }
        return signs.isUnhappy() || signs.isUnhappyLately() && (signs.unhappyDays() > 1 || Guards.isWaiting(signs));
    }

    /** With the unhappy we talk; again only where that would tell more than it costs. */
    private String listened() {
        TieModel known = model.get();
        if (known == null || known.tried().heard() == 0) {
            return Way.TALK.id();
        }
        Draws.Result ways = values.get();
        if (ways == null || tells(ways)) {
            return Way.TALK.id();
        }
        return mean(ways, Way.ADAPT) > mean(ways, Way.KEEP) ? Way.ADAPT.id() : Way.KEEP.id();
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
    private String shortOfLettingGo() {
        boolean heard = signs.view().conversations().stream().anyMatch(Conversation::byAPerson);
        Draws.Result ways = heard ? values.get() : null;
        if (ways == null) {
            return Way.TALK.id();
        }
        return ways.values().entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case TALK -> tells(ways);
                    case ADAPT -> true;
                    case SAVE -> mayBeOffered();
                    case KEEP, REPAIR, LET_GO -> false;
                })
                .max(Comparator.comparingDouble(entry -> entry.getValue().mean()))
                .map(entry -> entry.getKey().id())
                .orElse(Way.TALK.id());
    }

    private boolean offerPays() {
        Draws.Result ways = values.get();
        return ways == null || mean(ways, Way.SAVE) > mean(ways, Way.KEEP);
    }

    /**
     * An offer is for who is likely to leave. It answers neither losses, nor insults, nor harm to others, nor what will never be
     * our service, nor whoever stays because it pays to.
     */
    private boolean mayBeOffered() {
        boolean isLeaving = outlook.churn90() >= LIKELY_TO_LEAVE;
        if (!isLeaving
                || Stream.of(SignKind.values())
                        .anyMatch(kind -> kind != SignKind.TEAM_STRAIN && signs.isAlarmed(kind))) {
            return false;
        }
        Reasons why = reasons.get();
        return why.ranking().isEmpty()
                || switch (why.ranking().getFirst().kind()) {
                    case BARGAINING, CIRCUMVENTION, GUARANTEE_ABUSE -> false;
                    case ALMOST_FIT, OUR_FAULT, CAPTIVE, VOICE -> true;
                };
    }
}

package lazo.science.simulation;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.Level;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Signs;
import lazo.science.verdict.Adviser;
import lazo.science.verdict.Usual;

/** A way of deciding. It sees what was reported, and nothing else. */
sealed interface Policy {

    /** Its name on the command line. */
    String name();

    Action decide(Seen seen);

    /** All there are, in the order in which they are shown. */
    static List<Policy> all() {
        return List.of(new NeverLetGo(), new ByRevenue(), new FiveSigns(), new Lazo());
    }

    /**
     * What anybody can see of one customer at the end of a month.
     *
     * @param talkedMonthsAgo since a person talked with them by decision; large where nobody has
     * @param known months for which they have been known, at least 1
     * @param aWeekAgo P(let go best) of the same customer seven days earlier
     */
    record Seen(
            Signs signs,
            Usual usual,
            Outlook outlook,
            int talkedMonthsAgo,
            int known,
            ToDoubleFunction<Adviser> aWeekAgo) {}

    /** Listens to whoever is unhappy, gives something to whoever stays so, and never ends it. */
    record NeverLetGo() implements Policy {
        @Override
        public String name() {
            return "never-let-go";
        }

        @Override
        public Action decide(Seen seen) {
            if (!seen.signs().isUnhappy()) {
                return Action.NOTHING;
            }
            return seen.talkedMonthsAgo() <= 6 ? Action.SAVE : Action.TALK;
        }
    }

    /** Ends it with whoever has cost more than they brought for half a year; woos whoever pays well and is unhappy. */
    record ByRevenue() implements Policy {

        private static final int MONTHS = 6;

        @Override
        public String name() {
            return "revenue";
        }

        @Override
        public Action decide(Seen seen) {
            double margin = 0;
            double cost = 0;
            for (var line : seen.signs().ledger().lines().descendingMap().values().stream()
                    .limit(MONTHS)
                    .toList()) {
                margin += line.margin();
                cost += line.cost() + line.ours();
            }
            if (seen.known() >= 3 && margin < cost) {
                return Action.LET_GO;
            }
            boolean paysWell =
                    margin / Math.min(MONTHS, seen.known()) > seen.usual().monthlyMargin();
            return paysWell && seen.signs().isUnhappy() ? Action.SAVE : Action.NOTHING;
        }
    }

    /** The five signs as plain rules: at an alarm a talk, and where it lasts, the end. */
    record FiveSigns() implements Policy {
        @Override
        public String name() {
            return "five-signs";
        }

        @Override
        public Action decide(Seen seen) {
            Signs signs = seen.signs();
            for (RuleBreak broken : signs.breaks()) {
                if (broken.count() >= 3) {
                    return Action.ENFORCE;
                }
            }
            if (signs.isMostlyOurs() && signs.isUnhappy()) {
                return Action.REPAIR;
            }
            boolean alarm = signs.five().values().stream().anyMatch(sign -> sign.level() == Level.ALARM);
            if (alarm) {
                return seen.talkedMonthsAgo() <= 6 ? Action.LET_GO : Action.TALK;
            }
            return signs.isUnhappy() ? Action.TALK : Action.NOTHING;
        }
    }

    /** What Lazo suggests, followed to the letter. */
    record Lazo() implements Policy {
        @Override
        public String name() {
            return "lazo";
        }

        @Override
        public Action decide(Seen seen) {
            Adviser adviser = new Adviser(seen.usual(), "en");
            DoubleSupplier aWeekAgo = () -> seen.aWeekAgo().applyAsDouble(adviser);
            return Action.of(
                    adviser.advice(seen.signs(), WhyTheyStay.of(seen.signs(), "en"), seen.outlook(), aWeekAgo));
        }
    }
}

package lazo.science.verdict;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import lazo.science.reading.Story;
import lazo.science.signs.Contact;
import lazo.science.signs.Evidence;
import lazo.science.signs.Ledger;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import lazo.science.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be otherwise for the advice to be another. Each kind of change is made to the facts, in growing
 * amounts, and the whole verdict is worked out again; the smallest amount that turns it is what is told. Advice is
 * taken to turn once as the amount grows, so halving finds it.
 */
final class Counterfactuals {

    private static final double[] LESS_COST = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    /** Lossy months this far back count, as in the fifth sign. */
    private static final int MONTHS = 6;

    private static final int MOST_EVENTS = 60;

    private final Opinion today;
    private final Signs signs;
    private final String now;
    private final Function<Story, Opinion> rerun;
    private final Words words;

    /**
     * Begins with an opinion.
     *
     * @param now the advice of {@code today}
     * @param rerun works the opinion out again, had the story been another
     */
    Counterfactuals(Opinion today, String now, Function<Story, Opinion> rerun, Words words) {
        this.today = today;
        this.signs = today.signs();
        this.now = now;
        this.rerun = rerun;
        this.words = words;
    }

    /** At most one change of each kind, in the order in which they are best told. */
    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        Opinion talked =
                rerun.apply(Retold.withATalk(story(), signs.view().window().asOf()));
        add(changes, talk(talked, true, Change.Kind.GOOD_TALK));
        add(changes, talk(talked, false, Change.Kind.BAD_TALK));
        add(changes, terms());
        add(changes, ours());
        add(changes, ourMonths());
        add(changes, lessCost());
        for (SignKind kind : SignKind.values()) {
            add(changes, less(kind));
        }
        return changes;
    }

    private static void add(List<Change> changes, @Nullable Change change) {
        if (change != null) {
            changes.add(change);
        }
    }

    private @Nullable Change talk(Opinion talked, boolean well, Change.Kind kind) {
        String then = talked.with(model -> model.afterATalk(well)).advice();
        return turned(then) ? change(kind, 1, 1, then, words.say("change." + kind.id())) : null;
    }

    private @Nullable Change terms() {
        String then = today.with(TieModel::onTermsAccepted).advice();
        Change.Kind kind = Change.Kind.TERMS_ACCEPTED;
        boolean again = then.equals(Way.ADAPT.id()); // once they have agreed, there is nothing more to agree on
        return turned(then) && !again ? change(kind, 1, 1, then, words.say("change." + kind.id())) : null;
    }

    /** The newest of their unhappy contacts, had they followed a fault of ours. */
    private @Nullable Change ours() {
        List<Long> times = signs.view().unhappyContacts().reversed().stream()
                .filter(contact -> !contact.ours())
                .map(Contact::at)
                .limit(MOST_EVENTS)
                .toList();
        Turn turn = smallest(times.size(), n -> Retold.withOurFaults(story(), times.subList(0, n)));
        if (turn == null) {
            return null;
        }
        // one fault may cover several contacts
        int more = turn.signs().ours() - signs.ours();
        return change(Change.Kind.OURS, more, times.size(), turn.advice(), words.say("change.ours", more));
    }

    /** The newest of the months of loss, had what they cost in them been our doing. */
    private @Nullable Change ourMonths() {
        List<YearMonth> losses = losses();
        Turn turn = smallest(losses.size(), n -> Retold.withOurFaults(story(), throughout(losses.subList(0, n))));
        return turn == null
                ? null
                : change(
                        Change.Kind.OUR_MONTHS,
                        turn.amount(),
                        losses.size(),
                        turn.advice(),
                        losses.size() == 1
                                ? words.say("change.our_month")
                                : words.say("change.our_months", turn.amount(), losses.size()));
    }

    private List<YearMonth> losses() {
        YearMonth running = Ledger.monthOf(signs.view().window().asOf() + 1, zone());
        List<YearMonth> losses = new ArrayList<>();
        for (int back = 1; back <= MONTHS; back++) {
            Ledger.Line line = signs.ledger().lines().get(running.minusMonths(back));
            if (line != null && line.result() < 0) {
                losses.add(running.minusMonths(back));
            }
        }
        return losses;
    }

    /** Often enough for the tail of each fault to reach the next. */
    private List<Long> throughout(List<YearMonth> months) {
        List<Long> times = new ArrayList<>();
        for (YearMonth month : months) {
            for (int day = 1; day <= month.lengthOfMonth(); day += 3) {
                LocalDate date = month.atDay(day);
                times.add(date.atStartOfDay(zone()).toInstant().toEpochMilli());
            }
        }
        return times;
    }

    private @Nullable Change lessCost() {
        Turn turn = smallest(LESS_COST.length, n -> Retold.cheaper(story(), 1 - LESS_COST[n - 1]));
        if (turn == null) {
            return null;
        }
        double less = LESS_COST[turn.amount() - 1];
        return change(Change.Kind.LESS_COST, less, 1, turn.advice(), words.say("change.less_cost", less));
    }

    /** The newest of what speaks for a sign in alarm, had it not happened. Costs have their own questions. */
    private @Nullable Change less(SignKind kind) {
        if (!signs.isAlarmed(kind) || kind == SignKind.COSTS_MORE) {
            return null;
        }
        List<String> ids = signs.sign(kind).evidence().stream()
                .map(Evidence::eventId)
                .distinct()
                .limit(MOST_EVENTS)
                .toList();
        Turn turn = smallest(ids.size(), n -> Retold.without(story(), Set.copyOf(ids.subList(0, n))));
        return turn == null
                ? null
                : change(
                        Change.Kind.valueOf("LESS_" + kind.name()),
                        turn.amount(),
                        ids.size(),
                        turn.advice(),
                        words.say("change.less", turn.amount(), ids.size(), words.say("sign." + kind.id())));
    }

    /** Where advice turns. */
    private record Turn(int amount, Opinion then) {
        String advice() {
            return then.advice();
        }

        Signs signs() {
            return then.signs();
        }
    }

    /** The smallest of 1 … most after which the advice is another; null where even the most changes nothing. */
    private @Nullable Turn smallest(int most, IntFunction<Story> retold) {
        if (most == 0) {
            return null;
        }
        Turn turn = new Turn(most, rerun.apply(retold.apply(most)));
        if (!turned(turn.advice())) {
            return null;
        }
        int low = 0;
        while (turn.amount() - low > 1) {
            int middle = (low + turn.amount()) / 2;
            Turn tried = new Turn(middle, rerun.apply(retold.apply(middle)));
            if (turned(tried.advice())) {
                turn = tried;
            } else {
                low = middle;
            }
        }
        return turn;
    }

    private boolean turned(String advice) {
        return !advice.equals(now);
    }

    private Change change(Change.Kind kind, double amount, int of, String advice, String condition) {
        return new Change(kind, amount, of, advice, words.say("change", condition, words.say("way." + advice)));
    }

    private Story story() {
        return signs.view().story();
    }

    private ZoneId zone() {
        return signs.view().facts().timezone();
    }
}

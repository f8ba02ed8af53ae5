package lazo.science.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event;
import lazo.science.history.Head;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** One customer: what they are, which nobody sees, and what was reported of them, which is all anybody sees. */
final class Customer {

    final int number;
    final Kind kind;

    /** Whether it can come right with them. */
    final boolean mendable;

    double price;

    /** Whether it has come right: they are at ease from then on. */
    boolean mended;

    /** Gifts they have had; who bargains asks the more for each. */
    int gifts;

    /** The month in which a running gift ends. */
    int giftUntil = -1;

    /** A talk, a repair or a gift keeps them patient until this month. */
    int patientUntil = -1;

    int warnings;
    int failedIn = -1;
    boolean gone;
    boolean harmedThisMonth;
    double worth;
    final Map<Action, Integer> last = new EnumMap<>(Action.class);

    private final List<Moment> own = new ArrayList<>();
    private final List<Moment> fromOthers = new ArrayList<>();
    private int sortedOwn;
    private int sortedOthers;
    private int next;

    Customer(int number, long seed) {
        Dice dice = new Dice(seed, number, 0, Dice.Purpose.WHO);
        this.number = number;
        this.kind = Kind.at(dice.uniform());
        this.mendable = dice.happens(kind.mendable);
        this.price = kind.price * Math.exp(0.4 * dice.normal());
    }

    String id() {
        return "c-" + number;
    }

    Head head(long at) {
        return new Head(id() + "/" + next++, id(), at);
    }

    void did(Event event, Reading reading) {
        own.add(new Moment(event, reading));
    }

    void did(Event event) {
        did(event, Reading.NOTHING);
    }

    /** Somebody else did something that concerns them. */
    void heard(Event event) {
        fromOthers.add(new Moment(event, Reading.NOTHING));
    }

    /** Whether letting them go would be wrong. */
    boolean isWorthKeeping() {
        return mendable || mended;
    }

    /** All that was reported so far, oldest first. */
    Story story() {
        sortedOwn = sort(own, sortedOwn);
        sortedOthers = sort(fromOthers, sortedOthers);
        return new Story(id(), own, fromOthers);
    }

    private static int sort(List<Moment> moments, int sorted) {
        moments.subList(sorted, moments.size()).sort(Comparator.comparingLong(Moment::at));
        return moments.size();
    }
}

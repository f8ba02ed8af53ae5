package lazo.science.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A decision that was made, and how firmly it stands.
 *
 * <p>Its whole life: it is {@link Standing.Firm} from the moment it was made. Words do not move it, friendly or not: an
 * insult or a threat is noted, answered once with a kind set text, and changes nothing; whatever may be true in what
 * somebody says has to be found out first, and is then an {@link News.Observation}. Observations of what was not known
 * at the time add up, each once, and where together they speak against what the decision rests on by a Bayes factor of
 * {@value #ENOUGH} or more, it is {@link Standing.Reopened}, for another reviewer to look at. That happens once. What is
 * decided then is {@link Standing.Settled}: it stays, whatever comes.
 *
 * @param way that was decided on
 * @param at when, in epoch milliseconds
 * @param standing what became of it
 * @param log ln of the Bayes factors that have come since, above 0 against what the decision rests on
 * @param known ids of the observations that have been counted
 * @param answered whether pressure has had its one kind answer
 */
public record Decision(Way way, long at, Standing standing, double log, Set<String> known, boolean answered) {

    /** How strongly new evidence has to speak: ten times as likely if the decision rests on a mistake. */
    public static final double ENOUGH = 10;

    public Decision {
        known = Set.copyOf(known);
    }

    /** Where a decision stands. */
    public sealed interface Standing {

        record Firm() implements Standing {}

        /**
         * @param because ids of the observations it reopened on
         */
        record Reopened(List<String> because) implements Standing {}

        record Settled() implements Standing {}
    }

    /** What comes of news. */
    public sealed interface Outcome {

        /** The decision as it stands now. */
        Decision decision();

        /**
         * Nothing changes.
         *
         * @param reason {@code pressure}, {@code words}, {@code known_already}, {@code not_new}, {@code too_weak} or
         *     {@code settled}
         * @param answer whether the kind set text is due, once
         */
        record Stays(Decision decision, String reason, boolean answer) implements Outcome {}

        /** Another reviewer looks at it. */
        record Reopens(Decision decision) implements Outcome {}
    }

    /** A decision as it is made. */
    public static Decision made(Way way, long at) {
        return new Decision(way, at, new Standing.Firm(), 0, Set.of(), false);
    }

    /** The Bayes factor of all that was observed since, against what the decision rests on. */
    public double bayesFactor() {
        return Math.exp(log);
    }

    /** Hears of something. */
    public Outcome hears(News news) {
        return switch (news) {
            case News.Words words -> said(words);
            case News.Observation observation -> observed(observation);
        };
    }

    /** What another reviewer decides after it was reopened; it then stays so. */
    public Decision settled(Way decided, long when) {
        if (!(standing instanceof Standing.Reopened)) {
            throw new IllegalStateException(
                    "Only a decision that was reopened is decided again, but this one is " + standing);
        }
        return new Decision(decided, when, new Standing.Settled(), log, known, answered);
    }

    private Outcome said(News.Words words) {
        if (!words.isPressure()) {
            return new Outcome.Stays(this, "words", false);
        }
        boolean due = !answered;
        return new Outcome.Stays(new Decision(way, at, standing, log, known, true), "pressure", due);
    }

    private Outcome observed(News.Observation observation) {
        if (standing instanceof Standing.Settled || standing instanceof Standing.Reopened) {
            return new Outcome.Stays(this, "settled", false);
        }
        if (known.contains(observation.eventId())) {
            return new Outcome.Stays(this, "known_already", false);
        }
        if (observation.foundOutAt() <= at) {
            return new Outcome.Stays(this, "not_new", false);
        }
        double sum = log + observation.logAgainst(way);
        Set<String> all = new HashSet<>(known);
        all.add(observation.eventId());
        if (sum < Math.log(ENOUGH) - 1e-12) {
            return new Outcome.Stays(new Decision(way, at, standing, sum, all, answered), "too_weak", false);
        }
        List<String> because = new ArrayList<>(all);
        because.sort(null);
        return new Outcome.Reopens(
                new Decision(way, at, new Standing.Reopened(List.copyOf(because)), sum, all, answered));
    }
}

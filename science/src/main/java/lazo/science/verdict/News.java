package lazo.science.verdict;

import lazo.science.reading.Reading;

/** What comes to light, or is said, after a decision. */
public sealed interface News {

    /** The {@code messageId} of the event. */
    String eventId();

    /** Something somebody says to us. Words are no evidence: what may be true in them is found out by a person. */
    record Words(String eventId, Reading reading) implements News {

        /** Whether it insults somebody of ours or threatens with anything. */
        boolean isPressure() {
            return reading.insultsUs() || !reading.threats().isEmpty();
        }
    }

    /**
     * Something that was found out, by a person or by an event that speaks for itself.
     *
     * @param foundOutAt epoch milliseconds; what was known when the decision was made is not new
     * @param ifFixable the chance to see this if the customer is fixable, in (0, 1]
     * @param ifPoorFit the chance to see this if they are a poor fit, in (0, 1]
     */
    record Observation(String eventId, long foundOutAt, double ifFixable, double ifPoorFit) implements News {

        public Observation {
            if (!(ifFixable > 0 && ifFixable <= 1 && ifPoorFit > 0 && ifPoorFit <= 1)) {
                throw new IllegalArgumentException(
                        "Whatever was seen had a chance above 0 and at most 1, but was given " + ifFixable + " and "
                                + ifPoorFit);
            }
        }

        /** ln of the Bayes factor against what a decision rests on: a parting on a poor fit, all else on the fixable. */
        double logAgainst(Way way) {
            double forFixable = Math.log(ifFixable / ifPoorFit);
            return way == Way.LET_GO ? forFixable : -forFixable;
        }
    }
}

package lazo.science.reading;

import java.util.List;
import java.util.Set;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.Threat;

/** The tone of a text: its weighed words, turned by negations, raised by intensifiers and by shouting. */
final class Polarity {

    private static final double SOFTNESS = 2.0;

    private final int negator;
    private final int intensifier;

    Polarity(Lexicon lexicon) {
        negator = lexicon.set("negator");
        intensifier = lexicon.set("intensifier");
    }

    double of(Tokens tokens, Set<Intent> intents, List<Insult> insults, List<Threat> threats) {
        double sum = 0;
        for (int at = 0; at < tokens.count; at++) {
            float weight = tokens.lexicon.polarity(tokens.sense[at]);
            if (weight != 0) {
                sum += weight * turn(tokens, at);
            }
        }
        for (Insult insult : insults) {
            sum -= insult.target() == Target.SELF ? 0.5 : 2;
        }
        sum -= 2.0 * threats.size();
        sum -= intents.contains(Intent.COMPLAINT) ? 1.5 : 0;
        sum -= intents.contains(Intent.OUR_FAULT) ? 0.5 : 0;
        boolean shouted = tokens.allLetters > 12 && tokens.upperLetters * 10 > tokens.allLetters * 7;
        double heat = shouted || tokens.exclamations > 2 ? 1.3 : 1;
        return sum * heat / (Math.abs(sum * heat) + SOFTNESS);
    }

    private double turn(Tokens tokens, int at) {
        double factor = 1;
        for (int i = at - 1; i >= 0 && at - i <= 3; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.CLAUSE) {
                break;
            }
            if (tokens.is(i, negator)) {
                return -0.7 * factor;
            }
            if (i == at - 1 && tokens.is(i, intensifier)) {
                factor = 1.4;
            }
        }
        return factor;
    }
}

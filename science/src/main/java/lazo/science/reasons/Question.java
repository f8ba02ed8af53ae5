package lazo.science.reasons;

import java.util.EnumMap;
import java.util.Map;

/**
 * A question for a conversation, and how likely its telling answer is under each explanation.
 *
 * <p>The best one to ask has the highest expected information gain: the mutual information between the explanation and
 * the answer, H(answer) − Σ P(h) H(answer | h).
 *
 * @param hit the explanation it is made to find
 * @param ifTrue chance of the telling answer where that explanation holds; people do not always say
 * @param otherwise chance of it elsewhere
 * @param near explanations that would often give the same answer, with their chance
 */
record Question(HypothesisKind hit, double ifTrue, double otherwise, Map<HypothesisKind, Double> near) {

    static final Question[] ALL = {
        of(HypothesisKind.CIRCUMVENTION, 0.55, 0.05).near(HypothesisKind.BARGAINING, 0.2),
        of(HypothesisKind.GUARANTEE_ABUSE, 0.5, 0.05).near(HypothesisKind.BARGAINING, 0.25),
        of(HypothesisKind.ALMOST_FIT, 0.85, 0.12).near(HypothesisKind.VOICE, 0.3),
        of(HypothesisKind.OUR_FAULT, 0.85, 0.2).near(HypothesisKind.VOICE, 0.35),
        of(HypothesisKind.CAPTIVE, 0.8, 0.1).near(HypothesisKind.ALMOST_FIT, 0.25),
        of(HypothesisKind.VOICE, 0.85, 0.2).near(HypothesisKind.OUR_FAULT, 0.5),
        of(HypothesisKind.BARGAINING, 0.6, 0.12).near(HypothesisKind.GUARANTEE_ABUSE, 0.3),
    };

    private static Question of(HypothesisKind hit, double ifTrue, double otherwise) {
        return new Question(hit, ifTrue, otherwise, Map.of());
    }

    private Question near(HypothesisKind kind, double chance) {
        Map<HypothesisKind, Double> more = new EnumMap<>(HypothesisKind.class);
        more.putAll(near);
        more.put(kind, chance);
        return new Question(hit, ifTrue, otherwise, more);
    }

    private double chance(HypothesisKind kind) {
        return kind == hit ? ifTrue : near.getOrDefault(kind, otherwise);
    }

    /**
     * Expected information gain in nats.
     *
     * @param weights of the explanations, summing to 1
     */
    double gain(Map<HypothesisKind, Double> weights) {
        double telling = 0;
        double left = 0;
        for (Map.Entry<HypothesisKind, Double> entry : weights.entrySet()) {
            double chance = chance(entry.getKey());
            telling += entry.getValue() * chance;
            left += entry.getValue() * entropy(chance);
        }
        return entropy(telling) - left;
    }

    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log1p(-p);
    }
}

package lazo.science.reasons;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lazo.science.reading.Reading.Intent;
import lazo.science.signs.Contact;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import lazo.science.words.Words;

/**
 * Why an unhappy customer stays: analysis of competing hypotheses (Heuer 1999) with a log-likelihood ratio per
 * observation, so that what was looked for and not seen counts as well.
 */
public final class WhyTheyStay {

    /** How common each explanation is among unhappy customers before anything is known of this one. */
    private static final Map<HypothesisKind, Double> PRIOR = Map.of(
            HypothesisKind.VOICE, 0.22,
            HypothesisKind.OUR_FAULT, 0.22,
            HypothesisKind.ALMOST_FIT, 0.15,
            HypothesisKind.CAPTIVE, 0.13,
            HypothesisKind.BARGAINING, 0.12,
            HypothesisKind.CIRCUMVENTION, 0.09,
            HypothesisKind.GUARANTEE_ABUSE, 0.07);

    /** Below this weight, or with nothing that speaks for it, the first explanation is hardly more than a guess. */
    private static final double LEANING = 0.4;

    private WhyTheyStay() {}

    /**
     * Weighs the explanations.
     *
     * @param language of the sentences; the question is in the customer's own where that is known
     * @return {@link Reasons#NONE} where nothing calls for an explanation
     */
    public static Reasons of(Signs signs, String language) {
        if (!callsForAnExplanation(signs)) {
            return Reasons.NONE;
        }
        EvidenceTable table = new EvidenceTable(Words.of(WhyTheyStay.class, language));
        CircumventionClues.look(signs, table);
        GuaranteeClues.look(signs, table);
        FitClues.look(signs, table);
        FaultClues.look(signs, table);
        CaptiveClues.look(signs, table);
        VoiceClues.look(signs, table);
        BargainingClues.look(signs, table);
        Map<HypothesisKind, Double> weights = weights(table);
        List<Hypothesis> ranking = weights.entrySet().stream()
                .map(entry -> new Hypothesis(
                        entry.getKey(),
                        entry.getValue(),
                        sentences(table, entry.getKey(), llr -> llr),
                        sentences(table, entry.getKey(), llr -> -llr)))
                .sorted(Comparator.comparingDouble(Hypothesis::weight)
                        .reversed()
                        .thenComparing(Hypothesis::kind))
                .toList();
        String theirs = signs.view().traits().language();
        Words words = Words.of(WhyTheyStay.class, theirs == null ? language : theirs);
        return new Reasons(
                ranking,
                table.rows(),
                words.say("question." + best(weights).hit().id()),
                ranking.getFirst().weight() >= LEANING
                        && !ranking.getFirst().forIt().isEmpty());
    }

    /** Repeated unhappiness, repeated requests, or a broken rule. */
    private static boolean callsForAnExplanation(Signs signs) {
        return signs.unhappyDays() >= 2
                || !signs.breaks().isEmpty()
                || signs.isAnyAlarmed()
                || signs.isUnhappy()
                || repeatsRequests(signs.view());
    }

    private static boolean repeatsRequests(TieView view) {
        List<Contact> requests = view.recentContacts().stream()
                .filter(contact -> !contact.reading().needs().isEmpty()
                        || contact.reading().intents().contains(Intent.BARGAINING)
                        || contact.reading().intents().contains(Intent.REFUND)
                        || contact.reading().intents().contains(Intent.CAPTIVE)
                        || contact.reading().intents().contains(Intent.CANCEL)
                        || contact.reading().intents().contains(Intent.SUGGESTION))
                .toList();
        return view.days(requests) >= 2;
    }

    private static Map<HypothesisKind, Double> weights(EvidenceTable table) {
        Map<HypothesisKind, Double> weights = new EnumMap<>(HypothesisKind.class);
        double highest = Double.NEGATIVE_INFINITY;
        for (HypothesisKind kind : HypothesisKind.values()) {
            double log = Math.log(PRIOR.getOrDefault(kind, 0.0)) + table.sum(kind);
            weights.put(kind, log);
            highest = Math.max(highest, log);
        }
        double top = highest;
        weights.replaceAll((_, log) -> Math.exp(log - top));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, weight) -> weight / sum);
        return weights;
    }

    /** Sentences of the observations that move an explanation this way, strongest first. */
    private static List<String> sentences(
            EvidenceTable table, HypothesisKind kind, ToDoubleFunction<Double> direction) {
        return table.rows().stream()
                .filter(row -> direction.applyAsDouble(row.llr().getOrDefault(kind, 0.0)) > 0)
                .sorted(Comparator.comparingDouble((Observation row) ->
                                -direction.applyAsDouble(row.llr().getOrDefault(kind, 0.0)))
                        .thenComparing(Observation::id))
                .map(Observation::sentence)
                .toList();
    }

    private static Question best(Map<HypothesisKind, Double> weights) {
        Question best = Question.ALL[0];
        for (Question question : Question.ALL) {
            if (question.gain(weights) > best.gain(weights)) {
                best = question;
            }
        }
        return best;
    }
}

package lazo.science.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.Threat;
import lazo.science.reading.Reading.ThreatKind;
import org.jspecify.annotations.Nullable;

/** Brings together what the rules found and what the model answers. */
final class Judgement {

    /** Below this the model is so sure that a rule's finding is dropped. */
    private static final double UNLIKELY = 0.08;

    /** Below this a rule's insult at people is not believed: harsh words are not yet abuse. */
    private static final double DOUBTFUL = 0.2;

    private static final Map<Intent, Head> INTENTS = new EnumMap<>(Map.of(
            Intent.CANCEL, Head.CANCEL,
            Intent.REFUND, Head.REFUND,
            Intent.HUMAN, Head.HUMAN,
            Intent.THANKS, Head.THANKS,
            Intent.PRAISE, Head.PRAISE,
            Intent.COMPLAINT, Head.COMPLAINT,
            Intent.QUESTION, Head.QUESTION,
            Intent.SUGGESTION, Head.SUGGESTION,
            Intent.BARGAINING, Head.BARGAINING));

    private static final Map<ThreatKind, Head> THREATS = new EnumMap<>(Map.of(
            ThreatKind.VIOLENCE, Head.VIOLENCE,
            ThreatKind.LEGAL, Head.LEGAL,
            ThreatKind.PUBLIC, Head.PRESS,
            ThreatKind.CHARGEBACK, Head.CHARGEBACK));

    private final Tokens tokens;
    private final Reading ruled;
    private final Model.Answers answers;
    private final Model model;

    private Judgement(Tokens tokens, Reading ruled, Model.Answers answers, Model model) {
        this.tokens = tokens;
        this.ruled = ruled;
        this.answers = answers;
        this.model = model;
    }

    static Reading of(Tokens tokens, Reading ruled, Model.Answers answers, Model model) {
        Judgement judgement = new Judgement(tokens, ruled, answers, model);
        String language = judgement.language();
        return new Reading(
                language,
                language.equals(ruled.language())
                        ? Math.max(ruled.languageConfidence(), judgement.sureness())
                        : judgement.sureness(),
                answers.chance(Head.POSITIVE) - answers.chance(Head.NEGATIVE),
                judgement.insults(),
                judgement.threats(),
                judgement.intents(),
                judgement.contacts(),
                ruled.needs(),
                ruled.fingerprint(),
                ruled.words());
    }

    /** The head that answers for an intent, or null where the rules alone do. */
    static @Nullable Head headOf(Intent intent) {
        return INTENTS.get(intent);
    }

    private String language() {
        if (tokens.allLetters == 0) {
            return "und";
        }
        double es = answers.chance(Head.SPANISH);
        double pt = answers.chance(Head.PORTUGUESE);
        double en = answers.chance(Head.ENGLISH);
        double most = Math.max(es, Math.max(pt, en));
        return most < 0.3 ? "und" : most == es ? "es" : most == pt ? "pt" : "en";
    }

    private double sureness() {
        return Math.max(
                answers.chance(Head.SPANISH), Math.max(answers.chance(Head.PORTUGUESE), answers.chance(Head.ENGLISH)));
    }

    private List<Insult> insults() {
        List<Insult> insults = new ArrayList<>();
        boolean people = false;
        for (Insult insult : ruled.insults()) {
            boolean atPeople = insult.target() == Target.US || insult.target() == Target.THIRD_PERSON;
            if (!atPeople) {
                insults.add(insult);
            } else if (answers.chance(Head.INSULT) >= DOUBTFUL) {
                insults.add(insult);
                people = true;
            } else if (answers.is(Head.PRODUCT)) {
                insults.add(new Insult(insult.span(), Target.PRODUCT));
            }
        }
        if (!people && answers.is(Head.INSULT)) {
            boolean third = answers.chance(Head.INSULT_THIRD) > answers.chance(Head.INSULT_US);
            insults.add(new Insult(span(Head.INSULT), third ? Target.THIRD_PERSON : Target.US));
        }
        if (insults.isEmpty() && answers.is(Head.PRODUCT)) {
            insults.add(new Insult(span(Head.PRODUCT), Target.PRODUCT));
        }
        return insults.isEmpty() ? List.of() : insults;
    }

    private List<Threat> threats() {
        List<Threat> threats = new ArrayList<>();
        THREATS.forEach((kind, head) -> {
            boolean found = false;
            for (Threat threat : ruled.threats()) {
                if (threat.kind() == kind && answers.chance(head) >= UNLIKELY) {
                    threats.add(threat);
                    found = true;
                }
            }
            if (!found && answers.is(head)) {
                threats.add(new Threat(span(head), kind));
            }
        });
        return threats.isEmpty() ? List.of() : threats;
    }

    private Set<Intent> intents() {
        EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
        for (Intent intent : ruled.intents()) {
            Head head = INTENTS.get(intent);
            if (head == null || answers.chance(head) >= UNLIKELY) {
                intents.add(intent);
            }
        }
        INTENTS.forEach((intent, head) -> {
            if (answers.is(head)) {
                intents.add(intent);
            }
        });
        return intents;
    }

    private List<Contact> contacts() {
        boolean invited = ruled.contacts().stream().anyMatch(contact -> contact.kind() == ContactKind.INVITATION);
        if (invited || !answers.is(Head.OUTSIDE)) {
            return ruled.contacts();
        }
        List<Contact> contacts = new ArrayList<>(ruled.contacts());
        contacts.add(new Contact(span(Head.OUTSIDE), ContactKind.INVITATION));
        return contacts;
    }

    /** The stretch of words that says most for a head: the one of the largest sum, each word less the usual. */
    private Span span(Head head) {
        double[] weight = model.weightOfWords(tokens, ruled, head);
        double usual = 0;
        for (double one : weight) {
            usual += Math.max(0, one) / weight.length;
        }
        int first = 0;
        int bestFrom = 0;
        int bestTo = 1;
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < weight.length; at++) {
            if (sum <= 0) {
                first = at;
                sum = 0;
            }
            sum += weight[at] - usual;
            if (sum > best) {
                best = sum;
                bestFrom = first;
                bestTo = at + 1;
            }
        }
        return tokens.span(bestFrom, bestTo);
    }
}

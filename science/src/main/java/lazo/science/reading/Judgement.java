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
    private static final float UNLIKELY = logOdds(0.08);

    /** Below this a rule's complaint is not believed: who asks for help does not complain. */
    private static final float UNSURE = logOdds(0.3);

    /** Below this a rule's insult at people is not believed: harsh words are not yet abuse. */
    private static final float DOUBTFUL = logOdds(0.2);

    /** From here on an insult is meant for us, if it is one. */
    private static final float MEANT = logOdds(0.7);

    /** Below this a rule's threat of violence is dropped: few rules are as plain, and none matters as much. */
    private static final float BARELY = logOdds(0.02);

    /** Below this the model alone is not believed to see an insult or a threat in two or three words. */
    private static final float SURE = logOdds(0.9);

    /** From here on a text may insult us. */
    private static final float POSSIBLE = logOdds(0.1);

    private static final int FEW_WORDS = 3;

    /** Below this nobody knows which language it is. */
    private static final double LEAST_SURE = 0.3;

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

    private static final Intent[] ANSWERED = INTENTS.keySet().toArray(Intent[]::new);
    private static final Head[] ANSWERING = INTENTS.values().toArray(Head[]::new);

    private static final ThreatKind[] KINDS = {
        ThreatKind.VIOLENCE, ThreatKind.LEGAL, ThreatKind.PUBLIC, ThreatKind.CHARGEBACK
    };
    private static final Head[] THREATENING = {Head.VIOLENCE, Head.LEGAL, Head.PRESS, Head.CHARGEBACK};

    private static float logOdds(double chance) {
        return (float) Math.log(chance / (1 - chance));
    }

    private final Tokens tokens;
    private final Reading ruled;
    private final Set<ThreatKind> harmless;
    private final boolean courteous;
    private final boolean wayOut;
    private final Model.Answers answers;
    private final Model model;

    private Judgement(Tokens tokens, RuleReader.Ruled rules, Model.Answers answers, Model model) {
        this.tokens = tokens;
        this.ruled = rules.reading();
        this.harmless = rules.harmless();
        this.courteous = rules.courteous();
        this.wayOut = rules.wayOut();
        this.answers = answers;
        this.model = model;
    }

    static Reading of(Tokens tokens, RuleReader.Ruled rules, Model.Answers answers, Model model) {
        Judgement judgement = new Judgement(tokens, rules, answers, model);
        Reading ruled = judgement.ruled;
        double sureness = judgement.sureness();
        String language = judgement.language(sureness);
        return new Reading(
                language,
                language.equals(ruled.language()) ? Math.max(ruled.languageConfidence(), sureness) : sureness,
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

    private String language(double sureness) {
        if (tokens.allLetters == 0 || sureness < LEAST_SURE) {
            return "und";
        }
        return sureness == answers.chance(Head.SPANISH)
                ? "es"
                : sureness == answers.chance(Head.PORTUGUESE) ? "pt" : "en";
    }

    private double sureness() {
        return Math.max(
                answers.chance(Head.SPANISH), Math.max(answers.chance(Head.PORTUGUESE), answers.chance(Head.ENGLISH)));
    }

    private List<Insult> insults() {
        List<Insult> insults = List.of();
        boolean people = false;
        for (Insult insult : ruled.insults()) {
            boolean atPeople = insult.target() == Target.US || insult.target() == Target.THIRD_PERSON;
            if (!atPeople) {
                insults = with(insults, insult);
            } else if (isBelieved()) {
                insults = with(insults, insult);
                people = true;
            } else if (answers.is(Head.PRODUCT)) {
                insults = with(insults, new Insult(insult.span(), Target.PRODUCT));
            }
        }
        if (!people && isInsulting() && isEnough()) {
            boolean third = answers.chance(Head.INSULT_THIRD) > answers.chance(Head.INSULT_US);
            insults = with(insults, new Insult(span(Head.INSULT), third ? Target.THIRD_PERSON : Target.US));
        } else if (!people && mayInsult()) {
            insults = with(insults, new Insult(span(Head.INSULT), Target.UNSURE));
        }
        if (insults.isEmpty() && answers.is(Head.PRODUCT)) {
            insults = with(insults, new Insult(span(Head.PRODUCT), Target.PRODUCT));
        }
        return insults;
    }

    /** Contempt without one rude word is often neither plain nor harmless. */
    private boolean mayInsult() {
        return ruled.words() > FEW_WORDS
                && !courteous
                && !answers.is(Head.PRODUCT)
                && (answers.reaches(Head.INSULT, POSSIBLE) || answers.reaches(Head.INSULT_US, POSSIBLE));
    }

    private boolean isInsulting() {
        boolean meantForUs = answers.reaches(Head.INSULT, DOUBTFUL)
                && answers.reaches(Head.INSULT_US, MEANT)
                && !answers.is(Head.PRODUCT);
        return !courteous && (answers.is(Head.INSULT) || meantForUs);
    }

    /** Whether there is enough to take the model's word for it that people are insulted. */
    private boolean isEnough() {
        return !ruled.insults().isEmpty() || ruled.words() > FEW_WORDS || answers.reaches(Head.INSULT, SURE);
    }

    /** Whether a rule's insult at people is one: harsh words about a thing are none, unless people are meant as well. */
    private boolean isBelieved() {
        return answers.is(Head.INSULT) || (answers.reaches(Head.INSULT, DOUBTFUL) && !answers.is(Head.PRODUCT));
    }

    private List<Threat> threats() {
        List<Threat> threats = List.of();
        for (int i = 0; i < KINDS.length; i++) {
            boolean found = false;
            for (Threat threat : ruled.threats()) {
                float least = threat.kind() == ThreatKind.VIOLENCE ? BARELY : UNLIKELY;
                if (threat.kind() == KINDS[i] && answers.reaches(THREATENING[i], least)) {
                    threats = with(threats, threat);
                    found = true;
                }
            }
            if (!found && isThreatening(KINDS[i], THREATENING[i])) {
                ThreatKind kind = KINDS[i] == ThreatKind.VIOLENCE ? ThreatKind.MENACE : KINDS[i];
                threats = with(threats, new Threat(span(THREATENING[i]), kind));
            }
        }
        return threats;
    }

    /** Whether the model is to be believed that there is a threat where the rules see none. */
    private boolean isThreatening(ThreatKind kind, Head head) {
        return answers.is(head)
                && !harmless.contains(kind)
                && (ruled.words() > FEW_WORDS || answers.reaches(head, SURE))
                && (kind != ThreatKind.VIOLENCE || answers.is(Head.NEGATIVE));
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> more = some.isEmpty() ? new ArrayList<>(2) : some;
        more.add(one);
        return more;
    }

    private Set<Intent> intents() {
        EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
        for (Intent intent : ruled.intents()) {
            Head head = INTENTS.get(intent);
            float least = intent == Intent.COMPLAINT ? UNSURE : UNLIKELY;
            if (head == null || answers.reaches(head, least)) {
                intents.add(intent);
            }
        }
        for (int i = 0; i < ANSWERED.length; i++) {
            if (answers.is(ANSWERING[i])) {
                intents.add(ANSWERED[i]);
            }
        }
        return intents;
    }

    /** "Let us talk here" sounds much like "let us talk outside": without a way that is named it is only a hint. */
    private List<Contact> contacts() {
        boolean invited = ruled.contacts().stream().anyMatch(contact -> contact.kind() == ContactKind.INVITATION);
        if (invited || !answers.is(Head.OUTSIDE)) {
            return ruled.contacts();
        }
        List<Contact> contacts = new ArrayList<>(ruled.contacts());
        contacts.add(new Contact(span(Head.OUTSIDE), wayOut ? ContactKind.INVITATION : ContactKind.HINT));
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

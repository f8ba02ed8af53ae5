package lazo.science.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Target;
import org.jspecify.annotations.Nullable;

/** What a text is for, from the rules that carry the intent's name and those that take it back ({@code NOT_}). */
final class IntentRules {

    private static final Set<Intent> TAKEN_BACK =
            EnumSet.of(Intent.CANCEL, Intent.REFUND, Intent.THANKS, Intent.PRAISE, Intent.COMPLAINT, Intent.PRICE);

    private final Map<Intent, Integer> says = new EnumMap<>(Intent.class);
    private final Map<Intent, Integer> takesBack = new EnumMap<>(Intent.class);
    private final @Nullable Intent[] intentOfTag;

    IntentRules(Lexicon lexicon) {
        int last = 0;
        for (Intent intent : Intent.values()) {
            says.put(intent, lexicon.tag(intent.name()));
            last = Math.max(last, lexicon.tag(intent.name()));
            if (TAKEN_BACK.contains(intent)) {
                takesBack.put(intent, lexicon.tag("NOT_" + intent.name()));
            }
        }
        intentOfTag = new Intent[last + 1];
        says.forEach((intent, tag) -> intentOfTag[tag] = intent);
    }

    Set<Intent> intents(Tokens tokens, Hits hits, List<Insult> insults) {
        EnumSet<Intent> found = EnumSet.noneOf(Intent.class);
        for (int i = 0; i < hits.count; i++) {
            int tag = hits.tag[i];
            @Nullable Intent intent = tag < intentOfTag.length ? intentOfTag[tag] : null;
            if (intent != null && !found.contains(intent)) {
                Integer back = takesBack.get(intent);
                if (back == null || !hits.covers(back, hits.from[i], hits.to[i])) {
                    found.add(intent);
                }
            }
        }
        if (tokens.hasQuestionMark) {
            found.add(Intent.QUESTION);
        }
        for (Insult insult : insults) {
            if (insult.target() == Target.US || insult.target() == Target.PRODUCT) {
                found.add(Intent.COMPLAINT);
            }
        }
        if (found.contains(Intent.OUR_FAULT)) {
            found.add(Intent.COMPLAINT);
        }
        return found;
    }

    /** What the words name only to take it back: "no quiero cancelar" is no wish to cancel. */
    Set<Intent> takenBack(Hits hits, Set<Intent> found) {
        EnumSet<Intent> denied = EnumSet.noneOf(Intent.class);
        takesBack.forEach((intent, tag) -> {
            for (int i = 0; i < hits.count; i++) {
                if (hits.tag[i] == tag && !found.contains(intent)) {
                    denied.add(intent);
                }
            }
        });
        return denied;
    }
}

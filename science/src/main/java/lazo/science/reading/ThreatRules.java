package lazo.science.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.reading.Reading.Threat;
import lazo.science.reading.Reading.ThreatKind;

/** What somebody says they will do to us, from the rules of {@code threats.txt}; quoted words threaten nobody. */
final class ThreatRules {

    private static final List<ThreatKind> KINDS =
            List.of(ThreatKind.VIOLENCE, ThreatKind.LEGAL, ThreatKind.PUBLIC, ThreatKind.CHARGEBACK);

    private final Map<ThreatKind, Integer> says = new EnumMap<>(ThreatKind.class);
    private final Map<ThreatKind, Integer> takesBack = new EnumMap<>(ThreatKind.class);

    ThreatRules(Lexicon lexicon) {
        for (ThreatKind kind : KINDS) {
            says.put(kind, lexicon.tag(kind.name()));
            takesBack.put(kind, lexicon.tag("NOT_" + kind.name()));
        }
    }

    List<Threat> threats(Tokens tokens, Hits hits) {
        List<Threat> threats = List.of();
        for (Map.Entry<ThreatKind, Integer> entry : says.entrySet()) {
            int tag = entry.getValue();
            int back = takesBack.getOrDefault(entry.getKey(), -1);
            int end = -1;
            for (int i = 0; i < hits.count; i++) {
                if (hits.tag[i] == tag
                        && hits.from[i] >= end
                        && !tokens.quoted[hits.from[i]]
                        && !hits.covers(back, hits.from[i], hits.to[i])) {
                    threats = threats.isEmpty() ? new ArrayList<>(2) : threats;
                    threats.add(new Threat(tokens.span(hits.from[i], hits.to[i]), entry.getKey()));
                    end = hits.to[i];
                }
            }
        }
        return threats;
    }

    /** The kinds of which something is said that sounds like a threat and is none. */
    Set<ThreatKind> takenBack(Hits hits) {
        Set<ThreatKind> taken = EnumSet.noneOf(ThreatKind.class);
        for (Map.Entry<ThreatKind, Integer> entry : takesBack.entrySet()) {
            if (hits.has(entry.getValue())) {
                taken.add(entry.getKey());
            }
        }
        return taken;
    }
}

package lazo.science.reasons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.signs.Evidence;
import lazo.science.words.Words;

/** The observations of one tie as they are found, and what they add up to. */
final class EvidenceTable {

    /** No single observation may outweigh everything else: at most e⁴ to one. */
    private static final double MOST = 4;

    private final Words words;
    private final List<Observation> rows = new ArrayList<>();

    EvidenceTable(Words words) {
        this.words = words;
    }

    /** Starts a row; {@link Row#move} says what it speaks for. */
    Row row(String id, Object... blanks) {
        return new Row(id, blanks);
    }

    List<Observation> rows() {
        return rows;
    }

    /** Sum of the log-likelihood ratios for one explanation. */
    double sum(HypothesisKind kind) {
        return rows.stream()
                .mapToDouble(row -> row.llr().getOrDefault(kind, 0.0))
                .sum();
    }

    /** One observation in the making. */
    final class Row {
        private final String id;
        private final Object[] blanks;
        private final Map<HypothesisKind, Double> llr = new EnumMap<>(HypothesisKind.class);
        private List<Evidence> evidence = List.of();

        private Row(String id, Object[] blanks) {
            this.id = id;
            this.blanks = blanks;
        }

        /** How much likelier it is under this explanation than otherwise, as a log-likelihood ratio. */
        Row move(HypothesisKind kind, double by) {
            llr.put(kind, Math.clamp(by, -MOST, MOST));
            return this;
        }

        Row seenIn(List<Evidence> events) {
            evidence = events;
            return this;
        }

        void note() {
            rows.add(new Observation(id, words.say("observation." + id, blanks), llr, evidence));
        }
    }
}

package lazo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lazo.science.review.TieReview;
import lazo.science.signs.SignKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a tie can change in a way that is worth telling.
 *
 * @param what advice, presence and the level of each sign, by name
 * @param evidence the events each sign rested on
 */
record Standing(Map<String, String> what, Map<String, Set<String>> evidence) {

    static final String ADVICE = "advice";
    static final String PRESENCE = "presence";
    private static final String HERE = "here";

    static Standing of(TieReview tie) {
        Map<String, String> what = new LinkedHashMap<>();
        Map<String, Set<String>> evidence = new LinkedHashMap<>();
        what.put(ADVICE, tie.verdict().advice());
        var gone = tie.gone();
        what.put(PRESENCE, gone == null ? HERE : gone.kind().id());
        tie.signs().forEach((kind, sign) -> {
            what.put(kind.id(), sign.level().id());
            Set<String> ids = new HashSet<>();
            sign.evidence().forEach(event -> ids.add(event.eventId()));
            evidence.put(kind.id(), ids);
        });
        return new Standing(what, evidence);
    }

    /** As it was kept. */
    static Standing of(ResultSet row) throws SQLException {
        Map<String, String> what = new LinkedHashMap<>();
        Map<String, Set<String>> evidence = new LinkedHashMap<>();
        what.put(ADVICE, row.getString("advice"));
        String gone = row.getString("gone_kind");
        what.put(PRESENCE, gone == null ? HERE : gone);
        JsonNode signs = JsonMapper.shared().readTree(row.getString("line")).path("signs");
        for (SignKind kind : SignKind.values()) {
            what.put(kind.id(), row.getString(kind.id()));
            Set<String> ids = new HashSet<>();
            signs.path(kind.id()).path("evidence").forEach(id -> ids.add(id.asString()));
            evidence.put(kind.id(), ids);
        }
        return new Standing(what, evidence);
    }
}

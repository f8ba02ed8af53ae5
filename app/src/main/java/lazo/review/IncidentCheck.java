package lazo.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.book.Words;
import lazo.ties.Ties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Looks at what somebody typed about an incident, field by field in the order of the form. */
final class IncidentCheck {

    private static final int LONGEST = 300;

    /** Bytes of ids for which an event has room beside the rest. */
    private static final int MOST_IDS = 24_000;

    private final Words words;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, String> problems = new LinkedHashMap<>();

    IncidentCheck(Words words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /** What is wrong, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    void isFilled(String field, String typed) {
        if (typed.isBlank()) {
            problems.put(field, words.say("incidents.wrong.summary"));
        }
        fits(field, typed);
    }

    void fits(String field, String typed) {
        int over = typed.strip().codePointCount(0, typed.strip().length()) - LONGEST;
        if (over > 0) {
            problems.put(
                    field, words.count("incidents.wrong.long", over, String.valueOf(over), String.valueOf(LONGEST)));
        }
    }

    /**
     * A moment that has come; now where nothing was typed.
     *
     * @param earliest null where there is none
     */
    Instant moment(String field, String typed, @Nullable Instant earliest) {
        Instant at = typed.isBlank() ? now : Clockface.read(typed, zone).orElse(null);
        if (at == null) {
            problems.put(field, words.say("incidents.wrong.time", Clockface.of(now, zone)));
        } else if (at.isAfter(now)) {
            problems.put(field, words.say("incidents.wrong.future", written(now)));
        } else if (earliest != null && at.isBefore(earliest)) {
            problems.put(field, words.say("incidents.wrong.early", written(earliest)));
        }
        return at == null ? now : at;
    }

    private String written(Instant moment) {
        return IncidentsPart.written(words, moment.toEpochMilli(), zone);
    }

    /** Ids of customers, one in each line or with commas between; none where nothing was typed. */
    List<String> ids(String field, String typed, Ties ties) {
        List<String> ids = Arrays.stream(typed.split("[,\\r\\n]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Set<String> known = ties.numbersOf(ids).keySet();
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (ids.isEmpty() && !typed.isBlank()) {
            problems.put(field, words.say("incidents.wrong.nobody"));
        } else if (!unknown.isEmpty()) {
            problems.put(
                    field,
                    words.count(
                            "incidents.wrong.unknown",
                            unknown.size(),
                            String.valueOf(unknown.size()),
                            IncidentsPart.some(words, unknown)));
        } else if (JsonMapper.shared().writeValueAsString(ids).getBytes(StandardCharsets.UTF_8).length > MOST_IDS) {
            problems.put(field, words.say("incidents.wrong.many"));
        }
        return ids;
    }
}

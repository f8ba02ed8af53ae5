package lazo.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marks: {@code TrialScore <truth.jsonl> <ties.jsonl>}.
 *
 * @param hits by sign, alarms that ought to be
 * @param missed by sign, alarms that ought to be and are not
 * @param wrong by sign, alarms that ought not to be
 * @param wronged how many gentle customers were told what they must never be told
 * @param reasons by planned reason, how often it ranked first and how often it ought to
 * @param misses every single one, readable
 */
record TrialScore(
        Map<String, Integer> hits,
        Map<String, Integer> missed,
        Map<String, Integer> wrong,
        int wronged,
        int letGoOfOthers,
        Map<String, int[]> reasons,
        List<String> misses) {

    /** Prints the table. */
    public static void main(String... args) throws IOException {
        System.out.println(of(Truth.read(Path.of(args[0])), Path.of(args[1])).table());
    }

    static TrialScore of(List<Truth> truths, Path ties) throws IOException {
        Map<String, Told> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ties)) {
            if (!line.isBlank()) {
                Told tie = Told.read(line);
                told.put(tie.userId(), tie);
            }
        }
        TrialScore score = new TrialScore(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0, 0, new TreeMap<>(), new ArrayList<>());
        for (Truth truth : truths) {
            score = score.and(truth, told.getOrDefault(truth.userId(), Told.NOTHING));
        }
        return score;
    }

    private TrialScore and(Truth truth, Told told) {
        if (told.isMissing()) {
            misses.add(truth.userId() + "  " + truth.archetype() + "  is not in the review at all");
        }
        for (String sign : Truth.SIGNS) {
            boolean alarm = told.level(sign).equals("alarm");
            if (truth.alarm().contains(sign)) {
                (alarm ? hits : missed).merge(sign, 1, Integer::sum);
                miss(!alarm, truth, sign + " alarm", told, sign);
            } else if (alarm && !truth.may().contains(sign)) {
                wrong.merge(sign, 1, Integer::sum);
                miss(true, truth, "no " + sign + " alarm", told, sign);
            }
            if (truth.unknown().contains(sign)
                    && !told.isMissing()
                    && !told.level(sign).equals("unknown")) {
                wrong.merge(sign, alarm ? 0 : 1, Integer::sum);
                miss(!alarm, truth, sign + " unknown", told, sign);
            }
        }
        boolean wrongs = truth.never().contains(told.advice())
                || Truth.SIGNS.stream().anyMatch(sign -> truth.never().contains(sign + ":" + told.level(sign)));
        if (wrongs) {
            misses.add(
                    row(truth, "none of " + truth.never(), "advice " + told.advice() + " " + told.sign("hostility")));
        }
        boolean letGo = told.advice().equals("let_go") && truth.alarm().isEmpty() && truth.reason() == null && !wrongs;
        if (letGo) {
            misses.add(row(truth, "nobody thinks of parting", "advice let_go"));
        }
        judgeReason(truth, told);
        return new TrialScore(
                hits, missed, wrong, wronged + (wrongs ? 1 : 0), letGoOfOthers + (letGo ? 1 : 0), reasons, misses);
    }

    private void judgeReason(Truth truth, Told told) {
        String planned = truth.reason();
        // Silence about the gentle is neither a merit nor a fault, so it must not sweeten the share.
        if (planned == null || (truth.orNone() && told.reason().isEmpty())) {
            return;
        }
        boolean right = planned.equals(told.reason())
                || (truth.orNone() && told.reason().isEmpty());
        int[] count = reasons.computeIfAbsent(planned, _ -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            misses.add(row(truth, "reason " + planned, told.reasons()));
        }
    }

    private void miss(boolean really, Truth truth, String expected, Told told, String sign) {
        if (really) {
            misses.add(row(truth, expected, told.sign(sign)));
        }
    }

    private static String row(Truth truth, String expected, String got) {
        return String.format(
                Locale.ROOT, "%-8s %-17s expected %-28s got %s", truth.userId(), truth.archetype(), expected, got);
    }

    /** Share of the alarms that ought to be which are; 1 where none ought to be. */
    double recall(String sign) {
        int right = hits.getOrDefault(sign, 0);
        int all = right + missed.getOrDefault(sign, 0);
        return all == 0 ? 1 : (double) right / all;
    }

    /** Share of the alarms given that ought to be; 1 where none was given. */
    double precision(String sign) {
        int right = hits.getOrDefault(sign, 0);
        int all = right + wrong.getOrDefault(sign, 0);
        return all == 0 ? 1 : (double) right / all;
    }

    /** Share of planned reasons that rank first. */
    double firstReasonRight() {
        int right = reasons.values().stream().mapToInt(each -> each[0]).sum();
        int all = reasons.values().stream().mapToInt(each -> each[1]).sum();
        return all == 0 ? 1 : (double) right / all;
    }

    String table() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "%-20s %6s %6s %6s %8s %9s%n", "sign", "right", "missed", "wrong", "recall", "precision"));
        for (String sign : Truth.SIGNS) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %6d %6d %6d %8.3f %9.3f%n",
                    sign,
                    hits.getOrDefault(sign, 0),
                    missed.getOrDefault(sign, 0),
                    wrong.getOrDefault(sign, 0),
                    recall(sign),
                    precision(sign)));
        }
        reasons.forEach((reason, count) ->
                out.append(String.format("first reason %-17s %3d of %3d%n", reason, count[0], count[1])));
        out.append(String.format(Locale.ROOT, "first reason right: %.3f%n", firstReasonRight()));
        out.append(String.format("gentle customers told let_go or hostility alarm: %d%n", wronged));
        out.append(String.format("others without a planted sign told let_go: %d%n", letGoOfOthers));
        misses.forEach(miss -> out.append("  ").append(miss).append('\n'));
        return out.toString();
    }

    /** What a review said of one tie; it looks only for what it needs, wherever the file nests it. */
    private record Told(String userId, Map<String, Object> tie) {
        static final Told NOTHING = new Told("", Map.of());

        static Told read(String line) {
            Map<String, Object> tie = Json.read(line);
            return new Told(String.valueOf(tie.get("userId")), tie);
        }

        boolean isMissing() {
            return tie.isEmpty();
        }

        String advice() {
            Object verdict = tie.get("verdict");
            Object advice = verdict instanceof Map<?, ?> map ? map.get("advice") : verdict;
            return advice == null ? String.valueOf(tie.getOrDefault("advice", "")) : advice.toString();
        }

        private @Nullable Map<?, ?> found(String sign) {
            Object signs = tie.get("signs");
            if (signs instanceof Map<?, ?> map && map.get(sign) instanceof Map<?, ?> one) {
                return one;
            }
            if (signs instanceof List<?> list) {
                for (Object each : list) {
                    if (each instanceof Map<?, ?> one && sign.equals(one.get("kind"))) {
                        return one;
                    }
                }
            }
            return null;
        }

        String level(String sign) {
            Map<?, ?> found = found(sign);
            if (found != null) {
                return String.valueOf(found.get("level"));
            }
            return tie.get("signs") instanceof Map<?, ?> map && map.get(sign) instanceof String level ? level : "";
        }

        String sign(String sign) {
            Map<?, ?> found = found(sign);
            return found == null
                    ? sign + " " + level(sign)
                    : sign + " " + found.get("level") + " value " + found.get("value") + " low " + found.get("low")
                            + " high " + found.get("high") + " (" + found.get("reason") + ")";
        }

        private List<?> ranking() {
            Object reasons = tie.get("reasons");
            Object ranking = reasons instanceof Map<?, ?> map ? map.get("ranking") : reasons;
            return ranking instanceof List<?> list ? list : List.of();
        }

        /** Empty where nothing is ranked. */
        String reason() {
            return ranking().isEmpty() ? "" : name(ranking().getFirst());
        }

        String reasons() {
            StringBuilder out = new StringBuilder("reasons");
            for (Object each : ranking()) {
                out.append(' ').append(name(each));
                if (each instanceof Map<?, ?> map) {
                    out.append('=').append(map.get("weight"));
                }
            }
            return out.toString();
        }

        private static String name(Object ranked) {
            if (ranked instanceof Map<?, ?> map) {
                Object kind = map.containsKey("kind") ? map.get("kind") : map.get("hypothesis");
                return String.valueOf(kind == null ? map.get("id") : kind).toLowerCase(Locale.ROOT);
            }
            return ranked.toString();
        }
    }
}

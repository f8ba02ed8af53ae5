package lazo.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one customer.
 *
 * @param alarm ids of the signs that ought to be in alarm
 * @param may ids of signs about which the examiner does not judge: planted too close to a limit
 * @param unknown ids of signs nothing was reported about
 * @param reason id of the explanation that ought to rank first; null where none is planted
 * @param orNone whether saying nothing of reasons is right as well
 * @param never what they must never be told: an advice, or a sign with its level such as {@code hostility:alarm}
 */
record Truth(
        String userId,
        String archetype,
        Set<String> alarm,
        Set<String> may,
        Set<String> unknown,
        @Nullable String reason,
        boolean orNone,
        Set<String> never) {

    static final List<String> SIGNS =
            List.of("team_strain", "hostility", "never_our_service", "harm_to_others", "costs_more");

    /** What was planted, as far as the published definitions bear it out. */
    static List<Truth> of(Stage stage) {
        Formulas formulas = new Formulas(stage.asOf());
        double base = Formulas.base(stage.sheets());
        return stage.people.stream().map(who -> of(who, stage, formulas, base)).toList();
    }

    private static Truth of(Person who, Stage stage, Formulas formulas, double base) {
        Sheet sheet = stage.sheet(who);
        Map<String, Formulas.Clear> clear = new LinkedHashMap<>();
        clear.put("team_strain", formulas.strain(sheet));
        clear.put("hostility", formulas.hostility(sheet));
        clear.put("never_our_service", formulas.never(sheet));
        clear.put("harm_to_others", formulas.harm(sheet, base));
        clear.put("costs_more", formulas.costs(sheet, who.joined()));
        Set<String> alarm = new TreeSet<>();
        Set<String> may = new TreeSet<>(mayAnyway(who.archetype()));
        clear.forEach((sign, said) -> {
            if (said == Formulas.Clear.YES && planted(who.archetype()).contains(sign)) {
                alarm.add(sign);
            } else if (said != Formulas.Clear.NO) {
                may.add(sign);
            }
        });
        may.removeAll(alarm);
        boolean gentle = who.archetype().isGentle();
        return new Truth(
                who.id(),
                who.archetype().id(),
                alarm,
                may,
                stage.key.equals("nomina") ? Set.of("harm_to_others") : Set.of(),
                reason(who.archetype()),
                gentle,
                gentle ? new TreeSet<>(Set.of("let_go", "hostility:alarm")) : Set.of());
    }

    static Set<String> planted(Archetype archetype) {
        return switch (archetype) {
            case ABUSER -> Set.of("hostility", "team_strain");
            case INSISTER, ALMOST_FIT -> Set.of("never_our_service");
            case GUARANTEE_ABUSER, HARMER -> Set.of("harm_to_others");
            case LOSS_MAKER -> Set.of("costs_more");
            default -> Set.of();
        };
    }

    /** What the planted behaviour may bring with it by another honest reading of the definitions. */
    private static Set<String> mayAnyway(Archetype archetype) {
        return switch (archetype) {
            case ABUSER -> Set.of("team_strain");
            // The whole amount flows back, and the same argument comes back each time.
            case GUARANTEE_ABUSER -> Set.of("costs_more", "never_our_service");
            case CIRCUMVENTER -> Set.of("never_our_service");
            default -> Set.of();
        };
    }

    private static @Nullable String reason(Archetype archetype) {
        return switch (archetype) {
            case OUTAGE_ANGRY -> "our_fault";
            case CONSTRUCTIVE -> "voice";
            case INSISTER, ALMOST_FIT -> "almost_fit";
            case CIRCUMVENTER -> "circumvention";
            case GUARANTEE_ABUSER -> "guarantee_abuse";
            case BARGAINER -> "bargaining";
            case CAPTIVE -> "captive";
            default -> null;
        };
    }

    static void write(List<Truth> truths, Path file) throws IOException {
        Files.write(file, truths.stream().map(Truth::line).toList());
    }

    private String line() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("userId", userId);
        map.put("archetype", archetype);
        map.put("alarm", List.copyOf(alarm));
        map.put("may", List.copyOf(may));
        map.put("unknown", List.copyOf(unknown));
        if (reason != null) {
            map.put("reason", reason);
        }
        map.put("orNone", orNone);
        map.put("never", List.copyOf(never));
        return Json.write(map);
    }

    static List<Truth> read(Path file) throws IOException {
        List<Truth> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> map = Json.read(line);
            Object reason = map.get("reason");
            all.add(new Truth(
                    String.valueOf(map.get("userId")),
                    String.valueOf(map.get("archetype")),
                    set(map.get("alarm")),
                    set(map.get("may")),
                    set(map.get("unknown")),
                    reason == null ? null : reason.toString(),
                    Boolean.TRUE.equals(map.get("orNone")),
                    set(map.get("never"))));
        }
        return all;
    }

    private static Set<String> set(@Nullable Object list) {
        Set<String> set = new TreeSet<>();
        if (list instanceof List<?> each) {
            each.forEach(one -> set.add(one.toString()));
        }
        return set;
    }
}

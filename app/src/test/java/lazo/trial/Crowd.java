package lazo.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who there is in a company: some of every kind, and many ordinary ones. */
final class Crowd {
    private static final List<String> FIRST = List.of(
            "Ana", "Luis", "Marta", "Diego", "Sofía", "Jorge", "Rosa", "Iván", "Elena", "Raúl", "Lucía", "Tomás");
    private static final List<String> LAST = List.of(
            "Quiroga", "Salcedo", "Barros", "Pinto", "Ibáñez", "Moreira", "Tapia", "Cordero", "Lemos", "Vega", "Nunes");

    private Crowd() {}

    static void gather(Stage stage, int size, List<Archetype> kinds, List<Region> regions, double leave) {
        List<Archetype> all = new ArrayList<>();
        for (Archetype kind : kinds) {
            int count = stage.dice.between(9, 12);
            for (int n = 0; n < count; n++) {
                all.add(kind);
            }
        }
        while (all.size() < size) {
            all.add(Archetype.ORDINARY);
        }
        List<Archetype> mixed = stage.dice.shuffled(all);
        for (int n = 0; n < size; n++) {
            stage.people.add(person(stage, n, mixed.get(n), stage.dice.pick(regions), leave));
        }
    }

    private static Person person(Stage stage, int n, Archetype kind, Region region, double leave) {
        Dice dice = stage.dice;
        long days = stage.end.toEpochDay() - stage.start.toEpochDay();
        LocalDate joined = switch (kind) {
            case COSTLY_NEWCOMER -> stage.end.minusDays(dice.between(35, 80));
            case ORDINARY -> stage.start.plusDays(dice.between(0, (int) days - 25));
            default -> stage.start.plusDays(dice.between(0, 55));
        };
        @Nullable LocalDate left = null;
        if (kind == Archetype.ORDINARY && dice.chance(leave) && joined.isBefore(stage.end.minusDays(90))) {
            left = joined.plusDays(dice.between(60, (int) (stage.end.toEpochDay() - joined.toEpochDay()) - 5));
        }
        String name = dice.pick(FIRST) + " " + dice.pick(LAST);
        String role = kind == Archetype.CIRCUMVENTER
                ? "professional"
                : Arrays.asList(Archetype.GUARANTEE_ABUSER, Archetype.INSISTER, Archetype.ALMOST_FIT)
                                .contains(kind)
                        ? "client"
                        : dice.chance(0.5) ? "client" : "professional";
        return new Person(
                stage.key.charAt(0) + "-" + (1000 + n * 7), kind, name, region, role, joined, left, Hand.any(dice));
    }
}

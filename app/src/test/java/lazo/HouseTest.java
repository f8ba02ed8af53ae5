package lazo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import lazo.cli.Main;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the rooms of the application, and that each of them falls on a house built badly on purpose. */
class HouseTest {

    /** Every room with the rooms it may use; a new room starts with a line here and one in docs/map.md. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry(
                    "cli",
                    Set.of(
                            "book",
                            "example",
                            "kernel",
                            "postgres",
                            "events",
                            "review",
                            "team",
                            "ties",
                            "audit",
                            "backup")),
            Map.entry("backup", Set.of("kernel", "postgres")),
            Map.entry("audit", Set.of("kernel", "site", "book", "team")),
            Map.entry("insights", Set.of("kernel", "review", "site", "book")),
            Map.entry("book", Set.of()),
            Map.entry("example", Set.of()),
            Map.entry("postgres", Set.of()),
            Map.entry("kernel", Set.of()),
            Map.entry("team", Set.of("kernel", "site", "book")),
            Map.entry("ties", Set.of("kernel")),
            Map.entry("events", Set.of("kernel", "ties", "team", "site", "book")),
            Map.entry("review", Set.of("kernel", "ties", "events", "site", "book", "team")),
            Map.entry("site", Set.of("kernel", "book")));

    /** Starts the rooms, so it stands above them. */
    private static final String ABOVE_THE_ROOMS = "lazo\\.(Server(\\$.*)?|package-info)";

    private static final JavaClasses APP = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    private static final String BROKEN = "lazo.brokenhouse";
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void everyClassLivesInARoomOfTheMap() {
        livesInARoom("lazo").check(APP);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyItsAllowedNeighbours(String room) {
        usesOnlyItsNeighbours("lazo", room).check(APP);
    }

    private static Set<String> rooms() {
        return ROOMS.keySet();
    }

    @Test
    void onlyTheCommandLineAsksTheClock() {
        asksNoClock("lazo").check(APP);
    }

    @Test
    void everyPackageIsNullMarked() {
        isNullMarked("lazo").check(APP);
    }

    @Test
    void theWallsFallOnAHouseBuiltBadly() {
        assertFalls(livesInARoom(BROKEN), "Stowaway");
        assertFalls(usesOnlyItsNeighbours(BROKEN, "book"), "Borrower", "cli.Front");
        assertFalls(usesOnlyItsNeighbours(BROKEN, "example"), "Peeker", "book.Borrower");
        assertFalls(asksNoClock(BROKEN), "Borrower", "Instant.now()");
        assertFalls(isNullMarked(BROKEN), "Stowaway");
    }

    @Test
    void aWallThatGuardsNothingFalls() {
        assertThatThrownBy(() -> usesOnlyItsNeighbours("lazo.nowhere", "book").check(APP))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static ArchRule livesInARoom(String root) {
        return classes()
                .that(DescribedPredicate.not(nameMatching(ABOVE_THE_ROOMS)))
                .should()
                .resideInAnyPackage(ROOMS.keySet().stream()
                        .map(room -> root + "." + room + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(false);
    }

    private static ArchRule usesOnlyItsNeighbours(String root, String room) {
        String[] closed = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room)
                        && !ROOMS.getOrDefault(room, Set.of()).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(closed))
                .allowEmptyShould(false);
    }

    private static ArchRule asksNoClock(String root) {
        DescribedPredicate<JavaAccess<?>> clock = DescribedPredicate.describe(
                "the machine's clock or time zone",
                access -> access.getTarget() instanceof CodeUnitCallTarget call
                        && (Set.of("currentTimeMillis", "systemDefault", "systemDefaultZone", "systemUTC")
                                        .contains(call.getName())
                                || (call.getOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getRawParameterTypes().isEmpty())));
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(root + ".cli.."))))
                .should()
                .accessTargetWhere(clock)
                .allowEmptyShould(false);
    }

    private static ArchRule isNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("live in a package marked @NullMarked by its package-info") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getName() + (marked ? " does" : " lives in an unmarked package")));
                    }
                })
                .allowEmptyShould(false);
    }

    private static void assertFalls(ArchRule rule, String... words) {
        assertThatThrownBy(() -> rule.check(BROKEN_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }
}

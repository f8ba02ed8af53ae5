package lazo.science;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What {@link HouseTest} holds the science to, under any root package, so that the rules can be tried on a bad house. */
final class HouseRules {

    /** The packages in the order of the story; each may use those before it. */
    static final List<String> ROOMS = List.of(
            "words",
            "numbers",
            "survival",
            "buying",
            "history",
            "reading",
            "learning",
            "signs",
            "reasons",
            "outlook",
            "uplift",
            "verdict",
            "decisions",
            "review",
            "simulation");

    private static final Set<String> MAY_OPEN_FILES = Set.of("history", "review");

    private HouseRules() {}

    static ArchRule everyPackageIsInTheOrder(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(room -> root + "." + room + "..").toArray(String[]::new))
                .because(
                        "a package outside the order leans on nobody knows what; add it to HouseRules.ROOMS and the map")
                .allowEmptyShould(false);
    }

    static ArchRule leansOnlyOnThoseBefore(String root, String room) {
        String[] later = ROOMS.stream()
                .skip(ROOMS.indexOf(room) + 1L)
                .map(each -> root + "." + each + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .because("the order is " + String.join(" → ", ROOMS))
                .allowEmptyShould(false);
    }

    /** Streams are welcome anywhere; what opens a file, a socket or a process is not. */
    static ArchRule opensNoFiles(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(describe(
                        "may not open files",
                        type -> MAY_OPEN_FILES.stream()
                                .noneMatch(room -> (type.getPackageName() + ".").startsWith(root + "." + room + "."))))
                .should()
                .dependOnClassesThat(describe(
                        "open files, sockets or processes",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.net")
                                || type.getPackageName().equals("java.nio.channels")
                                || type.getName().startsWith("java.io.File")
                                || type.getName().equals("java.io.RandomAccessFile")
                                || type.getName().startsWith("java.lang.Process")))
                .allowEmptyShould(false);
    }

    static ArchRule asksNoClock(String root) {
        return callsNone(root, "time and place are parameters", target -> {
            String owner = target.getOwner().getName();
            String name = target.getName();
            return Stream.of("currentTimeMillis", "systemDefault", "systemDefaultZone", "systemUTC", "system")
                            .anyMatch(name::equals)
                    || (owner.startsWith("java.time.")
                            && name.equals("now")
                            && target.getRawParameterTypes().stream().noneMatch(JavaClass::isInterface))
                    || (owner.equals("java.util.TimeZone") && name.equals("getDefault"))
                    || (owner.equals("java.util.Date")
                            && name.equals("<init>")
                            && target.getRawParameterTypes().isEmpty());
        });
    }

    static ArchRule rollsNoUnseededDice(String root) {
        return callsNone(root, "the same input gives the same output", target -> {
            String owner = target.getOwner().getName();
            boolean bare = target.getRawParameterTypes().isEmpty();
            return (Set.of("java.util.Random", "java.util.SplittableRandom").contains(owner)
                            && target.getName().equals("<init>")
                            && bare)
                    || (owner.equals("java.lang.Math") && target.getName().equals("random"))
                    || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
                    || (owner.equals("java.util.Collections")
                            && target.getName().equals("shuffle")
                            && target.getRawParameterTypes().size() == 1)
                    || (owner.startsWith("java.util.random.")
                            && (bare || target.getName().equals("getDefault")))
                    || Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom")
                            .contains(owner);
        });
    }

    static ArchRule isNullMarked(String root) {
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

    static ArchRule knowsNoFramework(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "javax.sql..",
                        "java.sql..",
                        "org.apache.spark..",
                        "picocli..",
                        "java.util.logging..",
                        "org.slf4j.."))
                .allowEmptyShould(false);
    }

    private static ArchRule callsNone(String root, String reason, Predicate<CodeUnitCallTarget> bad) {
        DescribedPredicate<JavaAccess<?>> call = describe(
                "a call that breaks this",
                access -> access.getTarget() instanceof CodeUnitCallTarget target && bad.test(target));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(call)
                .because(reason)
                .allowEmptyShould(false);
    }
}

package lazo.science;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import lazo.science.brokenhouse.BrokenHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the science, and that each of them falls on a house built badly on purpose. */
class HouseTest {

    private static final String SCIENCE = HouseTest.class.getPackageName();
    private static final String BROKEN = BrokenHouse.class.getPackageName();

    private static final JavaClasses SCIENCE_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SCIENCE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        HouseRules.everyPackageIsInTheOrder(SCIENCE).check(SCIENCE_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aPackageLeansOnlyOnThoseBeforeIt(String room) {
        HouseRules.leansOnlyOnThoseBefore(SCIENCE, room).check(SCIENCE_CLASSES);
    }

    @Test
    void filesAreOpenedInHistoryAndReviewAlone() {
        HouseRules.opensNoFiles(SCIENCE).check(SCIENCE_CLASSES);
    }

    @Test
    void timeAndPlaceAreParameters() {
        HouseRules.asksNoClock(SCIENCE).check(SCIENCE_CLASSES);
    }

    @Test
    void chanceHasASeed() {
        HouseRules.rollsNoUnseededDice(SCIENCE).check(SCIENCE_CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.isNullMarked(SCIENCE).check(SCIENCE_CLASSES);
    }

    @Test
    void theScienceKnowsNoFramework() {
        HouseRules.knowsNoFramework(SCIENCE).check(SCIENCE_CLASSES);
    }

    @Test
    void theWallsFallOnAHouseBuiltBadly() {
        assertFalls(HouseRules.everyPackageIsInTheOrder(BROKEN), "Forgotten");
        assertFalls(HouseRules.leansOnlyOnThoseBefore(BROKEN, "history"), "UpTheStairs");
        assertFalls(HouseRules.opensNoFiles(BROKEN), "FileOpener", "java.nio.file.Path");
        assertFalls(HouseRules.opensNoFiles(BROKEN), "FileOpener", "java.io.FileInputStream");
        assertFalls(HouseRules.asksNoClock(BROKEN), "ClockReader", "currentTimeMillis");
        assertFalls(HouseRules.asksNoClock(BROKEN), "ClockReader", "LocalDate.now()");
        assertFalls(HouseRules.asksNoClock(BROKEN), "ClockReader", "systemDefault");
        assertFalls(HouseRules.rollsNoUnseededDice(BROKEN), "Gambler", "java.util.Random.<init>()");
        assertFalls(HouseRules.rollsNoUnseededDice(BROKEN), "Gambler", "java.lang.Math.random()");
        assertFalls(HouseRules.isNullMarked(BROKEN), "Forgotten");
        assertFalls(HouseRules.knowsNoFramework(BROKEN), "FrameworkFriend");
    }

    @Test
    void aWallThatGuardsNothingFalls() {
        assertThatThrownBy(() -> HouseRules.leansOnlyOnThoseBefore("lazo.nowhere", "history")
                        .check(SCIENCE_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    static List<String> rooms() {
        assertThat(HouseRules.ROOMS).hasSizeGreaterThan(2);
        return HouseRules.ROOMS;
    }

    private static void assertFalls(ArchRule rule, String... words) {
        assertThatThrownBy(() -> rule.check(BROKEN_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }
}

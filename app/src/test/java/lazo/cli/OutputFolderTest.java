package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder appears whole or not at all, whatever happens on the way. */
class OutputFolderTest {

    @TempDir
    private Path place;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(place);
    }

    private OutputFolder start(boolean replace) throws IOException {
        return OutputFolder.at(place.resolve("book"), replace, "page"::equals);
    }

    @Test
    void itIsThereOnlyOnceItIsKept() throws IOException {
        try (OutputFolder folder = start(false)) {
            Files.writeString(folder.path().resolve("page"), "one");
            assertThat(place.resolve("book")).doesNotExist();
            folder.keep();
        }

        assertThat(desk.names("")).containsExactly("book");
        assertThat(desk.names("book")).containsExactly("page");
    }

    @Test
    void whatIsBrokenOffLeavesNothingNotEvenTheFoldersAboveIt() throws IOException {
        try (OutputFolder folder = OutputFolder.at(place.resolve("a/b/book"), false, "page"::equals)) {
            Files.writeString(folder.path().resolve("page"), "one");
        }

        assertThat(desk.names("")).isEmpty();
    }

    @Test
    void whoIsToldToStopThrowsAwayWhatOthersAreStillWriting() throws IOException {
        try (OutputFolder folder = start(false)) {
            Files.createDirectories(folder.path().resolve("ties/deep"));
            Files.writeString(folder.path().resolve("ties/deep/page"), "one");

            folder.abandon();

            assertThat(folder.abandoned()).isTrue();
            assertThat(desk.names("")).isEmpty();
            folder.keep();
        }
        assertThat(desk.names("")).isEmpty();
    }

    @Test
    void theOldOneStaysUntilTheNewOneIsWhole() throws IOException {
        desk.file("book/page", "old");

        try (OutputFolder folder = start(true)) {
            Files.writeString(folder.path().resolve("page"), "half");
        }
        assertThat(desk.lines("book/page")).containsExactly("old");

        try (OutputFolder folder = start(true)) {
            Files.writeString(folder.path().resolve("page"), "new");
            folder.keep();
        }
        assertThat(desk.lines("book/page")).containsExactly("new");
        assertThat(desk.names("")).containsExactly("book");
    }

    @Test
    void whatAKilledProcessLeftIsSweptAwayAndNothingElse() throws IOException {
        desk.file(".book.unfinished-1234abcd/.at-work", "");
        desk.file(".book.unfinished-1234abcd/ties.jsonl", "half");
        desk.file(".book.replaced-1234abcd/page", "old");
        desk.file(".other.unfinished-1234abcd/.at-work", "");
        desk.file(".book.unfinished-mine/page", "no lock, so nobody knows whose");

        try (OutputFolder folder = start(false)) {
            folder.keep();
        }

        assertThat(desk.names("")).containsExactly(".book.unfinished-mine", ".other.unfinished-1234abcd", "book");
    }

    @Test
    void somebodyElseAtWorkOnTheSameFolderIsLeftInPeace() throws IOException {
        try (OutputFolder first = start(false)) {
            try (OutputFolder second = start(false)) {
                assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
            }
            Files.writeString(first.path().resolve("page"), "one");
            first.keep();
        }

        assertThat(desk.lines("book/page")).containsExactly("one");
    }

    @Test
    void aLinkIsReplacedAndWhatItPointsToStays() throws IOException {
        desk.file("elsewhere/page", "old");
        Files.createSymbolicLink(place.resolve("book"), place.resolve("elsewhere"));

        try (OutputFolder folder = start(true)) {
            Files.writeString(folder.path().resolve("page"), "new");
            folder.keep();
        }

        assertThat(desk.lines("book/page")).containsExactly("new");
        assertThat(desk.lines("elsewhere/page")).containsExactly("old");
    }
}

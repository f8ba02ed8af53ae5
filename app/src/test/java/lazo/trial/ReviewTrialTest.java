package lazo.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lazo.cli.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTrialTest {
    /** The command line, as a person would use it; answers with the exit status. */
    interface CommandLine {
        int run(String... args);
    }

    private static final CommandLine LAZO = Main.onTheTerminal()::run;

    /** How a review of a folder is asked for. */
    private static String[] review(Path folder, Path out) {
        return new String[] {
            "review",
            folder.resolve("events.jsonl").toString(),
            "--company",
            folder.resolve("company.yaml").toString(),
            "--out",
            out.toString()
        };
    }

    static Stream<Stage> companiesNobodyTunedTo() {
        return Stream.of(Nomina.play(TrialCompanies.SEED), Obra.play(TrialCompanies.SEED + 1));
    }

    @ParameterizedTest
    @MethodSource("companiesNobodyTunedTo")
    void theReviewIsRightAboutPeopleItHasNeverSeen(Stage stage, @TempDir Path folder) throws IOException {
        TrialCompanies.write(stage, folder);
        int status = LAZO.run(review(folder, folder.resolve("review")));
        TrialScore score =
                TrialScore.of(Truth.read(folder.resolve("truth.jsonl")), folder.resolve("review/ties.jsonl"));
        System.out.println(stage.key + "\n" + score.table());

        assertThat(status).isZero();
        assertThat(score.wronged())
                .as("gentle customers told let_go or hostile")
                .isZero();
        for (String sign : Truth.SIGNS) {
            assertThat(score.recall(sign)).as("recall of " + sign).isGreaterThanOrEqualTo(0.95);
            assertThat(score.precision(sign)).as("precision of " + sign).isGreaterThanOrEqualTo(0.95);
        }
        assertThat(score.firstReasonRight()).as("first reason right").isGreaterThanOrEqualTo(0.85);
    }
}

package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees who fits a model to a file of theirs. */
class FitTest {

    private static final String STAYS = """
            months,left,plan,seats,region
            5,1,basic,3,north
            8,0,gold,9,south
            3,1,basic,1,north
            9,1,gold,4,south
            2,1,silver,7,north
            7,0,silver,2,south
            4,1,basic,8,south
            6,1,gold,5,north
            8,1,silver,6,north
            1,0,basic,5,south
            5,1,gold,2,north
            9,0,basic,4,north
            """;

    private static final String COHORT = "still here\n1000\n631\n468\n382\n326\n289\n262\n241\n";

    @TempDir
    Path folder;

    private Path stays;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        stays = file("stays.csv", STAYS);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int fit(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "fit";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Main(Subcommand.ALL, new PrintWriter(out), new PrintWriter(err), false).run(all);
    }

    @Test
    void helpListsEveryModelAndEachHasItsOwn() {
        assertThat(fit()).isZero();
        assertThat(out.toString())
                .contains(
                        "kaplan-meier",
                        "cox",
                        "discrete-hazard",
                        "sbg",
                        "bg-nbd",
                        "pareto-nbd",
                        "bg-bb",
                        "gamma-gamma");
        assertThat(fit("cox", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: lazo fit cox").contains("--covariates=A,B");
    }

    @Test
    void aCurveSaysTheShareStillHereAtEachTime() {
        assertThat(fit("kaplan-meier", "--data", stays.toString(), "--duration", "months", "--event", "left"))
                .isZero();
        assertThat(out.toString()).contains("12 subjects, 8 events", "Median: 6  interval 3 – 9", "0.90909");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void groupsAreCompared() {
        assertThat(fit(
                        "kaplan-meier",
                        "--data",
                        stays.toString(),
                        "--duration",
                        "months",
                        "--event",
                        "left",
                        "--json",
                        "--group",
                        "region"))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\"model\":\"kaplan-meier\",\"n\":12,\"groups\":{\"north\":{\"subjects\":7,")
                .contains("\"logRank\":{\"chiSquared\":");
    }

    @Test
    void wordsBecomeFactorsComparedToTheFirstInTheAlphabet() {
        assertThat(fit(
                        "cox",
                        "--data",
                        stays.toString(),
                        "--duration",
                        "months",
                        "--event",
                        "left",
                        "--covariates",
                        "plan,seats"))
                .isZero();
        assertThat(out.toString())
                .contains("plan=gold", "plan=silver", "seats", "Log-likelihood", "Concordance", "Proportional hazards")
                .doesNotContain("plan=basic");
    }

    @Test
    void withoutCovariatesCoxTakesAllOtherColumns() {
        assertThat(fit("cox", "--data", stays.toString(), "--duration", "months", "--event", "left", "--json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"plan=gold\":{\"estimate\":", "\"region=south\":", "\"seats\":", "\"hazardRatio\":")
                .contains("\"concordance\":", "\"logLikelihood\":-", "\"likelihoodRatio\":{\"chiSquared\":");
    }

    @Test
    void monthsAreCountedOneByOneWhereTimeIsDiscrete() {
        assertThat(fit(
                        "discrete-hazard",
                        "--data",
                        stays.toString(),
                        "--duration",
                        "months",
                        "--event",
                        "left",
                        "--covariates",
                        "seats"))
                .isZero();
        assertThat(out.toString()).contains("seats", "Log-likelihood", "hazard");
    }

    /** Fader and Hardie 2007: fitted on seven years, asked about the twelfth. */
    @Test
    void aCohortIsForecastWellPastWhatWasSeen() throws IOException {
        Path cohort = file("cohort.csv", COHORT);
        assertThat(fit("sbg", "--data", cohort.toString(), "--survivors", "still here", "--train-periods", "7"))
                .isZero();
        assertThat(out.toString()).contains("alpha", "0.70408", "1.18204").containsPattern("\n  12 +0\\.1700");
        assertThat(fit("sbg", "--data", cohort.toString(), "--survivors", "still here", "--json", "--periods", "40"))
                .isZero();
        assertThat(out.toString())
                .contains("\"model\":\"sbg\",\"n\":1000", "\"survival\":{\"times\":[0.0,1.0", "40.0]");
    }

    @Test
    void gzipAndSemicolonsAreReadAsWell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(STAYS.replace(',', ';').getBytes(StandardCharsets.UTF_8));
        }
        Path packed = Files.write(folder.resolve("stays.csv.gz"), bytes.toByteArray());
        assertThat(fit("kaplan-meier", "--data", packed.toString(), "--duration", "months", "--event", "left"))
                .isZero();
        assertThat(out.toString()).contains("12 subjects, 8 events");
    }

    @Test
    void aPlotStandsAlone() throws IOException {
        for (String name : new String[] {"curve.svg", "curve.html"}) {
            Path plot = folder.resolve(name);
            assertThat(fit(
                            "kaplan-meier",
                            "--data",
                            stays.toString(),
                            "--duration",
                            "months",
                            "--event",
                            "left",
                            "--group",
                            "plan",
                            "--plot",
                            plot.toString()))
                    .isZero();
            assertThat(plot).content().contains("<svg", "polyline", "silver").doesNotContain("NaN", "<script", "src=");
        }
        assertThat(fit(
                        "kaplan-meier",
                        "--data",
                        stays.toString(),
                        "--duration",
                        "months",
                        "--event",
                        "left",
                        "--plot",
                        "curve.png"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("neither in .svg nor in .html");
    }

    /** A wrong call is 2; data that cannot carry the model are 1; either way a sentence and never a number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "2 | cox --duration month --event left | Did you mean \"months\"?",
                "2 | cox --duration plan --event left | should hold numbers, but \"basic\" is none",
                "2 | cox --duration months --event seats | should say whether it happened",
                "2 | cox --duration months --event left --covariates months | another part to play",
                "2 | cox --duration months | Missing required option: '--event=COLUMN'",
                "2 | cox --duration months --event left --confidence 2 | --confidence lies between 0 and 1",
                "2 | coxx | lazo fit cox",
                "2 | bg-nbd --frequency seats --recency months | Missing required option: '--age=COLUMN'",
                "1 | bg-nbd --frequency seats --recency months --age seats | last purchase cannot come after",
                "1 | gamma-gamma --frequency left --mean gap | no number in column \"gap\"",
                "1 | cox --duration months --event never --covariates seats | no event happened",
                "1 | cox --duration months --event left --covariates same | in every row",
                "1 | cox --duration gap --event left --covariates seats | Row 2 has no number in column \"gap\"",
                "1 | cox --duration below --event left --covariates seats | is -1.0, but a duration is",
                "1 | cox --duration months --event left --covariates twice,seats | says nothing that",
                "1 | kaplan-meier --duration months --event left --group never | only one group",
                "1 | sbg --survivors seats | Survivors cannot grow"
            })
    void whatCannotBeFittedIsAnsweredWithASentence(int status, String call, String words) throws IOException {
        StringBuilder rows = new StringBuilder();
        String[] lines = STAYS.lines().toArray(String[]::new);
        for (int i = 0; i < lines.length; i++) {
            rows.append(lines[i])
                    .append(
                            i == 0
                                    ? ",never,same,gap,below,twice\n"
                                    : ",0,4," + (i == 2 ? "NA" : i) + "," + (i == 3 ? -1 : i) + ","
                                            + 2 * Integer.parseInt(lines[i].split(",", -1)[3]) + "\n");
        }
        Path file = file("all.csv", rows.toString());
        String[] parts = (call + " --data " + file).split(" ", -1);
        assertThat(fit(parts)).isEqualTo(status);
        assertThat(err.toString()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrHoldsNothingIsTheirMistake() throws IOException {
        assertThat(fit("sbg", "--data", folder.resolve("none.csv").toString(), "--survivors", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is not there");
        assertThat(fit("sbg", "--data", file("empty.csv", "").toString(), "--survivors", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is empty");
        assertThat(fit("sbg", "--data", file("head.csv", "x\n").toString(), "--survivors", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no row");
        assertThat(fit("sbg", "--data", file("ragged.csv", "x,y\n1,2\n3\n").toString(), "--survivors", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Line 3").contains("1 cells");
    }

    @Test
    void buyersAreFittedAndOneOfThemLookedAt() throws IOException {
        for (String model : new String[] {"bg-nbd", "pareto-nbd"}) {
            String file = file("buyers.csv", buyers(model.equals("bg-nbd"))).toString();
            assertThat(fit(
                            model,
                            "--data",
                            file,
                            "--frequency",
                            "x",
                            "--recency",
                            "t",
                            "--age",
                            "T",
                            "--customer",
                            "3,20,30",
                            "--horizon",
                            "10",
                            "--rate",
                            "0.01"))
                    .isZero();
            assertThat(fit(model, "--data", file, "--frequency", "x", "--recency", "t", "--age", "T", "--json"))
                    .isZero();
            assertThat(out.toString())
                    .contains("All of them together will buy so often in the next 10.0")
                    .contains("still there with chance", "purchases in the next 10.0", "discounted")
                    .contains("{\"model\":\"" + model + "\",\"n\":600", "\"r\":{\"estimate\":", "\"se\":");
            out.getBuffer().setLength(0);
        }
        assertThat(fit(
                        "gamma-gamma",
                        "--data",
                        folder.resolve("buyers.csv").toString(),
                        "--frequency",
                        "x",
                        "--mean",
                        "amount"))
                .isZero();
        assertThat(out.toString()).contains("of 600 customers", "Mean amount over customers");
    }

    /** Who leave after a purchase, or at any moment. */
    private static String buyers(boolean afterPurchases) {
        StringBuilder rows = new StringBuilder("x,t,T,amount\n");
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            double age = 20 + random.nextInt(20);
            double rate = -Math.log(1 - random.nextDouble()) * .12;
            double leaves = afterPurchases ? Math.pow(random.nextDouble(), 2) : 0;
            double leavingRate = -Math.log(1 - random.nextDouble()) * .05;
            double until = afterPurchases ? age : Math.min(age, -Math.log(1 - random.nextDouble()) / leavingRate);
            double last = 0;
            int bought = 0;
            double time = -Math.log(1 - random.nextDouble()) / rate;
            while (time <= until) {
                bought++;
                last = time;
                time = random.nextDouble() < leaves ? until + 1 : time - Math.log(1 - random.nextDouble()) / rate;
            }
            double amount = bought == 0 ? 0 : 10 + 30 * random.nextDouble();
            rows.append(bought)
                    .append(',')
                    .append(last)
                    .append(',')
                    .append(age)
                    .append(',')
                    .append(amount)
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void donorsAreFittedWithTheirNumbers() throws IOException {
        Path donors = file("donors.csv", """
                x,tx,n,donors
                0,0,6,3464
                1,1,6,1091
                1,2,6,300
                1,6,6,240
                2,2,6,500
                2,5,6,320
                3,3,6,390
                3,6,6,410
                4,4,6,350
                5,5,6,280
                5,6,6,800
                6,6,6,1203
                """);
        assertThat(fit(
                        "bg-bb",
                        "--data",
                        donors.toString(),
                        "--frequency",
                        "x",
                        "--recency",
                        "tx",
                        "--opportunities",
                        "n",
                        "--weight",
                        "donors",
                        "--json"))
                .isZero();
        assertThat(out.toString()).contains("{\"model\":\"bg-bb\",\"n\":9348,\"groups\":12,\"logLikelihood\":-");
    }
}

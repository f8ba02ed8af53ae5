package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import lazo.cli.fit.FitCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lazo fit churn} and {@code lazo fit uplift}, typed by somebody who makes mistakes. */
class FitForecastsTest {

    @TempDir
    private Path folder = Path.of("");

    private String customers = "";
    private String trial = "";

    @BeforeEach
    void writeFiles() throws IOException {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("id,gender,plan,month,spend,left\n");
        for (int i = 0; i < 600; i++) {
            boolean monthly = random.nextBoolean();
            csv.append("c-").append(i).append(random.nextBoolean() ? ",Female," : ",Male,");
            csv.append(monthly ? "monthly," : "yearly,").append(i / 50).append(',');
            csv.append(i % 20 == 0 ? " " : random.nextInt(100)).append(',');
            csv.append(random.nextInt(10) < (monthly ? 6 : 2) ? "Yes\n" : "No\n");
        }
        customers = desk().file("customers.csv", csv.toString());
        csv = new StringBuilder("before,arm,visit\n");
        for (int i = 0; i < 2_000; i++) {
            boolean before = random.nextBoolean();
            int arm = random.nextInt(3);
            double chance = .2 + (arm == 1 && before ? .4 : 0);
            csv.append(before ? 1 : 0)
                    .append(',')
                    .append(List.of("none", "blue mail", "red mail").get(arm));
            csv.append(',').append(random.nextDouble() < chance ? 1 : 0).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        trial = desk().file("trial.csv.gz", packed.toByteArray());
    }

    @Test
    void whoLeavesIsForecastAndWhatSomebodyIsStaysOut() {
        Desk.Outcome told = churn("--label", "left", "--positive", "Yes", "--drop", "id,month");
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.err()).containsOnlyOnce("Left out").contains("gender").contains("--keep-protected");
        assertThat(told.out())
                .contains("Churn: 600 customers", "logistic", "Trees are tried from 500 leavers on", "plan=yearly")
                .doesNotContain("gender");
        Desk.Outcome kept = churn("--label", "left", "--positive", "Yes", "--drop", "id,month", "--keep-protected");
        assertThat(kept.err()).isEmpty();
        assertThat(kept.out()).contains("gender=Male");
    }

    @Test
    void machinesGetOneLineOfJson() {
        Desk.Outcome told = churn("--label", "left", "--positive", "Yes", "--drop", "id", "--time", "month", "--json");
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.out())
                .hasLineCount(1)
                .startsWith("{\"model\":\"churn\",\"n\":500,")
                .contains("\"chosen\":\"logistic\"", "\"auc\":", "\"logLoss\":", "\"ece\":", "\"logistic\":{\"auc\":")
                .containsPattern("\"plan=yearly\":\\{\"estimate\":-[0-9.]+,\"se\":[0-9.]+,\"low\":-[0-9.]+,\"high\":-");
        Desk.Outcome helped = uplift("--treated", "blue mail", "--control", "none", "--json");
        assertThat(helped.status()).as(helped.err()).isZero();
        assertThat(helped.out())
                .hasLineCount(1)
                .contains("\"model\":\"uplift\"", "\"qini\":", "\"qiniLow\":", "\"qiniHigh\":")
                .contains("\"parameters\":{\"effect\":{\"estimate\":");
    }

    @Test
    void anOfferThatHelpsSomeIsToldFromOneThatHelpsNobody() {
        Desk.Outcome blue = uplift("--treated", "blue mail", "--control", "none", "--plot", plot());
        assertThat(blue.out()).contains("better than chance");
        assertThat(folder.resolve("qini.svg")).content().startsWith("<svg").contains("Qini");
        assertThat(uplift("--treated", "red mail", "--control", "none").out())
                .contains("not distinguishable from chance");
    }

    @Test
    void mistakesAreAnsweredWithWhatWasProbablyMeant() {
        says(2, "never says. Did you mean \"Yes\"?", churn("--label", "left", "--positive", "yes"));
        says(2, "Did you mean \"left\"?", churn("--label", "lef", "--positive", "Yes"));
        says(2, "Did you mean \"id\"?", churn("--label", "left", "--positive", "Yes", "--drop", "idd"));
        says(2, "--folds lies between 2 and 100", churn("--label", "left", "--positive", "Yes", "--folds", "1"));
        says(2, "No column is left", churn("--label", "left", "--positive", "Yes", "--drop", "id,plan,month,spend"));
        says(2, "Did you mean \"red mail\"?", uplift("--treated", "redmail", "--control", "none"));
        says(2, "both \"none\"", uplift("--treated", "none", "--control", "none"));
        says(
                2,
                "should say whether it happened",
                fit(
                        "fit",
                        "uplift",
                        "--data",
                        customers,
                        "--outcome",
                        "month",
                        "--arm",
                        "plan",
                        "--treated",
                        "monthly",
                        "--control",
                        "yearly"));
    }

    @Test
    void dataThatCannotCarryAForecastAreRefused() {
        String few = desk().file("few.csv", "x,left\n" + "1,Yes\n2,No\n".repeat(24));
        says(1, "at least 50", fit("fit", "churn", "--data", few, "--label", "left", "--positive", "Yes"));
        String same = desk().file("same.csv", "x,left\n" + "1,Yes\n".repeat(80));
        says(1, "80 left and 0 stayed", fit("fit", "churn", "--data", same, "--label", "left", "--positive", "Yes"));
        String constant = desk().file("constant.csv", "x,left\n" + "1,Yes\n1,No\n".repeat(80));
        says(1, "tells nothing", fit("fit", "churn", "--data", constant, "--label", "left", "--positive", "Yes"));
        String apart = desk().file("apart.csv", "x,left\n" + "1,Yes\n2,No\n".repeat(80));
        says(1, "without one error", fit("fit", "churn", "--data", apart, "--label", "left", "--positive", "Yes"));
        String gap = desk().file("gap.csv", "x,left\n" + "1,Yes\n2,No\n".repeat(80) + "3,\n");
        says(1, "gap", fit("fit", "churn", "--data", gap, "--label", "left", "--positive", "Yes"));
    }

    private static void says(int status, String words, Desk.Outcome outcome) {
        assertThat(outcome.err()).contains(words).doesNotContain("Exception");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(status);
    }

    private String plot() {
        return folder.resolve("qini.svg").toString();
    }

    private Desk desk() {
        return new Desk(folder);
    }

    private Desk.Outcome churn(String... more) {
        return fit(join(List.of("fit", "churn", "--data", customers), more));
    }

    private Desk.Outcome uplift(String... more) {
        return fit(join(
                List.of("fit", "uplift", "--data", trial, "--outcome", "visit", "--arm", "arm", "--seeds", "3"), more));
    }

    private static String[] join(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static Desk.Outcome fit(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Subcommand> commands = List.of(new Subcommand("fit", "fits", FitCommand::command));
        int status = new Main(commands, new PrintWriter(out), new PrintWriter(err), false).run(words);
        return new Desk.Outcome(status, out.toString(), err.toString());
    }
}

package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lazo.science.history.BadInput;
import lazo.science.numbers.Interval;
import lazo.science.uplift.UpliftTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit uplift}: what an offer did, and whether it can be told whom it helps more. */
@Command(
        name = "uplift",
        mixinStandardHelpOptions = true,
        description = {
            "What an offer did against those it was held out from, and whether it can",
            "be told whom it helps more.",
            ""
        },
        footer = {
            "",
            "Chance must have decided who got the offer. Leave out with --drop what was",
            "recorded after it. Rows of any other arm are not looked at.",
            "",
            "Examples:",
            "  lazo fit uplift --data trial.csv --outcome stayed90 --arm offer --treated yes --control no",
            "  lazo fit uplift --data mails.csv.gz --outcome visit --arm segment \\",
            "      --treated \"Womens E-Mail\" --control \"No E-Mail\" --drop conversion,spend"
        })
final class UpliftCommand implements Callable<Integer> {

    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private KnownBefore known = new KnownBefore();

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            required = true,
            description = "Whether it happened: 1 or 0, yes or no.")
    private String outcome = "";

    @Option(names = "--arm", paramLabel = "COLUMN", required = true, description = "Who got the offer.")
    private String arm = "";

    @Option(
            names = "--treated",
            paramLabel = "WORD",
            required = true,
            description = "What that column says of those who got it.")
    private String treated = "";

    @Option(
            names = "--control",
            paramLabel = "WORD",
            required = true,
            description = "What it says of those it was held out from.")
    private String control = "";

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often the customers are parted. Default: ${DEFAULT-VALUE}.")
    private int seeds = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec asked = Objects.requireNonNull(spec);
        KnownBefore.within("--seeds", seeds, 1, 1_000);
        if (treated.equals(control)) {
            throw new BadInput("--treated and --control are both \"" + treated + "\".", "Name two arms of the trial.");
        }
        List<String> chosen =
                known.choose(options, Set.of(outcome, arm), asked.commandLine().getErr());
        List<String> wanted = new ArrayList<>(chosen);
        wanted.add(outcome);
        if (!arm.equals(outcome)) {
            wanted.add(arm);
        }
        Table table = options.read(wanted);
        Factor arms = table.factor(arm);
        int offered = KnownBefore.level("--treated", arm, arms, treated);
        int heldOut = KnownBefore.level("--control", arm, arms, control);
        boolean[] happened = table.flags(outcome);
        int[] rows = IntStream.range(0, table.rows())
                .filter(i -> arms.codes()[i] == offered || arms.codes()[i] == heldOut)
                .toArray();
        boolean[] outcomes = new boolean[rows.length];
        boolean[] gotIt = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = happened[rows[i]];
            gotIt[i] = arms.codes()[rows[i]] == offered;
        }
        UpliftTrial trial =
                UpliftTrial.run(KnownBefore.of(table, chosen, rows), outcomes, gotIt, seeds, options.confidence());
        return options.answer(asked, findings(trial));
    }

    private Findings findings(UpliftTrial trial) {
        Findings found = new Findings("uplift", trial.treated() + trial.control());
        Interval effect = trial.effect().interval(options.confidence());
        found.with("treated", trial.treated())
                .with("control", trial.control())
                .with("rateTreated", trial.rateTreated())
                .with("rateControl", trial.rateControl())
                .with("qini", trial.qini())
                .with("qiniLow", trial.interval().low())
                .with("qiniHigh", trial.interval().high())
                .with("finding", trial.finding().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with("sentence", trial.inWords("en"))
                .withCoefficients(List.of(trial.effect()), options.confidence());
        TextTable table = new TextTable("arm", "customers", "outcome");
        table.row(treated, Integer.toString(trial.treated()), TextTable.number(trial.rateTreated(), 4));
        table.row(control, Integer.toString(trial.control()), TextTable.number(trial.rateControl(), 4));
        found.say("Uplift: %d customers, outcome %s", trial.treated() + trial.control(), outcome)
                .say("")
                .say(table)
                .say("")
                .say("Effect on all: %.4f (%.4f to %.4f)", trial.effect().estimate(), effect.low(), effect.high())
                .say(
                        "Qini: %.4f (%.4f to %.4f)",
                        trial.qini(), trial.interval().low(), trial.interval().high())
                .say(trial.inWords("en") + ".");
        double[] share = new double[trial.curve().length];
        Arrays.setAll(share, i -> i / (share.length - 1.0));
        double[] random = Arrays.stream(share)
                .map(at -> at * trial.curve()[share.length - 1])
                .toArray();
        return found.draw(new Chart("Uplift: the Qini curve", "share who get the offer", "more outcomes a customer")
                .line("by the model", share, trial.curve())
                .line("at random", share, random));
    }
}

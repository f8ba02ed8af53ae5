package lazo.cli.reading;

import picocli.CommandLine.Command;

/** {@code lazo evaluate}: how well something Lazo does agrees with what people said. */
@Command(
        name = "evaluate",
        commandListHeading = "%nWhat can be measured:%n",
        description = {"Measures Lazo against labels that people gave.", ""},
        subcommands = {EvaluateReading.class, EvaluateComplaints.class})
public final class EvaluateCommand extends Topics {}

package lazo.cli.reading;

import picocli.CommandLine.Command;

/** {@code lazo train}: makes what Lazo has learnt anew. */
@Command(
        name = "train",
        commandListHeading = "%nWhat can be trained:%n",
        description = {"Teaches Lazo from examples.", ""},
        subcommands = {TrainReading.class, TrainComplaints.class})
public final class TrainCommand extends Topics {}

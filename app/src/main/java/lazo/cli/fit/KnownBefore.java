package lazo.cli.fit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.BadInput;
import lazo.science.history.Nearest;
import lazo.science.outlook.Protected;
import picocli.CommandLine.Option;

/** Which columns a forecast may look at: all but those with another part, those dropped, and what somebody is. */
final class KnownBefore {

    @Option(
            names = "--drop",
            paramLabel = "A,B",
            split = ",",
            description = {
                "Columns to leave out: names of customers, and whatever was",
                "recorded only after what is to be forecast."
            })
    private List<String> drop = List.of();

    @Option(
            names = "--keep-protected",
            description = {
                "Look at sex, age, origin, faith, health and family too. For checks",
                "against published figures; never for decisions about people."
            })
    private boolean keepProtected;

    /** The columns that may be looked at; says in one line which were left out as protected. */
    List<String> choose(FitOptions options, Set<String> taken, PrintWriter notes) throws IOException {
        List<String> header = Table.header(options.data());
        for (String name : drop) {
            if (!header.contains(name)) {
                throw new BadInput(
                        "--drop names \"" + name + "\", and there is no such column.",
                        Nearest.hint(name, header) + "The columns are: " + String.join(", ", header) + ".");
            }
        }
        Set<String> out = new HashSet<>(taken);
        out.addAll(drop);
        List<String> chosen = new ArrayList<>(
                header.stream().filter(name -> !out.contains(name)).toList());
        List<String> what = Protected.among(chosen);
        if (!keepProtected && !what.isEmpty()) {
            chosen.removeAll(what);
            notes.println("Left out, as they say what somebody is and not what happened: " + String.join(", ", what)
                    + " (--keep-protected keeps them).");
            notes.flush();
        }
        if (chosen.isEmpty()) {
            throw new BadInput("No column is left to forecast from.", "Drop fewer, or add one that may matter.");
        }
        return List.copyOf(chosen);
    }

    /** Some rows of these columns, as the models want them. */
    static List<lazo.science.outlook.Column> of(Table table, List<String> names, int[] rows) {
        List<lazo.science.outlook.Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(
                    switch (table.column(name)) {
                        case Column.Numbers(double[] values) -> {
                            double[] picked = new double[rows.length];
                            for (int i = 0; i < rows.length; i++) {
                                picked[i] = values[rows[i]];
                            }
                            yield new lazo.science.outlook.Column.Amounts(name, picked);
                        }
                        case Column.Texts(Factor(List<String> levels, int[] codes)) -> {
                            int[] picked = new int[rows.length];
                            for (int i = 0; i < rows.length; i++) {
                                picked[i] = codes[rows[i]];
                            }
                            yield new lazo.science.outlook.Column.Kinds(name, levels, picked);
                        }
                    });
        }
        return columns;
    }

    /** The place of a word in a column, which has to occur there. */
    static int level(String option, String column, Factor factor, String word) {
        int level = factor.levels().indexOf(word);
        if (level < 0) {
            List<String> some =
                    factor.levels().subList(0, Math.min(10, factor.levels().size()));
            throw new BadInput(
                    option + " is \"" + word + "\", which column \"" + column + "\" never says.",
                    Nearest.hint(word, factor.levels()) + "It says: " + String.join(", ", some)
                            + (some.size() < factor.levels().size() ? " and more." : "."));
        }
        return level;
    }

    static int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInput(
                    option + " lies between " + least + " and " + most + ", but was " + value + ".",
                    "Leave it out to use the default.");
        }
        return value;
    }
}

package lazo.cli.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lazo.science.history.BadInput;
import lazo.science.numbers.CannotFit;

/**
 * The covariates of a model: columns of numbers as they are; columns of words as one 0/1 column for each word but the
 * first in alphabetical order, named {@code column=word}.
 *
 * @param rows rows × names
 */
record Design(List<String> names, double[][] rows) {

    private static final int MOST_LEVELS = 100;

    /** Where {@code asked} is empty, all columns of the header but those with another part to play. */
    static List<String> covariates(List<String> header, List<String> asked, Set<String> taken) {
        for (String name : asked) {
            if (taken.contains(name)) {
                throw new BadInput(
                        "\"" + name + "\" cannot be a covariate, as it already has another part to play.",
                        "Take it out of --covariates.");
            }
        }
        if (!asked.isEmpty()) {
            return asked.stream().distinct().toList();
        }
        List<String> rest =
                header.stream().filter(name -> !taken.contains(name)).toList();
        if (rest.isEmpty()) {
            throw new BadInput("The file has no column left for a covariate.", "Add one that may matter.");
        }
        return rest;
    }

    static Design of(Table table, List<String> columns) {
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (String column : columns) {
            switch (table.column(column)) {
                case Column.Numbers _ -> {
                    names.add(column);
                    values.add(table.numbers(column));
                }
                case Column.Texts _ -> addLevels(column, table.factor(column), names, values);
            }
        }
        double[][] rows = new double[table.rows()][names.size()];
        for (int j = 0; j < names.size(); j++) {
            double[] from = values.get(j);
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = from[i];
            }
        }
        return new Design(List.copyOf(names), rows);
    }

    private static void addLevels(String column, Factor factor, List<String> names, List<double[]> values) {
        List<String> levels = factor.levels();
        if (levels.size() > MOST_LEVELS) {
            throw new CannotFit("Column \"" + column + "\" holds " + levels.size()
                    + " different words, which is a name rather than a covariate. Leave it out with --covariates, or"
                    + " join its words into at most " + MOST_LEVELS + " groups.");
        }
        if (levels.size() == 1) {
            throw new CannotFit("Column \"" + column + "\" says \"" + levels.getFirst()
                    + "\" in every row, so it cannot matter. Leave it out with --covariates.");
        }
        for (int level = 1; level < levels.size(); level++) {
            double[] flags = new double[factor.codes().length];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = factor.codes()[i] == level ? 1 : 0;
            }
            names.add(column + "=" + levels.get(level));
            values.add(flags);
        }
    }
}

package lazo.cli.fit;

import java.util.List;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;

/** Coefficients of covariates with errors, tests and intervals, as a table of text. */
final class CoefficientTable {

    private CoefficientTable() {}

    static TextTable of(List<Parameter> coefficients, double confidence) {
        TextTable table = new TextTable("covariate", "coef", "exp(coef)", "se(coef)", "z", "p", "low", "high");
        for (Parameter each : coefficients) {
            Interval interval = each.interval(confidence);
            table.row(
                    each.name(),
                    TextTable.number(each.estimate(), 5),
                    TextTable.number(Math.exp(each.estimate()), 5),
                    TextTable.number(each.standardError(), 5),
                    TextTable.number(each.z(), 3),
                    TextTable.p(each.p()),
                    TextTable.number(interval.low(), 5),
                    TextTable.number(interval.high(), 5));
        }
        return table;
    }
}

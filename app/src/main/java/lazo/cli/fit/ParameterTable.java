package lazo.cli.fit;

import java.util.List;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;

/** Parameters above 0 with errors and intervals, as a table of text. */
final class ParameterTable {

    private ParameterTable() {}

    static TextTable of(List<Parameter> parameters, double confidence) {
        TextTable table = new TextTable("parameter", "estimate", "se", "low", "high");
        for (Parameter each : parameters) {
            Interval interval = each.intervalAboveZero(confidence);
            table.row(
                    each.name(),
                    TextTable.number(each.estimate(), 5),
                    TextTable.number(each.standardError(), 5),
                    TextTable.number(interval.low(), 5),
                    TextTable.number(interval.high(), 5));
        }
        return table;
    }
}

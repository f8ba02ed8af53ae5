package lazo.cli.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found, told twice: in lines for people and in fields for machines. Every model has the fields
 * {@code model} and {@code n}; {@code logLikelihood} and {@code parameters} where there are any.
 */
final class Findings {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private @Nullable Chart chart;

    /**
     * @param model its name on the command line
     * @param n how many rows, customers or subjects it was fitted to
     */
    Findings(String model, long n) {
        fields.put("model", model);
        fields.put("n", n);
    }

    /** A field; numbers, words, maps, lists and arrays of them. */
    Findings with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** The field {@code parameters} of numbers above 0: name → estimate, standard error and interval. */
    Findings withParameters(List<Parameter> parameters, double confidence) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Parameter each : parameters) {
            all.put(each.name(), parameter(each, each.intervalAboveZero(confidence)));
        }
        return with("parameters", all);
    }

    /** The field {@code parameters} of numbers of either sign: name → estimate, standard error and interval. */
    Findings withCoefficients(List<Parameter> coefficients, double confidence) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Parameter each : coefficients) {
            all.put(each.name(), parameter(each, each.interval(confidence)));
        }
        return with("parameters", all);
    }

    /** One line of text, formatted as numbers are written everywhere. */
    @SuppressWarnings("AnnotateFormatMethod")
    Findings say(String format, @Nullable Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        return this;
    }

    /** A table of text. */
    Findings say(TextTable table) {
        lines.addAll(table.lines());
        return this;
    }

    Findings draw(Chart drawn) {
        chart = drawn;
        return this;
    }

    @Nullable
    Chart chart() {
        return chart;
    }

    String json() {
        return JsonText.of(fields);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Estimate, standard error and interval of one number. */
    static Map<String, Object> parameter(Parameter each, Interval interval) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("estimate", each.estimate());
        said.put("se", each.standardError());
        said.put("low", interval.low());
        said.put("high", interval.high());
        return said;
    }
}

package lazo.science.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.outlook.Drift;
import lazo.science.outlook.ForecastQuality;
import lazo.science.outlook.Returning;
import lazo.science.signs.Ending;
import tools.jackson.core.JsonGenerator;

/** {@link Insights} as they stand in {@code summary.json}. Figures are rounded to four decimals; unknown ones are null. */
final class InsightsJson {

    private InsightsJson() {}

    static void write(Insights insights, JsonGenerator json) {
        json.writeObjectPropertyStart("retention");
        json.writeNumberProperty("wholeMonths", insights.wholeMonths());
        array("revenue", insights.revenue(), InsightsJson::revenue, json);
        array("cohorts", insights.cohorts(), InsightsJson::cohort, json);
        json.writeObjectPropertyStart("by");
        insights.groups().forEach((dimension, groups) -> array(dimension, groups, InsightsJson::group, json));
        json.writeEndObject();
        array("survival", insights.survival(), InsightsJson::curve, json);
        array("logRank", insights.tests(), InsightsJson::test, json);
        gone(insights.gone(), json);
        json.writeEndObject();
        forecast(insights.forecast(), json);
        json.writeObjectPropertyStart("returns");
        insights.returning().forEach((ending, chance) -> chance(ending.id(), chance, json));
        json.writeEndObject();
        json.writeObjectPropertyStart("answers");
        insights.answers()
                .forEach((asked, months) ->
                        array(asked.id(), months, (month, writer) -> answered(asked, month, writer), json));
        json.writeEndObject();
    }

    /** What is known of coming back. */
    static void chance(String name, Returning.Chance chance, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        TieJson.number("chance", chance.chance(), json);
        TieJson.number("low", chance.low(), json);
        TieJson.number("high", chance.high(), json);
        json.writeNumberProperty("left", chance.left());
        json.writeNumberProperty("returned", chance.returned());
        TieJson.number("secondMonths", chance.secondMonths(), json);
        TieJson.number("spend", chance.spend(), json);
        json.writeStringProperty("basis", chance.basis().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private interface Writer<T> {
        void write(T one, JsonGenerator json);
    }

    private static <T> void array(String name, List<T> all, Writer<T> writer, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            writer.write(one, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void revenue(Insights.Revenue month, JsonGenerator json) {
        json.writeStringProperty("month", month.month().toString());
        TieJson.number("start", month.start(), json);
        TieJson.number("new", month.fresh(), json);
        TieJson.number("expansion", month.expansion(), json);
        TieJson.number("reactivated", month.reactivated(), json);
        TieJson.number("contraction", month.contraction(), json);
        TieJson.number("lost", month.lost(), json);
        json.writeObjectPropertyStart("lostByEnding");
        month.lostByEnding().forEach((ending, lost) -> TieJson.number(ending.id(), lost, json));
        json.writeEndObject();
        TieJson.number("end", month.end(), json);
        interval("lostShare", month.lostShare(), json);
        interval("gross", month.gross(), json);
        interval("net", month.net(), json);
    }

    private static void cohort(Insights.Cohort cohort, JsonGenerator json) {
        json.writeStringProperty("month", cohort.month().toString());
        json.writeNumberProperty("joined", cohort.joined());
        numbers("share", cohort.share(), json);
        numbers("low", cohort.low(), json);
        numbers("high", cohort.high(), json);
        numbers("revenue", cohort.revenue(), json);
    }

    private static void group(Insights.Group group, JsonGenerator json) {
        json.writeStringProperty("name", group.name());
        json.writeNumberProperty("customers", group.customers());
        json.writeNumberProperty("customerMonths", group.customerMonths());
        json.writeObjectPropertyStart("left");
        for (Map.Entry<Ending, Integer> left : group.left().entrySet()) {
            json.writeNumberProperty(left.getKey().id(), left.getValue());
        }
        json.writeEndObject();
        TieJson.number("churn", group.churn(), json);
        interval("churn", group.churnInterval(), json);
        TieJson.number("revenueChurn", group.lost(), json);
        interval("revenueChurn", group.lostInterval(), json);
        TieJson.number("grossRetention", group.gross(), json);
        interval("grossRetention", group.grossInterval(), json);
        TieJson.number("netRetention", group.net(), json);
        interval("netRetention", group.netInterval(), json);
    }

    private static void answered(Asked asked, Insights.Answered month, JsonGenerator json) {
        json.writeStringProperty("month", month.month().toString());
        json.writeNumberProperty("asked", month.asked());
        json.writeNumberProperty("answers", month.answers());
        TieJson.number("value", asked.value(month.high(), month.low(), month.answers()), json);
        interval("value", asked.interval(month.high(), month.low(), month.answers()), json);
    }

    private static void curve(Insights.Curve curve, JsonGenerator json) {
        json.writeStringProperty("by", curve.dimension());
        json.writeStringProperty("name", curve.name());
        json.writeNumberProperty("customers", curve.customers());
        json.writeNumberProperty("left", curve.left());
        json.writeNumberProperty("from", curve.from());
        TieJson.number("median", curve.median(), json);
        array("points", curve.points(), InsightsJson::point, json);
    }

    private static void point(Insights.Point point, JsonGenerator json) {
        json.writeNumberProperty("day", point.day());
        TieJson.number("share", point.share(), json);
        TieJson.number("low", point.low(), json);
        TieJson.number("high", point.high(), json);
        json.writeNumberProperty("atRisk", point.atRisk());
    }

    private static void test(Insights.Difference test, JsonGenerator json) {
        json.writeStringProperty("by", test.dimension());
        json.writeNumberProperty("groups", test.groups());
        TieJson.number("chiSquared", test.chiSquared(), json);
        json.writeNumberProperty("degrees", test.degrees());
        TieJson.number("p", test.p(), json);
    }

    private static void gone(Insights.Gone gone, JsonGenerator json) {
        json.writeObjectPropertyStart("gone");
        json.writeStringProperty("rule", gone.rule());
        json.writeNumberProperty("days", gone.days());
        TieJson.number("below", gone.below(), json);
        json.writeNumberProperty("customers", gone.customers());
        numbers("parameters", gone.parameters(), json);
        json.writeEndObject();
    }

    private static void forecast(Forecast forecast, JsonGenerator json) {
        json.writeObjectPropertyStart("forecast");
        json.writeStringProperty("way", forecast.way());
        json.writeStringProperty("missing", forecast.missing());
        json.writeStringProperty("from", Instant.ofEpochMilli(forecast.from()).toString());
        json.writeStringProperty("to", Instant.ofEpochMilli(forecast.to()).toString());
        json.writeNumberProperty("rows", forecast.rows());
        json.writeNumberProperty("customers", forecast.customers());
        json.writeNumberProperty("left", forecast.left());
        json.writeStringProperty("hash", forecast.hash());
        json.writeStringProperty("code", forecast.code());
        json.writeStringProperty("asOf", Instant.ofEpochMilli(forecast.asOf()).toString());
        json.writeNumberProperty("days", forecast.days());
        Forecast.Judged judged = forecast.judged();
        if (judged != null) {
            json.writeObjectPropertyStart("judged");
            json.writeBooleanProperty("onLaterData", judged.later());
            json.writeNumberProperty("rows", judged.rows());
            json.writeNumberProperty("left", judged.left());
            TieJson.number("auc", judged.auc(), json);
            TieJson.number("logLoss", judged.logLoss(), json);
            TieJson.number("logLossOfOneShare", judged.logLossOfOneShare(), json);
            TieJson.number("ece", judged.ece(), json);
            TieJson.number("boostedLogLoss", judged.boosted(), json);
            array("calibration", judged.groups(), InsightsJson::calibration, json);
            json.writeEndObject();
        }
        array("drift", forecast.drift(), InsightsJson::shift, json);
        json.writeEndObject();
    }

    private static void calibration(ForecastQuality.Group group, JsonGenerator json) {
        json.writeNumberProperty("rows", group.count());
        TieJson.number("forecast", group.forecast(), json);
        TieJson.number("happened", group.happened(), json);
    }

    private static void shift(Drift.Shift shift, JsonGenerator json) {
        json.writeStringProperty("column", shift.column().toLowerCase(Locale.ROOT));
        TieJson.number("index", shift.index(), json);
        json.writeStringProperty("amount", shift.amount().name().toLowerCase(Locale.ROOT));
    }

    private static void interval(String name, Interval interval, JsonGenerator json) {
        TieJson.number(name + "Low", interval.low(), json);
        TieJson.number(name + "High", interval.high(), json);
    }

    private static void numbers(String name, List<Double> numbers, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                json.writeNull();
            } else {
                json.writeNumber(Math.round(number * 1e4) / 1e4);
            }
        }
        json.writeEndArray();
    }
}

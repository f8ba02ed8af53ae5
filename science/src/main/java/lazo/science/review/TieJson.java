package lazo.science.review;

import java.time.Instant;
import java.util.List;
import lazo.science.reasons.Hypothesis;
import lazo.science.signs.Departure;
import lazo.science.signs.Evidence;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Belief;
import lazo.science.verdict.Change;
import lazo.science.verdict.Estimate;
import lazo.science.verdict.Guard;
import lazo.science.verdict.Information;
import lazo.science.verdict.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One line of {@code ties.jsonl}. Figures that are not known are null; figures are rounded to four decimals. */
final class TieJson {

    /** More evidence than anybody reads stays in the events. */
    private static final int MOST_EVIDENCE = 20;

    private TieJson() {}

    static void write(TieReview tie, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("userId", tie.userId());
        json.writeStringProperty("asOf", Instant.ofEpochMilli(tie.asOf()).toString());
        json.writeStringProperty("verdict", tie.verdict().advice());
        signs(tie, json);
        number("ourShare", tie.ourShare(), json);
        json.writeObjectPropertyStart("satisfaction");
        number("csat", tie.satisfaction().csat(), json);
        number("trend", tie.satisfaction().trend(), json);
        json.writeNumberProperty("answers", tie.satisfaction().answers());
        json.writeEndObject();
        reasons(tie, json);
        money(tie.money(), json);
        values(tie, json);
        number("pLetGoBest", tie.verdict().pLetGoBest(), json);
        json.writeArrayPropertyStart("blockedBy");
        for (Guard guard : tie.verdict().blockedBy()) {
            json.writeString(guard.id());
        }
        json.writeEndArray();
        texts("facts", tie.verdict().facts(), json);
        texts(
                "whatWouldChange",
                tie.verdict().whatWouldChange().stream().map(Change::sentence).toList(),
                json);
        changes(tie.verdict().whatWouldChange(), json);
        belief(tie.verdict().belief(), json);
        information(tie.verdict().information(), json);
        json.writeObjectPropertyStart("outlook");
        number("churn90", tie.outlook().churn90(), json);
        number("lifetimeValue", tie.outlook().lifetimeValue(), json);
        texts("why", tie.outlook().why(), json);
        InsightsJson.chance("return", tie.outlook().back(), json);
        json.writeEndObject();
        breaks(tie, json);
        json.writeBooleanProperty("unhappy", tie.unhappy());
        json.writeNumberProperty("unhappyContacts", tie.unhappyContacts());
        json.writeNumberProperty("conversations", tie.conversations());
        number("urgency", tie.urgency(), json);
        gone(tie, json);
        json.writeEndObject();
    }

    private static void signs(TieReview tie, JsonGenerator json) {
        json.writeObjectPropertyStart("signs");
        for (SignKind kind : SignKind.values()) {
            Sign sign = tie.signs().get(kind);
            if (sign == null) {
                continue;
            }
            json.writeObjectPropertyStart(kind.id());
            json.writeStringProperty("level", sign.level().id());
            number("value", sign.value(), json);
            number("low", sign.low(), json);
            number("high", sign.high(), json);
            number("trend", sign.trend(), json);
            number("threshold", sign.threshold(), json);
            evidence(sign.evidence(), json);
            json.writeNumberProperty("setApart", sign.setApart());
            json.writeStringProperty("reason", sign.reason());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void evidence(List<Evidence> evidence, JsonGenerator json) {
        json.writeArrayPropertyStart("evidence");
        for (int i = 0; i < Math.min(MOST_EVIDENCE, evidence.size()); i++) {
            json.writeString(evidence.get(i).eventId());
        }
        json.writeEndArray();
    }

    private static void reasons(TieReview tie, JsonGenerator json) {
        json.writeArrayPropertyStart("reasons");
        for (Hypothesis hypothesis : tie.reasons().ranking()) {
            json.writeStartObject();
            json.writeStringProperty("id", hypothesis.kind().id());
            number("weight", hypothesis.weight(), json);
            texts("for", hypothesis.forIt(), json);
            texts("against", hypothesis.against(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("question", tie.reasons().question());
    }

    private static void money(MoneyCheck money, JsonGenerator json) {
        json.writeObjectPropertyStart("money");
        number("margin", money.margin(), json);
        number("cost", money.cost(), json);
        number("minutes", money.minutes(), json);
        number("marginShare", money.marginShare(), json);
        number("timeShare", money.timeShare(), json);
        number("outsideMission", money.outsideMission(), json);
        json.writeStringProperty("sentence", money.sentence());
        json.writeEndObject();
    }

    private static void values(TieReview tie, JsonGenerator json) {
        json.writeObjectPropertyStart("values");
        for (Way way : Way.values()) {
            Estimate value = tie.verdict().values().get(way);
            json.writeObjectPropertyStart(way.id());
            if (value != null) {
                number("mean", value.mean(), json);
                number("low", value.low(), json);
                number("high", value.high(), json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void changes(List<Change> changes, JsonGenerator json) {
        json.writeArrayPropertyStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringProperty("kind", change.kind().id());
            number("amount", change.amount(), json);
            json.writeNumberProperty("of", change.of());
            json.writeStringProperty("verdict", change.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void belief(@Nullable Belief belief, JsonGenerator json) {
        if (belief == null) {
            json.writeNullProperty("belief");
            return;
        }
        json.writeObjectPropertyStart("belief");
        number("fixable", belief.fixable(), json);
        number("prior", belief.prior(), json);
        number("signs", belief.signs(), json);
        number("reasons", belief.reasons(), json);
        number("months", belief.months(), json);
        number("talks", belief.talks(), json);
        number("attempts", belief.attempts(), json);
        json.writeEndObject();
    }

    private static void information(@Nullable Information information, JsonGenerator json) {
        if (information == null) {
            json.writeNullProperty("information");
            return;
        }
        json.writeObjectPropertyStart("information");
        number("perfect", information.perfect(), json);
        number("talk", information.talk(), json);
        number("cost", information.cost(), json);
        json.writeEndObject();
    }

    private static void breaks(TieReview tie, JsonGenerator json) {
        json.writeArrayPropertyStart("breaks");
        for (RuleBreak broken : tie.breaks()) {
            json.writeStartObject();
            json.writeStringProperty("rule", broken.rule());
            json.writeNumberProperty("count", broken.count());
            evidence(broken.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void gone(TieReview tie, JsonGenerator json) {
        Departure gone = tie.gone();
        if (gone != null) {
            json.writeObjectPropertyStart("gone");
            json.writeStringProperty("at", Instant.ofEpochMilli(gone.at()).toString());
            json.writeStringProperty("kind", gone.kind().id());
            json.writeEndObject();
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Rounded to four decimals; null where it is not known. */
    static void number(String name, double value, JsonGenerator json) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, Math.round(value * 1e4) / 1e4);
        }
    }
}

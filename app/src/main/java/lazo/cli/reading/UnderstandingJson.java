package lazo.cli.reading;

import java.io.StringWriter;
import java.util.Locale;
import lazo.science.reading.Head;
import lazo.science.reading.LearnedReader.Understanding;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was understood of a line, as one line of JSON. */
final class UnderstandingJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private UnderstandingJson() {}

    static String of(String text, Understanding understood) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            Reading reading = understood.reading();
            json.writeStartObject();
            json.writeStringProperty("text", text);
            json.writeStringProperty("language", reading.language());
            number(json, "languageConfidence", reading.languageConfidence());
            number(json, "polarity", reading.polarity());
            json.writeName("insults");
            json.writeStartArray();
            reading.insults().forEach(insult -> found(json, "target", insult.target(), text, insult.span()));
            json.writeEndArray();
            json.writeName("threats");
            json.writeStartArray();
            reading.threats().forEach(threat -> found(json, "kind", threat.kind(), text, threat.span()));
            json.writeEndArray();
            json.writeName("intents");
            json.writeStartArray();
            reading.intents().stream().sorted().forEach(intent -> json.writeString(word(intent)));
            json.writeEndArray();
            json.writeName("contacts");
            json.writeStartArray();
            reading.contacts().forEach(contact -> found(json, "kind", contact.kind(), text, contact.span()));
            json.writeEndArray();
            json.writeName("needs");
            json.writeStartArray();
            reading.needs().forEach(need -> {
                json.writeStartObject();
                json.writeStringProperty("id", need.needId());
                number(json, "similarity", need.similarity());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeName("probabilities");
            json.writeStartObject();
            for (Head head : Head.values()) {
                number(json, head.id(), understood.chances().getOrDefault(head, 0.0));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void found(JsonGenerator json, String name, Enum<?> value, String text, Span span) {
        json.writeStartObject();
        json.writeStringProperty(name, word(value));
        json.writeNumberProperty("from", span.from());
        json.writeNumberProperty("to", span.to());
        json.writeStringProperty("text", text.substring(span.from(), span.to()));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(name, Math.round(value * 1e4) / 1e4);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

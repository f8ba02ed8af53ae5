package lazo.science.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import lazo.science.history.Rejection;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The files of a review for machines, beside {@code ties.jsonl}. */
public final class ReviewFiles {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ReviewFiles() {}

    /** One line for everything that was not understood. */
    public static void writeRejected(Rejected rejected, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Rejection rejection : rejected.inOrder()) {
                try (JsonGenerator json = generator(out)) {
                    json.writeStartObject();
                    json.writeStringProperty("file", rejection.file());
                    json.writeNumberProperty("line", rejection.line());
                    json.writeStringProperty("field", rejection.field());
                    json.writeStringProperty("reason", rejection.reason());
                    json.writeStringProperty("remedy", rejection.remedy());
                    json.writeStringProperty("excerpt", rejection.excerpt());
                    json.writeEndObject();
                }
                out.write('\n');
            }
        }
    }

    /** {@code summary.json}. */
    public static void writeSummary(CompanyReview review, OutputStream out) throws IOException {
        writeSummary(review, Map.of(), out);
    }

    /**
     * {@code summary.json}, with what a mapping left out.
     *
     * @param skipped rows of CSV by the name of the rule that left them out
     */
    public static void writeSummary(CompanyReview review, Map<String, Long> skipped, OutputStream out)
            throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("company", review.company());
            json.writeStringProperty("currency", review.currency());
            json.writeStringProperty("asOf", Instant.ofEpochMilli(review.asOf()).toString());
            json.writeNumberProperty("events", review.events());
            json.writeNumberProperty("duplicates", review.duplicates());
            json.writeNumberProperty("rejected", review.rejected());
            json.writeObjectPropertyStart("skipped");
            skipped.forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeNumberProperty("ties", review.ties());
            json.writeNumberProperty("active", review.active());
            json.writeNumberProperty("unhappy", review.unhappy());
            json.writeNumberProperty("needAPerson", review.needAPerson());
            json.writeArrayPropertyStart("failed");
            review.failed().forEach(failure -> json.writeString(failure.userId()));
            json.writeEndArray();
            json.writeObjectPropertyStart("verdicts");
            review.verdicts().forEach(json::writeNumberProperty);
            json.writeEndObject();
            signs(review, json);
            json.writeObjectPropertyStart("ours");
            json.writeNumberProperty("unhappyContacts", review.ours().unhappyContacts());
            json.writeNumberProperty("ours", review.ours().ours());
            json.writeEndObject();
            json.writeArrayPropertyStart("months");
            review.months().forEach(month -> month(month, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("notReported");
            review.notReported().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("requests");
            review.requests().forEach(request -> request(request, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("wishes");
            review.wishes().forEach(wish -> wish(wish, json));
            json.writeEndArray();
            InsightsJson.write(review.insights(), json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void signs(CompanyReview review, JsonGenerator json) {
        json.writeObjectPropertyStart("signs");
        for (SignKind kind : SignKind.values()) {
            json.writeObjectPropertyStart(kind.id());
            for (Level level : Level.values()) {
                var levels = review.signs().get(kind);
                json.writeNumberProperty(level.id(), levels == null ? 0 : levels.getOrDefault(level, 0));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void month(CompanyReview.Month month, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("month", month.month().toString());
        json.writeNumberProperty("atStart", month.atStart());
        json.writeNumberProperty("joined", month.joined());
        json.writeNumberProperty("voluntary", month.voluntary());
        json.writeNumberProperty("involuntary", month.involuntary());
        json.writeNumberProperty("endedByUs", month.endedByUs());
        json.writeNumberProperty("silent", month.silent());
        TieJson.number("churn", month.churn(), json);
        TieJson.number("churnLow", month.churnLow(), json);
        TieJson.number("churnHigh", month.churnHigh(), json);
        TieJson.number("revenueChurn", month.revenueChurn(), json);
        TieJson.number("grossRetention", month.grossRetention(), json);
        TieJson.number("netRetention", month.netRetention(), json);
        json.writeEndObject();
    }

    private static void request(CompanyReview.Request request, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("need", request.needId());
        json.writeNumberProperty("customers", request.customers());
        json.writeEndObject();
    }

    private static void wish(CompanyReview.Wish wish, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("customers", wish.customers());
        json.writeBooleanProperty("suggestion", wish.suggestion());
        json.writeArrayPropertyStart("quotes");
        wish.quotes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static JsonGenerator generator(OutputStream out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
    }

    /** A generator closes what it writes to; the file goes on. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}

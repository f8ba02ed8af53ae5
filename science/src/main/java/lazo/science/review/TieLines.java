package lazo.science.review;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of {@code ties.jsonl}, gathered. */
final class TieLines {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(TieReview tie) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            TieJson.write(tie, json);
        }
        bytes.write('\n');
    }

    byte[] finish() {
        return bytes.toByteArray();
    }
}

package lazo.science.review;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of {@code ties.jsonl}. */
final class TieLines {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private TieLines() {}

    /** The line of one tie, with its end. */
    static byte[] of(TieReview tie) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            TieJson.write(tie, json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}

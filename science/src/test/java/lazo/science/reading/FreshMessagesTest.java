package lazo.science.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Floors on two batches that the word lists were mended with; they guard against loss and are no measure of new text. */
class FreshMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fresh-one.tsv", "fresh-two.tsv"})
    void nineteenOfTwentyInsultsAtUsAreFound(String file) throws IOException {
        LabelledMessages messages = new LabelledMessages(file);

        assertThat(messages.missed("iUS")).hasSizeLessThanOrEqualTo((int) (messages.with("iUS") / 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh-one.tsv", "fresh-two.tsv"})
    void harshWordsAboutTheProductAndQuotedOnesAreNoInsultsAtUs(String file) throws IOException {
        assertThat(new LabelledMessages(file).wronglyFound("iUS")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh-one.tsv", "fresh-two.tsv"})
    void intentsThreatsAndContactsAreReadAsLabelled(String file) throws IOException {
        assertThat(new LabelledMessages(file).otherMistakes()).hasSizeLessThanOrEqualTo(2);
    }
}

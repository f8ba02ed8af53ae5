package lazo.science.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import lazo.science.reasons.WhyTheyStay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in the three languages we speak. */
class WordsTest {

    private static Words words(String language) {
        return Words.of(WhyTheyStay.class, language);
    }

    @ParameterizedTest
    @CsvSource({"es, es", "es-AR, es", "pt-BR, pt", "pt, pt", "en-GB, en", "de, en", "und, en"})
    void everybodyIsSpokenToInOneOfThreeLanguages(String theirs, String ours) {
        assertThat(words(theirs).language()).isEqualTo(ours);
    }

    @Test
    void aNumberCallsForOneWordOrForMany() {
        assertThat(words("en").say("observation.concrete_suggestions", 1)).isEqualTo("1 concrete suggestion");
        assertThat(words("en").say("observation.concrete_suggestions", 3)).isEqualTo("3 concrete suggestions");
    }

    @Test
    void aShareIsToldAsAPercentage() {
        assertThat(words("en").say("observation.mostly_side_features", 0.254))
                .isEqualTo("Only 25% of their use is of what we are for");
        assertThat(words("en").percent(0.0042)).isEqualTo("0.42%");
        assertThat(words("en").percent(0)).isEqualTo("0%");
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThemThere() {
        assertThat(words("en").number(4.25)).isEqualTo("4.2");
        assertThat(words("es").number(4.26)).isEqualTo("4,3");
        assertThat(words("pt").number(12345.6)).isEqualTo("12.346");
        assertThat(words("en").number(12345.6)).isEqualTo("12,346");
    }

    @Test
    void aSentenceThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> words("en").say("observation.of_nothing"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("observation.of_nothing");
    }
}

package lazo.science.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final RuleReader RULES = new RuleReader(List.of());

    private static List<Integer> of(String text) {
        Tokens tokens = RULES.tokens(text);
        Sentences sentences = Sentences.of(tokens);
        return IntStream.range(0, tokens.count).mapToObj(sentences::at).toList();
    }

    @Test
    void aStopOrALineBreakEndsOneAndACommaDoesNot() {
        assertThat(of("Hola, no anda. ¿Qué hago\nahora")).containsExactly(0, 0, 0, 1, 1, 2);
    }

    @Test
    void thoseAfterTheTwelfthCountAsOne() {
        assertThat(of("no. ".repeat(40)).getLast()).isEqualTo(11);
        assertThat(Sentences.of(RULES.tokens("")).count()).isOne();
    }
}

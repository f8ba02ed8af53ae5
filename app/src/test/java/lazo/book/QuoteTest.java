package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lazo.science.reading.Reading.Span;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void theWordsThatCountedAreMarked() {
        assertThat(marked("son unos inútiles ya", new Span(4, 17)))
                .isEqualTo("<q dir=\"auto\">son <mark>unos inútiles</mark> ya</q>");
    }

    @Test
    void spansThatDoNotFitAreLeftOut() {
        assertThat(marked("hola", new Span(-1, 2), new Span(2, 99), new Span(3, 4), new Span(2, 1)))
                .isEqualTo("<q dir=\"auto\">ho<mark>la</mark></q>");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Quote.cut("abc\ud83d\ude00def", 4)).isEqualTo("abc…");
        assertThat(Quote.cut("abc", 4)).isEqualTo("abc");
    }

    private static String marked(String quote, Span... spans) {
        return Html.render(Quote.marked(quote, List.of(spans), 300));
    }
}

package lazo.science.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextTest {

    private static final LearnedReader READER = new LearnedReader(List.of(
            new Need(
                    "payroll",
                    Stance.NEVER,
                    "Run the payroll",
                    Map.of("es", List.of("liquidar la nómina de los porteros"), "pt", List.of("folha de pagamento"))),
            new Need(
                    "parking",
                    Stance.CONSIDERED,
                    "Book parking spaces",
                    Map.of("es", List.of("reservar estacionamientos desde la plataforma")))));

    private static final String[] PIECES = {
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE21",
        "\u0301",
        "\u0336",
        "\u202E",
        "\u200F",
        "\u200B",
        "\u2066",
        "\uFEFF",
        "\0",
        "\uD835\uDC22",
        "ش",
        "ל",
        "中",
        "ß",
        "İ",
        "ı",
        "ﬁ",
        "Ⅷ",
        "①",
        "٣",
        "a",
        "idiota",
        "i.d.i",
        "m13r",
        "p*t",
        "@",
        "#",
        "*",
        "\"",
        "'",
        "“",
        "”",
        "«",
        ":",
        "://",
        ".",
        ",",
        "(",
        ")",
        "[at]",
        "(at)",
        "gmail",
        "+57 300",
        "300",
        "1.250",
        "wa.me/",
        " ",
        "\n",
        "\r",
        "\t",
        "¿",
        "!",
        "son unos ",
        "you ",
        "no ",
        "de ",
        "e\u0301",
        "🏳️‍🌈",
        "👨‍👩‍👧"
    };

    @Test
    void noMixtureOfCharactersMakesItFail() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(4) == 0) {
                    text.append((char) random.nextInt(0x10000));
                } else {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
            }
            String written = text.toString();
            assertThatCode(() -> spansLieInside(written)).doesNotThrowAnyException();
        }
    }

    private static void spansLieInside(String text) {
        Reading reading = READER.read(text, null, "BR");
        reading.insults().forEach(insult -> liesInside(insult.span(), text));
        reading.threats().forEach(threat -> liesInside(threat.span(), text));
        reading.contacts().forEach(contact -> liesInside(contact.span(), text));
    }

    private static void liesInside(Reading.Span span, String text) {
        assertThat(span.from()).isNotNegative().isLessThan(span.to());
        assertThat(span.to()).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1", " ", "@", "*", "a ", "1 ", "(at) ", "son ", "idiota ", "no ", "\"", ". ", "a.", "\u0301"
            })
    void aMillionCharactersOfOneKindAreReadInOnePass(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(READER.read(text, null, null).words()).isBetween(0, 1_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | ¿Me pueden decir cuándo llega la factura de este mes?
            es | no me deja entrar a la asamblea y ya empezó
            pt | Não consigo entrar na assembleia, vocês podem me ajudar?
            pt | ainda estou esperando a resposta de vocês desde ontem
            en | I still can't download the minutes of last night's meeting
            en | thanks, that worked for us
            """)
    void theLanguageIsTold(String language, String text) {
        assertThat(READER.read(text, null, null).language()).isEqualTo(language);
    }

    @Test
    void whatIsInNoLanguageWeKnowIsUndecided() {
        assertThat(READER.read("123 456", null, null).language()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "necesito liquidar las nóminas",
                "necesito liquidar la nomina",
                "¿se puede reservar el estacionamiento?",
                "quiero reservar estacionamientos",
                "quiero reservar estacionamento",
                "quiero reservar estacionaminto",
                "preciso da folha de pagamento dos funcionários"
            })
    void aNeedIsFoundThroughAccentsPluralsAndOneWrongLetter(String text) {
        assertThat(READER.read(text, null, null).needs()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la plataforma no me sirve",
                "quiero usar el servicio desde mi cuenta",
                "a plataforma e a conta",
                "the platform, the service and my account",
                "desde la plataforma"
            })
    void usualWordsAloneAreNoNeed(String text) {
        assertThat(READER.read(text, null, null).needs()).isEmpty();
    }
}

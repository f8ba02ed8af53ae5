package lazo.science.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import lazo.science.reading.Reading.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    private static final List<Need> NEEDS = List.of(
            new Need(
                    "accounting",
                    Stance.NEVER,
                    "Bookkeeping and tax filing",
                    Map.of(
                            "es", List.of("declarar impuestos desde la plataforma"),
                            "en", List.of("file my taxes from the platform"))),
            new Need(
                    "export",
                    Stance.PLANNED,
                    "Export minutes to Word",
                    Map.of("es", List.of("exportar las actas a Word", "descargar el acta en Word"))),
            new Need(
                    "dark",
                    Stance.CONSIDERED,
                    "Dark mode",
                    Map.of("es", List.of("modo oscuro en la app"), "pt", List.of("modo escuro no aplicativo"))));

    private static final RuleReader READER = new RuleReader(NEEDS);

    private record Labelled(List<String> labels, String text) {}

    @Test
    void insultsAtUsAreFound() throws IOException {
        assertThat(missed("iUS")).as("at most one in fifty is missed").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void harshWordsAboutTheProductAreNeverInsultsAtUs() throws IOException {
        assertThat(wronglyFound("iUS")).isEmpty();
    }

    @Test
    void quotedReportedAndNegatedInsultsAreNotListed() throws IOException {
        assertThat(wronglyFound("i*")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iTHIRD_PERSON", "iSELF", "iPRODUCT"})
    void whomAnInsultIsAimedAtIsTold(String label) throws IOException {
        assertThat(missed(label)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CANCEL",
                "REFUND",
                "HUMAN",
                "THANKS",
                "PRAISE",
                "QUESTION",
                "SUGGESTION",
                "BARGAINING",
                "CAPTIVE",
                "PRICE",
                "OUR_FAULT"
            })
    void whatATextIsForIsTold(String intent) throws IOException {
        assertThat(missed(intent)).isEmpty();
        assertThat(wronglyFound(intent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tVIOLENCE", "tLEGAL", "tPUBLIC", "tCHARGEBACK"})
    void threatsAreFoundAndJokesAreNone(String threat) throws IOException {
        assertThat(missed(threat)).isEmpty();
        assertThat(wronglyFound(threat)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cPHONE", "cEMAIL", "cHANDLE", "cLINK", "cINVITATION"})
    void contactDetailsAreFoundHoweverDisguised(String contact) throws IOException {
        assertThat(missed(contact)).isEmpty();
    }

    @Test
    void pricesDatesAndOrderNumbersAreNoContactDetails() throws IOException {
        assertThat(wronglyFound("c*")).isEmpty();
    }

    @Test
    void aNeedIsRecognisedInOtherWordsAndNotByUsualWords() throws IOException {
        assertThat(missed("naccounting")).isEmpty();
        assertThat(wronglyFound("n*")).isEmpty();
    }

    @Test
    void theSameComplaintInOtherWordsIsRecognised() {
        Reading first = READER.read("La votación se traba cuando entran más de cien vecinos", "es", "CO");
        Reading again = READER.read("otra vez se traba la votación al entrar cien vecinos!!", "es", "CO");
        Reading different = READER.read("Los vecinos no reciben el acta firmada por correo", "es", "CO");

        assertThat(first.sameComplaint(again)).isGreaterThan(0.5);
        assertThat(first.sameComplaint(different)).isLessThan(0.3);
    }

    @Test
    void thanksAreWarmAndComplaintsAreCold() {
        assertThat(READER.read("muchas gracias, excelente atención", "es", null).polarity())
                .isGreaterThan(0.5);
        assertThat(READER.read("pésimo servicio, no funciona nada", "es", null).polarity())
                .isLessThan(-0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\uD83D", "\uDE00a", "\0\0", "‏שלום‎", "@", "*", "a*", ":", "\"", "…", "1", "<<<<"})
    void nothingItIsGivenMakesItFail(String text) {
        assertThat(READER.read(text, null, null).words()).isBetween(0, 2);
    }

    @Test
    void aLongTextKeepsAllItsWordsInTheCount() {
        assertThat(READER.read("hola ".repeat(200_000), "es", null).words()).isEqualTo(200_000);
    }

    @Test
    void aSpanPointsAtTheWordsAsTheyWereWritten() {
        String text = "Hola,  son unos ÍNÚTILES";
        Reading reading = READER.read(text, "es", null);

        assertThat(reading.insults()).singleElement().satisfies(insult -> {
            assertThat(insult.target()).isEqualTo(Target.US);
            assertThat(text.substring(insult.span().from(), insult.span().to())).endsWith("ÍNÚTILES");
        });
    }

    private static List<String> missed(String label) throws IOException {
        return messages().stream()
                .filter(message -> message.labels.contains(label) && !found(message.text, label))
                .map(Labelled::text)
                .toList();
    }

    private static List<String> wronglyFound(String label) throws IOException {
        return messages().stream()
                .filter(message -> message.labels.contains("!" + label) && found(message.text, label))
                .map(Labelled::text)
                .toList();
    }

    private static boolean found(String text, String label) {
        Reading reading = READER.read(text, null, null);
        Set<String> all = new TreeSet<>();
        reading.insults().forEach(insult -> all.add("i" + insult.target()));
        reading.threats().forEach(threat -> all.add("t" + threat.kind()));
        reading.contacts().forEach(contact -> all.add("c" + contact.kind()));
        reading.needs().forEach(need -> all.add("n" + need.needId()));
        reading.intents().forEach(intent -> all.add(intent.name()));
        boolean any = label.endsWith("*");
        String start = any ? label.substring(0, label.length() - 1) : label;
        return any ? all.stream().anyMatch(one -> one.startsWith(start)) : all.contains(label);
    }

    private static List<Labelled> messages() throws IOException {
        List<Labelled> messages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleReaderTest.class.getResourceAsStream("messages.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    List<String> labels = List.of(line.substring(0, tab).split(",", -1));
                    messages.add(new Labelled(labels, line.substring(tab + 1)));
                }
            }
        }
        return messages;
    }
}

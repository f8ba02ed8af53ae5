package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lazo.cli.Desk.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCommandsTest {

    private static final String LABELLED = """
            text	label	tone
            sos un inútil, no servís para nada	OFP	neg
            muchas gracias, todo perfecto	NO	pos
            ¿a qué hora abren mañana?	NO	neu
            son unos ladrones y unos mentirosos	OFG	neg
            la aplicación anda lenta hoy	NO	neg
            """;

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void whatIsTypedIsShownWithTheWordsThatCarryIt() {
        Outcome shown = desk.type("manga de ladrones, devuelvan la plata\n", "read");

        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains("[")
                .contains("insult at us")
                .contains("es 1.00")
                .contains("refund");
    }

    @Test
    void asJsonEveryLineIsAnObject() {
        Outcome read = desk.type("thank you so much!\nquero cancelar minha conta\n", "read", "--json");

        assertThat(read.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"language\":")
                        .contains("\"polarity\":")
                        .contains("\"insults\":[")
                        .contains("\"threats\":[")
                        .contains("\"intents\":[")
                        .contains("\"contacts\":[")
                        .contains("\"needs\":["));
        assertThat(read.out().lines().toList().get(1)).contains("\"pt\"").contains("\"cancel\"");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Outcome read = desk.type("", "read", folder.resolve("nothing.txt").toString());

        assertThat(read.status()).isEqualTo(2);
        assertThat(read.err()).contains("There is no file").contains("nothing.txt");
    }

    @Test
    void anEvaluationIsOneJsonObject() {
        String data = desk.file("labelled.tsv", LABELLED);

        Outcome measured = desk.type(
                "",
                "evaluate",
                "reading",
                "--data",
                data,
                "--head",
                "offensive",
                "--text",
                "text",
                "--label",
                "label",
                "--positive",
                "OFP,OFG",
                "--json");

        assertThat(measured.status()).as(measured.err()).isZero();
        assertThat(measured.out().strip())
                .startsWith("{")
                .endsWith("}")
                .contains("\"n\":5")
                .contains("\"macroF1\":")
                .contains("\"f1\":")
                .contains("\"precision\":")
                .contains("\"recall\":")
                .contains("\"auc\":1.0")
                .contains("\"accuracy\":")
                .contains("\"perSecond\":");
    }

    @ParameterizedTest
    @CsvSource({
        "polarity, tone, ''",
        "language, label, --classes=es=NO",
        "insult, label, --positive=OFP",
        "contact, tone, --positive=neu"
    })
    void everyHeadCanBeAsked(String head, String label, String option) {
        String data = desk.file("labelled.tsv", LABELLED);
        String[] call = {"evaluate", "reading", "--data", data, "--head", head, "--text", "text", "--label", label};
        String[] whole = option.isEmpty() ? call : java.util.Arrays.copyOf(call, call.length + 1);
        if (!option.isEmpty()) {
            whole[call.length] = option;
        }

        Outcome measured = desk.type("", whole);

        assertThat(measured.status()).as(measured.err()).isZero();
        assertThat(measured.out()).contains("macro-F1").contains("texts a second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --head offensive --text nothing --label label  | There is no column "nothing"
            --head kindness --text text --label label      | There is no head "kindness"
            --head offensive --text text --label label     | No label means yes
            --head polarity --text text --label label      | No label is one of
            """)
    void aWrongCallSaysWhatToDo(String options, String said) {
        String data = desk.file("labelled.tsv", LABELLED);

        Outcome measured = desk.type("", ("evaluate reading --data " + data + " " + options.strip()).split(" +", 0));

        assertThat(measured.status()).isEqualTo(2);
        assertThat(measured.err()).contains(said);
    }

    @Test
    void aLineWithAFieldTooManyIsLeftOutAndCounted() {
        String data = desk.file("labelled.tsv", LABELLED + "one\ttoo\tmany\tfields\n");

        Outcome measured = desk.type(
                "",
                "evaluate",
                "reading",
                "--data",
                data,
                "--head",
                "insult",
                "--text",
                "text",
                "--label",
                "label",
                "--positive",
                "OFP");

        assertThat(measured.out()).contains("insult, 5 texts").contains("1 lines had another number of fields");
    }

    @Test
    void trainingWritesAModelAndWhereItComesFrom() throws IOException {
        for (String language : new String[] {"es", "pt", "en"}) {
            desk.file(
                    "corpus/" + language + ".tsv",
                    "split\tpart\ttext\tpolarity\tintent\n"
                            + "train\tsupport\tquiero cancelar ya\tneu\tcancel\n".repeat(4)
                            + "train\tsupport\tmuchas gracias a todos\tpos\tthanks\n".repeat(4));
        }

        Outcome trained = desk.type(
                "",
                "train",
                "reading",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--out",
                folder.resolve("model").toString());

        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("36 examples");
        assertThat(Files.readString(folder.resolve("model/model.yaml")))
                .contains("- file: es.tsv")
                .contains("licence: CC BY 4.0")
                .contains("cancel: {examples: 24, yes: 12");
        assertThat(Files.size(folder.resolve("model/model.bin"))).isPositive();
    }
}

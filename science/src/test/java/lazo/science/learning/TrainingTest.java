package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lazo.science.reading.Head;
import lazo.science.reading.LearnedReader;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final List<String> WISHES = List.of(
            "quiero", "necesito", "me gustaría", "por favor", "vengo a", "hola, pienso", "les pido", "ya decidí");
    private static final List<String> LEAVING =
            List.of("irme", "cerrar mi cuenta", "dejar el servicio", "cancelar el plan", "dar de baja todo");
    private static final List<String> STAYING =
            List.of("sumar un usuario", "cambiar el logo", "ver la factura", "exportar las actas", "renovar el plan");

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String wish : WISHES) {
            for (int i = 0; i < LEAVING.size(); i++) {
                examples.add(new Example(wish + " " + LEAVING.get(i), null, Map.of(Head.CANCEL, true), true));
                examples.add(new Example(wish + " " + STAYING.get(i), null, Map.of(Head.CANCEL, false), true));
            }
        }
        return examples;
    }

    private static byte[] bytes(List<Example> examples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Training.train(examples, (head, of) -> {}).model().write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatWasTaughtIsRecognisedInWordsNotSeenTogether() {
        LearnedReader reader =
                LearnedReader.with(Training.train(examples(), (head, of) -> {}).model());

        assertThat(reader.understand("buenas, quisiera irme", null, null)
                        .chances()
                        .getOrDefault(Head.CANCEL, 0.0))
                .isGreaterThan(0.5);
        assertThat(reader.understand("buenas, quisiera ver la factura", null, null)
                        .chances()
                        .getOrDefault(Head.CANCEL, 1.0))
                .isLessThan(0.5);
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(bytes(examples())).isEqualTo(bytes(examples()));
    }

    @Test
    void oneExampleMoreGivesOthers() throws IOException {
        List<Example> more = examples();
        more.add(new Example("quiero irme y cerrar mi cuenta", null, Map.of(Head.CANCEL, true), true));

        assertThat(bytes(more)).isNotEqualTo(bytes(examples()));
    }

    @Test
    void textsOfOneGroupAreHeldOutTogether() {
        List<Integer> parts = new ArrayList<>();
        for (Example example : examples()) {
            parts.add(new Example(example.text(), "pair", example.answers(), true).part(5));
        }
        Collections.shuffle(parts, new Random(1));

        assertThat(parts).containsOnly(parts.getFirst());
    }
}

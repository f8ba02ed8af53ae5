package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lazo.science.reading.GistReader;
import lazo.science.reading.LearntComplaints;
import org.junit.jupiter.api.Test;

/** Messages about the same thing in other words, on kinds of complaints that nothing was learnt from. */
class ComplaintsTest {

    private static List<Complaint> corpus(String split) throws IOException {
        return Complaint.of(Files.readAllLines(Path.of("corpus", "complaints.tsv")), split);
    }

    @Test
    void theSameThingIsFoundInAnotherLanguage() throws IOException {
        ComplaintScores scores = ComplaintScores.of(GistReader.shipped(), corpus("held"));

        assertThat(scores.n()).isEqualTo(570);
        assertThat(scores.within()).isGreaterThan(0.65);
        assertThat(scores.across()).isGreaterThan(0.72);
        assertThat(scores.nearestAcross()).isGreaterThan(0.48);
    }

    @Test
    void whatIsShippedIsWhatTrainingMakes() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        ComplaintTraining.train(corpus("train")).write(made);

        try (var shipped = LearntComplaints.class.getResourceAsStream("complaints.bin")) {
            assertThat(made.toByteArray()).isEqualTo(shipped == null ? null : shipped.readAllBytes());
        }
    }

    @Test
    void noKindIsBothLearntAndHeld() throws IOException {
        assertThat(corpus("train").stream().map(Complaint::kind))
                .doesNotContainAnyElementsOf(
                        corpus("held").stream().map(Complaint::kind).toList());
    }

    @Test
    void aTextWithoutWordsIsLikeNothing() {
        GistReader reader = GistReader.shipped();

        assertThat(reader.of("").likeness(reader.of("?!"))).isZero();
        assertThat(reader.of("¿? 👍 \ud800").likeness(reader.of("me cobraron dos veces")))
                .isZero();
        assertThat(reader.of("x".repeat(1_000_000)).features()).hasSizeLessThan(3);
    }

    @Test
    void aLineThatIsCutOffIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Complaint.of(List.of("split\tkind\tlanguage\ttext", "train\tlate\tes"), "train"))
                .withMessageContaining("3 fields instead of 4: train late es");
    }
}

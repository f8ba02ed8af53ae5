package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void aReasonIsSaidInTheLanguageOfWhoeverReads() {
        assertThat(new Reason("Contract", "monthly", .5).inWords("en"))
                .isEqualTo("Contract: monthly makes leaving more likely");
        assertThat(new Reason("Contract", "monthly", -.9).inWords("es"))
                .isEqualTo("Contract: monthly hace mucho más probable que se quede");
        assertThat(new Reason("Contract", "", .9).inWords("pt"))
                .isEqualTo("Contract: sem dado torna muito mais provável que saia");
    }

    @Test
    void anAmountIsWrittenAsPeopleWriteIt() {
        Column amounts = new Column.Amounts("spend", new double[] {12, 12.345, Double.NaN});
        assertThat(Reason.of(amounts, 0, 1).value()).isEqualTo("12");
        assertThat(Reason.of(amounts, 1, 1).value()).isEqualTo("12.35");
        assertThat(Reason.of(amounts, 2, 1).value()).isEmpty();
    }
}

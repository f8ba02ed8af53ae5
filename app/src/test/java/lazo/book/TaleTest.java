package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lazo.book.Chronicle.Entry;
import lazo.science.reading.Story;
import org.junit.jupiter.api.Test;

class TaleTest {

    private final Tie tie = new Tie("a")
            .paysMonthly(9, 9, 49)
            .says(8, "¿Cuándo vuelve?", -0.4)
            .answers(7, 2, null)
            .refunded(6, 12.5)
            .talked(5, 34, 4)
            .reminded(4, "contact_sharing")
            .reportedBy(3, "b", "non_payment", "No pagó");

    @Test
    void eventsAreToldInPlainSpanish() {
        assertThat(told("es"))
                .containsExactly(
                        "Pagó 49\u00a0USD",
                        "Escribió por WhatsApp",
                        "Dio 2 de 5 en satisfacción",
                        "Le devolvimos 12,5\u00a0USD",
                        "Conversación de 34 minutos (desgaste 4 de 5)",
                        "Le recordamos una regla: Compartir contactos",
                        "Otra persona le reportó: falta de pago");
    }

    @Test
    void eventsAreToldInPlainPortugueseAndEnglish() {
        assertThat(told("pt-BR")).startsWith("Pagou 49\u00a0USD", "Escreveu por WhatsApp");
        assertThat(told("en")).startsWith("Paid 49\u00a0USD", "Wrote by WhatsApp");
    }

    @Test
    void pagesAndScreensAreToldInEachLanguage() {
        Tie seen = new Tie("b")
                .sees(5, "Page: Home")
                .sees(4, "Page")
                .sees(3, "Screen: Pagos")
                .sees(2, "Tour Begun");
        assertThat(told(seen, "es"))
                .containsExactly("Vio la página Home", "Vio una página", "Vio la pantalla Pagos", "Tour Begun");
        assertThat(told(seen, "pt-BR")).startsWith("Viu a página Home", "Viu uma página");
        assertThat(told(seen, "en")).startsWith("Saw the page Home", "Saw a page");
    }

    @Test
    void theWordsOfPeopleStandApart() {
        assertThat(entries("es")).extracting(Entry::quote).contains("¿Cuándo vuelve?", "No pagó");
    }

    private List<String> told(String language) {
        return told(tie, language);
    }

    private static List<String> told(Tie tie, String language) {
        return entries(tie, language).stream().map(Entry::told).toList();
    }

    private List<Entry> entries(String language) {
        return entries(tie, language);
    }

    private static List<Entry> entries(Tie tie, String language) {
        Desk desk = Desk.of(Fixture.company(), Fixture.facts(), language);
        Story story = tie.story();
        return new Chronicle(story, desk.words(), desk.figures()).entries();
    }
}

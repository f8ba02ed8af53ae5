package lazo.science.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.science.history.CompanyFile;
import lazo.science.learning.Corpus;
import lazo.science.learning.Example;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.NeedMatch;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedReaderTest {

    private static final LearnedReader READER = new LearnedReader(List.of());

    private static Reading read(String text) {
        return READER.read(text, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qué idiota sos                 | qué idiota soy
            sos una mierda                 | esto es una mierda
            you people are garbage         | this app is garbage
            vocês são um lixo              | esse aplicativo é um lixo
            son unos ladrones              | me dijeron que soy un ladrón
            son unos inútiles, todos       | los informes nuevos son una porquería
            a máquina é boa, o burro é você | esse robô é burro demais
            you are useless, all of you    | your phone menu is useless
            contestá de una vez inútil     | el botón de responder es inútil
            sabés leer? lee de nuevo animal | leé la ficha del animal antes
            stupid cow, read it again      | the cow record is stupid
            you lying sack of crap         | the update is a load of crap
            """)
    void aPersonIsInsultedInTheFirstAndNotInTheSecond(String insult, String harmless) {
        assertThat(read(insult).insults()).anyMatch(found -> found.target() == Target.US);
        assertThat(read(harmless).insultsUs()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANCEL | quiero cancelar mi suscripción        | no quiero cancelar mi suscripción
            CANCEL | please close my account today         | please don't close my account
            REFUND | quero meu dinheiro de volta           | o reembolso já caiu, obrigada
            THANKS | mil gracias por la ayuda              | la ayuda no sirvió
            """)
    void oneWantsItAndTheOtherDoesNot(Intent intent, String wants, String not) {
        assertThat(read(wants).intents()).contains(intent);
        assertThat(read(not).intents()).doesNotContain(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEGAL      | los voy a denunciar en Defensa del Consumidor  | soy abogada y busco un plan para mi estudio
            PUBLIC     | si no me devuelven la plata voy a la prensa    | los vi en la prensa
            CHARGEBACK | I will dispute this charge with my bank        | my bank declined the card
            VIOLENCE   | vou arrebentar a sua cara                      | vou arrebentar na prova!!
            VIOLENCE   | te voy a matar, me oíste                       | te mato jajaja me asustaste
            VIOLENCE   | I'm going to destroy you and your family       | I'm going to destroy that exam
            VIOLENCE   | vc tá morta, ouviu?                            | vou explodir de tanto estudar
            VIOLENCE   | I'd sleep with one eye open if I were you      | I slept with the window open
            VIOLENCE   | si no aparece mi plata voy y les quemo el local | se me quemó la comida
            VIOLENCE   | una bomba les voy a poner                      | la fiesta fue una bomba
            """)
    void oneThreatensAndTheOtherDoesNot(ThreatKind kind, String threat, String harmless) {
        assertThat(read(threat).threatens(kind)).isTrue();
        assertThat(read(harmless).threats()).isEmpty();
    }

    @Test
    void inACompanyForClinicsWhoSpeaksOfTheClinicAsksForNothingSpecial() {
        LearnedReader reader = new LearnedReader(CompanyFile.parse("company.yaml", """
                name: Huella
                mission: La agenda y las historias de las clínicas veterinarias
                needs:
                  - {id: taxes, stance: never, title: Impuestos, examples: {es: [contabilidad de la clínica]}}
                """));
        assertThat(reader.read("no carga la agenda de la clínica", null, null).needs())
                .isEmpty();
        assertThat(reader.read("¿me llevan la contabilidad?", null, null).needs())
                .extracting(NeedMatch::needId)
                .containsExactly("taxes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quiero que me hagan la tarea    | el profe mandó tarea, ¿dónde la subo?
            hazme la tarea de mañana        | necesito que alguien me ayude a entrar a la sala
            alguien que dé la prueba por mí | gracias profe, salí bien en la prueba
            me hacen el examen ustedes?     | tengo examen mañana, ¿hay profe hoy?
            """)
    void oneWordThatEverybodySaysIsNoRequest(String asks, String harmless) {
        LearnedReader reader = new LearnedReader(CompanyFile.parse("company.yaml", """
                name: Aula
                needs:
                  - id: ghost
                    stance: never
                    title: Hacer el trabajo del estudiante
                    examples: {es: [que me hagan la tarea, que alguien dé la prueba por mí, hacerme el examen]}
                """));
        assertThat(reader.read(asks, null, null).needs())
                .extracting(NeedMatch::needId)
                .containsExactly("ghost");
        assertThat(reader.read(harmless, null, null).needs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Te voy a mandar la captura en un rato",
                "te voy a pasar con mi contadora para que te explique",
                "Se lo escribo despacio a ver si esta vez le alcanza la cabeza",
                "I will pay when I feel like it"
            })
    void whatNamesNoDeedIsNoThreatOfViolence(String text) {
        assertThat(read(text).threatens(ThreatKind.VIOLENCE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Listo, quedó. Y qué pena con usted por el mensaje del otro día",
                "el salario bruto no me cuadra",
                "pierde los ceros a la izquierda del código postal",
                "Entendido, lo pruebo y cualquier cosa les escribo"
            })
    void courtesyAndAccountingInsultNobody(String text) {
        assertThat(read(text).insultsAPerson()).isFalse();
    }

    @Test
    void contemptWithoutARudeWordMayBeAnInsult() {
        assertThat(read("Rodrigo, hágase un favor y renuncie, no da el ancho").mayInsultUs())
                .isTrue();
        assertThat(read("¿Cómo descargo la factura de marzo?").mayInsultUs()).isFalse();
    }

    @Test
    void whoCallsThemselvesAFoolAndSaysThanksIsNotUnhappy() {
        assertThat(read("Soy un pendejo, estaba metiendo el RFC con espacio. Ya jaló, gracias 😂")
                        .isUnhappy())
                .isFalse();
    }

    @Test
    void aNameAfterAColonIsAHandle() {
        assertThat(read("mi insta: lu.profe.mates, sin arroba").leadsOutside()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ya po", "gente", "Prezados", "lovely man"})
    void aWordOrTwoWithoutARudeOneInsultNobody(String text) {
        assertThat(read(text).insultsAPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hablemos por acá",
                "pode subir direto, interfone 1536",
                "vou direto ao ponto",
                "discuulpe, no doy mi numero, hablemos por aca",
                "I'd rather keep everything on here if that's ok",
                "please let's keep it on here, that's safer",
                "if we go outside the platform you lose the guarantee, so no",
                "acabei de pagar pelo pix no site, apareceu pra você?",
                "não faço por fora não, só por aqui",
                "vou pagar direto no app mesmo"
            })
    void talkingHereOrComingUpLeadsNobodyOutside(String text) {
        assertThat(read(text).leadsOutside()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "el pedido 4482917365 no llegó",
                "cuesta $ 1.250.000 por mes",
                "my order #20394857261 is late",
                "o boleto vence em 12/10/2026 às 18:30",
                "mi gmail no abre",
                "Prof, fiz os exercícios 12, 15, 18, 21 e 24 da página 187",
                "la respuesta es 2, 4, 8, 16, 32, 64 y 128",
                "capítulos 1 2 3 4 5 6 7 y 8 entran en el examen",
                "my scores were 85, 92, 78, 88 and 95",
                "is it 3.14159265 or can I just use 22/7",
                "el año 1810, 1818 y 1879 son las fechas",
                "sin(30)=0.5, cos(30)=0.8660254"
            })
    void pricesOrdersAndDatesAreNoTelephoneNumbers(String text) {
        assertThat(read(text).contacts()).noneMatch(contact -> contact.kind() == ContactKind.PHONE);
    }

    @Test
    void aNumberInUseInTheCountryIsOne() {
        assertThat(READER.read("6012345678, gracias", null, "CO").contacts())
                .anyMatch(contact -> contact.kind() == ContactKind.PHONE);
        assertThat(READER.read("6012345678, gracias", null, null).contacts()).isEmpty();
    }

    /** Words are remembered; more of them than there is room for must change nothing. */
    @Test
    void whatAWordSaysDoesNotDependOnWhatWasReadBefore() {
        LearnedReader busy = new LearnedReader(List.of());
        for (int i = 0; i < 40_000; i++) {
            busy.read("palabra" + Integer.toString(i * 7919, 36).replaceAll("[0-9]", "x") + " idiot" + i, null, null);
        }
        LearnedReader fresh = new LearnedReader(List.of());
        for (String text :
                List.of("qué idiota sos, quiero la baja", "llámame al 300 123 4567 😡", "obrigada, deu certo")) {
            assertThat(busy.understand(text, null, null).chances())
                    .isEqualTo(fresh.understand(text, null, null).chances());
        }
    }

    @Test
    void whatWasReadLatelyIsNotReadAgain() {
        int[] calls = new int[1];
        Reader counting = (text, language, country) -> {
            calls[0]++;
            return READER.read(text, language, country);
        };
        Reader remembering = new RememberingReader(counting);

        Reading first = remembering.read("gracias", null, null);
        Reading again = remembering.read("gracias", null, null);
        remembering.read("gracias", "pt", null);

        assertThat(again).isSameAs(first);
        assertThat(calls[0]).isEqualTo(2);
    }

    /** The figures of the model card, a little below what was measured, on messages that nothing was trained on. */
    @ParameterizedTest
    @CsvSource({
        "INSULT, es, 0.88",
        "INSULT, pt, 0.87",
        "INSULT, en, 0.89",
        "CANCEL, all, 0.89",
        "REFUND, all, 0.82",
        "LEGAL, all, 0.84",
        "CHARGEBACK, all, 0.90",
        "OUTSIDE, all, 0.90",
        "DETAIL, all, 0.88",
        "THANKS, all, 0.92"
    })
    void heldOutMessagesAreReadAsThoseWhoWroteThemMeantThem(Head head, String language, double least)
            throws IOException {
        int both = 0;
        int said = 0;
        int found = 0;
        for (Example example : held(language)) {
            boolean truth = example.answers().getOrDefault(head, false);
            boolean yes = READER.understand(example.text(), null, null).yes().contains(head);
            both += truth && yes ? 1 : 0;
            said += truth ? 1 : 0;
            found += yes ? 1 : 0;
        }

        assertThat(2.0 * both / (said + found)).isGreaterThan(least);
    }

    @Test
    void hardlyAnybodyWhoIsHarshAboutAThingHasInsultedSomebody() throws IOException {
        int harsh = 0;
        int wronged = 0;
        for (Example example : held("all")) {
            Map<Head, Boolean> answers = example.answers();
            if (answers.getOrDefault(Head.PRODUCT, false) && !answers.getOrDefault(Head.INSULT, false)) {
                harsh++;
                wronged += read(example.text()).insultsAPerson() ? 1 : 0;
            }
        }

        assertThat(harsh).isGreaterThan(150);
        assertThat(wronged).isLessThan(harsh * 3 / 100);
    }

    private static List<Example> held(String language) throws IOException {
        List<Example> held = new ArrayList<>();
        for (String one : language.equals("all") ? List.of("es", "pt", "en") : List.of(language)) {
            held.addAll(Corpus.examples(Files.readAllLines(Path.of("corpus", one + ".tsv")), one, "held"));
        }
        return held;
    }
}

package lazo.science.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import lazo.science.history.CompanyFacts.ExchangeRate;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyFileTest {

    private static final String FULL = """
            name: Asamblea
            mission: Help communities meet, vote and hire well online.   # one sentence
            currency: USD
            timezone: America/Bogota
            agentMinuteCost: 0.5
            grossMargin: 0.8
            exchangeRates:
              COP: 0.00025
              BRL: {2026-05: 0.18, 2026-06: 0.185}
            officeHours: "Mon-Fri 07:30-18:00"
            coreFeatures: [assemblies, voting]
            criticalProcesses: [assembly]
            needs:
              - id: accounting
                stance: never
                title: Bookkeeping and tax filing
                examples: {es: [declarar impuestos], en: [file taxes, do my books]}
              - id: chat
                stance: Planned
                title: {es: Charla, en: Chat}
                examples: a chat between neighbours
            policy: default
            """;

    @Test
    void everyFactOfTheCompanyIsRead() {
        CompanyFacts facts = CompanyFile.parse("company.yaml", FULL);

        assertThat(facts.name()).isEqualTo("Asamblea");
        assertThat(facts.mission()).isEqualTo("Help communities meet, vote and hire well online.");
        assertThat(facts.timezone()).isEqualTo(ZoneId.of("America/Bogota"));
        assertThat(facts.agentMinuteCost()).isEqualTo(0.5);
        assertThat(facts.grossMargin()).isEqualTo(0.8);
        assertThat(facts.exchangeRates())
                .containsEntry("COP", new ExchangeRate(0.00025, Map.of()))
                .containsEntry(
                        "BRL",
                        new ExchangeRate(null, Map.of(YearMonth.of(2026, 5), 0.18, YearMonth.of(2026, 6), 0.185)));
        assertThat(facts.officeHours()).isEqualTo(new OfficeHours(OfficeHours.USUAL.days(), 450, 1080));
        assertThat(facts.coreFeatures()).containsExactly("assemblies", "voting");
        assertThat(facts.criticalProcesses()).containsExactly("assembly");
        assertThat(facts.needs())
                .containsExactly(
                        new Need(
                                "accounting",
                                Stance.NEVER,
                                "Bookkeeping and tax filing",
                                Map.of(
                                        "es",
                                        List.of("declarar impuestos"),
                                        "en",
                                        List.of("file taxes", "do my books"))),
                        new Need("chat", Stance.PLANNED, "Chat", Map.of("und", List.of("a chat between neighbours"))));
    }

    @Test
    void aNameIsEnough() {
        assertThat(CompanyFile.parse("company.yaml", "name: Uno")).isEqualTo(CompanyFile.usual("Uno"));
        assertThat(CompanyFile.usual("Uno").agentMinuteCost()).isNull();
        assertThat(CompanyFile.usual("Uno").grossMargin()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    grosMargin: 0.4                       | There is no setting "grosMargin"   | Did you mean "grossMargin"
                    grossMargin: 40                       | must be a number from 0 to 1       | point
                    goneAfterDay: 90                      | There is no setting "goneAfterDay" | Did you mean "goneAfterDays"
                    goneAfterDays: 0                      | must be a number from 1 to 3650    | point
                    goneAfterDays: 12.5                   | not a whole number                 | 90
                    currency: DOLLARS                     | not a currency                     | USD
                    timezone: America/Bogotá              | no time zone                       | America/Bogota
                    officeHours: always                   | when the team is at work           | Mon-Fri
                    exchangeRates: {COP: 0}               | more than zero                     | worth
                    exchangeRates: {COP: {May: 1}}        | not a month                        | 2026-05
                    needs: [{id: a, stance: maybe}]       | not a stance                       | never
                    needs: [{id: a}]                      | "stance" is missing                | Add
                    name: Dos                             | given twice                        | Keep
                    'mission: ['                          | not valid YAML                     | indentation
                    """)
    void aFactThatCannotBeMeantIsRefusedWithItsLine(String line, String sentence, String remedy) {
        assertThatThrownBy(() -> CompanyFile.parse("company.yaml", "name: Uno\n" + line + "\n"))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.sentence()).startsWith("company.yaml:").contains(sentence);
                    assertThat(bad.remedy()).contains(remedy);
                });
    }

    @Test
    void aWrongKeyIsNamedWithTheLineOnWhichItStands() {
        assertThatThrownBy(() -> CompanyFile.parse("c.yaml", FULL.replace("stance: Planned", "stanse: planned")))
                .hasMessageStartingWith("c.yaml:19: There is no setting \"stanse\"");
    }

    @Test
    void daysCanBeListedAndCanGoOverTheWeekend() {
        assertThat(days("Sat-Mon,Wed 9:00-13:00"))
                .isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY));
    }

    @Test
    void moneyIsExchangedAtTheRateOfItsMonthElseOfTheNearestEarlierElseOfTheFirst() {
        Exchange exchange = new Exchange(CompanyFile.parse("company.yaml", FULL));

        assertThat(exchange.toCompany(new Money(10, "USD"), 0)).isEqualTo(OptionalDouble.of(10));
        assertThat(exchange.toCompany(new Money(1000, "COP"), 0)).isEqualTo(OptionalDouble.of(0.25));
        assertThat(exchange.toCompany(new Money(100, "BRL"), at("2026-05-31T12:00:00Z")))
                .isEqualTo(OptionalDouble.of(18));
        assertThat(exchange.toCompany(new Money(100, "BRL"), at("2026-06-01T04:59:59Z")))
                .isEqualTo(OptionalDouble.of(18));
        assertThat(exchange.toCompany(new Money(100, "BRL"), at("2026-06-01T05:00:00Z")))
                .isEqualTo(OptionalDouble.of(18.5));
        assertThat(exchange.toCompany(new Money(100, "BRL"), at("2026-09-01T00:00:00Z")))
                .isEqualTo(OptionalDouble.of(18.5));
        assertThat(exchange.toCompany(new Money(100, "BRL"), at("2020-01-01T00:00:00Z")))
                .isEqualTo(OptionalDouble.of(18));
    }

    @Test
    void moneyWithoutARateIsNeverTakenAtFaceValue() {
        Exchange exchange = new Exchange(CompanyFile.usual("Uno"));

        assertThat(exchange.toCompany(new Money(10, "EUR"), 0)).isEmpty();
    }

    private static Set<DayOfWeek> days(String hours) {
        return CompanyFile.parse("c", "name: Uno\nofficeHours: \"" + hours + "\"")
                .officeHours()
                .days();
    }

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}

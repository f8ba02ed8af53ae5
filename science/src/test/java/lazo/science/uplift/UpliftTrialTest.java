package lazo.science.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lazo.science.numbers.CannotFit;
import lazo.science.outlook.Column;
import lazo.science.outlook.Column.Amounts;
import lazo.science.uplift.UpliftTrial.Finding;
import org.junit.jupiter.api.Test;

class UpliftTrialTest {

    private static final int CUSTOMERS = 42_600;

    @Test
    void anEmailThatTemptsSomeIsFoundToDoSo() {
        EmailTrial email = new EmailTrial(CUSTOMERS, EmailTrial.WOMENS, 1);
        UpliftTrial trial = email.run(4);
        assertThat(trial.finding()).isEqualTo(Finding.BETTER_THAN_CHANCE);
        assertThat(trial.qini()).isGreaterThanOrEqualTo(.0073).isGreaterThan(.85 * email.bestQini());
        assertThat(trial.interval().low()).isPositive();
        assertThat(trial.interval().contains(email.bestQini())).isTrue();
        assertThat(trial.effect().estimate()).isBetween(.03, .06);
        assertThat(trial.effect()
                        .interval(.95)
                        .contains(Arrays.stream(email.effects).average().orElseThrow()))
                .isTrue();
        assertThat(trial.inWords("en")).contains("better than chance");
    }

    @Test
    void anEmailThatTemptsAllAlikeIsNotDistinguishableFromChance() {
        UpliftTrial trial = new EmailTrial(CUSTOMERS, EmailTrial.MENS, 2).run(4);
        assertThat(trial.effect().estimate()).isBetween(.06, .09);
        assertThat(trial.finding()).isEqualTo(Finding.NOT_DISTINGUISHABLE);
        assertThat(trial.interval().contains(0)).isTrue();
        assertThat(trial.inWords("en")).contains("not distinguishable from chance");
        assertThat(trial.inWords("es")).contains("no se distingue del azar");
        assertThat(trial.inWords("pt")).contains("não se distingue do acaso");
    }

    @Test
    void amongManyTrialsWithoutADifferenceHardlyAnyFindsOne() {
        long found = IntStream.rangeClosed(1, 25)
                .mapToObj(seed -> new EmailTrial(2_000, (_, _) -> .05, 100 + seed).run(1))
                .filter(trial -> trial.finding() != Finding.NOT_DISTINGUISHABLE)
                .count();
        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void theSameTrialGivesTheSameFinding() {
        EmailTrial email = new EmailTrial(3_000, EmailTrial.WOMENS, 5);
        UpliftTrial first = email.run(2);
        UpliftTrial again = email.run(2);
        assertThat(again.qini()).isEqualTo(first.qini());
        assertThat(again.interval()).isEqualTo(first.interval());
        assertThat(again.curve()).isEqualTo(first.curve());
    }

    @Test
    void whatIsMissingIsSaid() {
        EmailTrial email = new EmailTrial(1_000, EmailTrial.WOMENS, 6);
        refuses(
                "There are 49 customers",
                few(email, 49),
                Arrays.copyOf(email.visited, 49),
                Arrays.copyOf(email.written, 49));
        refuses(
                "Of the 496 customers who got the offer the outcome happened to 496",
                email.columns,
                email.written,
                email.written);
        refuses("no column", List.of(), email.visited, email.written);
        boolean[] everybody = new boolean[1_000];
        Arrays.fill(everybody, true);
        refuses("Of the 0 customers who were held out", email.columns, email.visited, everybody);
    }

    @Test
    void aRareKindThatOneArmNeverSawIsNoObstacle() {
        EmailTrial email = new EmailTrial(2_000, EmailTrial.WOMENS, 7);
        Random random = new Random(7);
        String[] rare = new String[2_000];
        Arrays.setAll(
                rare, i -> email.written[i] && random.nextInt(20) == 0 ? "seen once the e-mail was out" : "usual");
        List<Column> columns = List.of(email.columns.get(4), Column.Kinds.of("leak", rare));
        assertThat(UpliftTrial.run(columns, email.visited, email.written, 1, .95)
                        .qini())
                .isFinite();
    }

    private static List<Column> few(EmailTrial email, int rows) {
        return List.of(new Amounts("recency", Arrays.copyOf(((Amounts) email.columns.getFirst()).values(), rows)));
    }

    private static void refuses(String why, List<Column> columns, boolean[] outcome, boolean[] treated) {
        assertThatThrownBy(() -> UpliftTrial.run(columns, outcome, treated, 1, .95))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining(why);
    }
}

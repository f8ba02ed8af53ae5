package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class BetaGeometricBernoulliTest {

    private static final BetaGeometricBernoulli DONORS = new BetaGeometricBernoulli(1.204, .75, .657, 2.783);

    /** As many donors as in the paper, with the parameters it found. */
    @Test
    void findsTheParametersItsDonorsWereMadeWith() {
        Fitted<BetaGeometricBernoulli> fit = BetaGeometricBernoulli.fit(donors(11_104, 6, 7));
        Recovery.assertFound(fit.parameters(), 1.204, .75, .657, 2.783);
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.logLikelihood()).isBetween(-34_500.0, -32_000.0);
    }

    @Test
    void chancesOfHowOftenADonorGivesAddUpToOne() {
        double sum = 0;
        double mean = 0;
        for (int x = 0; x <= 6; x++) {
            sum += DONORS.probabilityOf(x, 6);
            mean += x * DONORS.probabilityOf(x, 6);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        double rounds = 0;
        for (int m = 1; m <= 6; m++) {
            rounds += stays(m);
        }
        assertThat(mean).isCloseTo(1.204 / (1.204 + .75) * rounds, within(1e-10));
    }

    /** B(γ, δ + m) / B(γ, δ) by its product. */
    private static double stays(int rounds) {
        double share = 1;
        for (int i = 0; i < rounds; i++) {
            share *= (2.783 + i) / (.657 + 2.783 + i);
        }
        return share;
    }

    @Test
    void whoGaveInTheLastRoundIsSurelyThereAndWhoStoppedEarlyHardly() {
        double lately = DONORS.probabilityAlive(6, 6, 6);
        double longAgo = DONORS.probabilityAlive(1, 1, 6);
        assertThat(lately).isCloseTo((2.783 + 6) / (.657 + 2.783 + 6), within(1e-10));
        assertThat(longAgo).isLessThan(.2);
        assertThat(DONORS.expectedPurchases(6, 6, 6, 5)).isGreaterThan(DONORS.expectedPurchases(1, 1, 6, 5));
        assertThat(DONORS.discountedPurchases(6, 6, 6, 5, .9)).isLessThan(DONORS.expectedPurchases(6, 6, 6, 5));
    }

    @Test
    void saysWhyRecordsCannotBeFitted() {
        refuses("at most one purchase", new int[] {4, 1}, new int[] {3, 1}, 6);
        refuses("between round 0", new int[] {1, 1}, new int[] {7, 1}, 6);
        refuses("Nobody ever bought", new int[2], new int[2], 6);
        refuses("Everybody bought", new int[] {6, 6}, new int[] {6, 6}, 6);
        refuses("One customer", new int[] {2}, new int[] {3}, 6);
        refuses("rounds are from 1", new int[] {0, 0}, new int[] {0, 0}, 0);
    }

    private static void refuses(String why, int[] purchases, int[] last, int rounds) {
        int[] all = new int[purchases.length];
        Arrays.fill(all, rounds);
        double[] ones = new double[purchases.length];
        Arrays.fill(ones, 1);
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> BetaGeometricBernoulli.fit(Rounds.of(purchases, last, all, ones)))
                .withMessageContaining(why);
    }

    private static Rounds donors(int size, int rounds, long seed) {
        Dice dice = new Dice(seed);
        int[] purchases = new int[size];
        int[] last = new int[size];
        int[] all = new int[size];
        double[] ones = new double[size];
        Arrays.fill(all, rounds);
        Arrays.fill(ones, 1);
        for (int i = 0; i < size; i++) {
            double buys = dice.beta(1.204, .75);
            double leaves = dice.beta(.657, 2.783);
            for (int round = 1; round <= rounds && dice.uniform() > leaves; round++) {
                if (dice.uniform() < buys) {
                    purchases[i]++;
                    last[i] = round;
                }
            }
        }
        return Rounds.of(purchases, last, all, ones);
    }
}

package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BetaBinomialPriorTest {

    private static final BetaBinomialPrior FALLBACK = BetaBinomialPrior.of(.1, 5);

    @Test
    void findsThePriorThatTwentyThousandCustomersWereDrawnFrom() {
        ShareCounts counts = new ShareCounts();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double share = new Beta(1.2, 10.8).quantile(random.nextDouble());
            int trials = 1 + random.nextInt(30);
            int hits = 0;
            for (int j = 0; j < trials; j++) {
                hits += random.nextDouble() < share ? 1 : 0;
            }
            counts.add(hits, trials);
        }
        BetaBinomialPrior prior = BetaBinomialPrior.fit(counts, FALLBACK);
        assertThat(prior.mean()).isCloseTo(.1, within(.003));
        assertThat(prior.strength()).isCloseTo(12, within(.8));
    }

    @Test
    void withoutCustomersTheFallbackIsTheAnswer() {
        BetaBinomialPrior prior = BetaBinomialPrior.fit(new ShareCounts(), FALLBACK);
        assertThat(prior.mean()).isCloseTo(.1, within(1e-12));
        assertThat(prior.strength()).isCloseTo(5, within(1e-12));
    }

    @Test
    void aHandfulOfCustomersHardlyMovesTheFallback() {
        ShareCounts counts = new ShareCounts();
        counts.add(0, 2);
        counts.add(1, 1);
        BetaBinomialPrior prior = BetaBinomialPrior.fit(counts, FALLBACK);
        assertThat(prior.mean()).isBetween(.1, .35);
        assertThat(prior.strength()).isBetween(2.0, 10.0);
    }

    @Test
    void staysWithinItsBoundsWhenTheCountsPullBeyondThem() {
        ShareCounts clean = new ShareCounts();
        clean.add(0, 40, 1_000_000);
        assertThat(BetaBinomialPrior.fit(clean, FALLBACK).mean())
                .isCloseTo(BetaBinomialPrior.LOWEST_MEAN, within(1e-7));
        ShareCounts alike = new ShareCounts();
        alike.add(20, 50, 100_000);
        assertThat(BetaBinomialPrior.fit(alike, FALLBACK).strength())
                .isCloseTo(BetaBinomialPrior.MOST_STRENGTH, within(.1));
        ShareCounts allOrNothing = new ShareCounts();
        allOrNothing.add(0, 50, 100_000);
        allOrNothing.add(50, 50, 100_000);
        BetaBinomialPrior prior = BetaBinomialPrior.fit(allOrNothing, FALLBACK);
        assertThat(prior.strength()).isCloseTo(BetaBinomialPrior.LEAST_STRENGTH, within(.01));
        assertThat(prior.mean()).isCloseTo(BetaBinomialPrior.HIGHEST_MEAN, within(.001));
    }

    @Test
    void partsCountedApartAndMergedInAnyOrderGiveTheSamePriorToTheBit() {
        Random random = new Random(3);
        ShareCounts whole = new ShareCounts();
        ShareCounts left = new ShareCounts();
        ShareCounts right = new ShareCounts();
        for (int i = 0; i < 500; i++) {
            double trials = 1 + random.nextDouble() * 300;
            double hits = trials * random.nextDouble() * .3;
            whole.add(hits, trials);
            (i % 3 == 0 ? left : right).add(hits, trials);
        }
        right.merge(left);
        assertThat(right.customers()).isEqualTo(500);
        assertThat(BetaBinomialPrior.fit(right, FALLBACK)).isEqualTo(BetaBinomialPrior.fit(whole, FALLBACK));
    }

    @Test
    void amountsAreRoundedByOnePartInSixtyFourAtMost() {
        for (double amount = 0; amount < 5000; amount += .37) {
            double kept = ShareCounts.amount(ShareCounts.level(amount));
            assertThat(kept).isCloseTo(amount, within(Math.max(1.0 / 16, amount / 64) + 1e-12));
        }
        for (int whole = 0; whole <= 64; whole++) {
            assertThat(ShareCounts.amount(ShareCounts.level(whole))).isEqualTo(whole);
        }
    }

    @Test
    void twoBadDaysCondemnNobody() {
        Beta known = BetaBinomialPrior.of(.08, 10).posterior(2, 2);
        assertThat(known.mean()).isCloseTo(2.8 / 12, within(1e-12));
        assertThat(known.quantile(.05)).isLessThan(.3);
    }

    @Test
    void refusesMoreHitsThanTrials() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareCounts().add(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> FALLBACK.posterior(3, 2));
    }
}

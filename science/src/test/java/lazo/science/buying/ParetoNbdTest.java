package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParetoNbdTest {

    private static final double[] CDNOW = {.55, 10.58, .61, 11.67};

    @Test
    void findsTheParametersItsCustomersWereMadeWith() {
        ParetoNbd truth = new ParetoNbd(.9, 8, .8, 12);
        Fitted<ParetoNbd> fit = ParetoNbd.fit(Crowd.of(truth, 20_000, 4).histories());
        Recovery.assertFound(fit.parameters(), truth.r(), truth.alpha(), truth.s(), truth.beta());
    }

    /** Against 40 digits: few and thousands of purchases, α far above β and far below. */
    @Test
    void theLikelihoodIsExactWhereHypergeometricFunctionsFail() {
        likelihood(CDNOW, new History(2, 30.43, 38.86), -9.56198126084296, .868410917132092);
        likelihood(CDNOW, new History(1000, 38, 38.86), 2016.18043771718, 3.93629046199728e-5);
        likelihood(CDNOW, new History(3000, 10, 38.86), 11937.6866133632, 0);
        likelihood(new double[] {.5, 1000, .6, .01}, new History(4, .5, 300), -28.1581059952294, .00702995988848942);
        likelihood(new double[] {.5, .01, .6, 1000}, new History(4, .5, 300), -6.73697719945268, 3.36840682106958e-9);
        likelihood(new double[] {5, 10, 40, 200}, new History(7, 20, 60), -19.9195095630506, 1.48924787586413e-7);
    }

    private static void likelihood(double[] parameters, History each, double log, double alive) {
        Histories twice = Histories.of(
                new int[] {each.frequency(), each.frequency()},
                new double[] {each.recency(), each.recency()},
                new double[] {each.age(), each.age()});
        double sum = new ParetoNbdLikelihood(twice).at(parameters, new double[4]);
        assertThat(sum / 2).isCloseTo(log, within(1e-11 * Math.abs(log)));
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        assertThat(model.probabilityAlive(each)).isCloseTo(alive, within(1e-9 * alive));
    }

    @Test
    void theSlopeIsThatOfTheLikelihood() {
        Maximum.Likelihood likelihood = new ParetoNbdLikelihood(
                Crowd.of(new ParetoNbd(.9, 8, .8, 12), 300, 5).histories());
        double[] at = {.7, 9, .5, 14};
        double[] slope = new double[4];
        likelihood.at(at, slope);
        for (int j = 0; j < 4; j++) {
            double step = 1e-5 * at[j];
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            double secant = (likelihood.at(up, new double[4]) - likelihood.at(down, new double[4])) / (2 * step);
            assertThat(slope[j]).isCloseTo(secant, within(1e-5 * (1 + Math.abs(secant))));
        }
    }

    @Test
    void chancesOfHowOftenANewCustomerBuysAddUpToOne() {
        ParetoNbd model = new ParetoNbd(.55, 10.58, .61, 11.67);
        double sum = 0;
        double mean = 0;
        for (int x = 0; x < 400; x++) {
            double chance = model.probabilityOf(x, 38.86);
            sum += chance;
            mean += x * chance;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(mean).isCloseTo(model.expectedPurchases(History.NEW, 38.86), within(1e-5));
    }
}

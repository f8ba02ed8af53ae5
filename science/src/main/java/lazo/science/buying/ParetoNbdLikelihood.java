package lazo.science.buying;

import lazo.science.numbers.LogGamma;

/** The log-likelihood of {@link ParetoNbd} with its slope. */
final class ParetoNbdLikelihood implements Maximum.Likelihood {

    private final Histories data;

    ParetoNbdLikelihood(Histories data) {
        this.data = data;
    }

    @Override
    public double at(double[] parameters, double[] slope) {
        return Chunks.sum(data.groups(), slope, (from, to, into) -> part(parameters, from, to, into));
    }

    private double part(double[] parameters, int from, int to, double[] slope) {
        double r = parameters[0];
        double alpha = parameters[1];
        double s = parameters[2];
        double beta = parameters[3];
        ParetoIntegral integral = new ParetoIntegral(r, alpha, s, beta);
        double constant = r * Math.log(alpha) + s * Math.log(beta) - LogGamma.of(r);
        double slopeR = Math.log(alpha) - LogGamma.slope(r);
        double logBeta = Math.log(beta);
        double common = 0;
        double commonR = 0;
        int last = -1;
        double sum = 0;
        for (int i = from; i < to; i++) {
            int x = data.frequency[i];
            if (x != last) {
                last = x;
                common = constant + LogGamma.of(r + x);
                commonR = slopeR + LogGamma.slope(r + x);
            }
            double weight = data.weight[i];
            double k = r + x;
            double endAlpha = alpha + data.age[i];
            double endBeta = beta + data.age[i];
            double logEndAlpha = Math.log(endAlpha);
            double logEndBeta = Math.log(endBeta);
            double stayed = -k * logEndAlpha - s * logEndBeta;
            double odds = integral.log(x, data.recency[i], data.age[i]) - stayed;
            double small = Math.exp(-Math.abs(odds));
            double left = odds > 0 ? 1 / (1 + small) : small / (1 + small);
            double here = 1 - left;
            sum += weight * (common + stayed + Math.max(odds, 0) + Math.log1p(small));
            slope[0] += weight * (commonR - here * logEndAlpha - left * integral.meanLogAlpha);
            slope[1] += weight * (r / alpha - k * (here / endAlpha + left * integral.meanAlpha));
            slope[2] += weight * (logBeta - here * logEndBeta + left * (1 / s - integral.meanLogBeta));
            slope[3] += weight * (s / beta - here * s / endBeta - left * (s + 1) * integral.meanBeta);
        }
        return sum;
    }
}

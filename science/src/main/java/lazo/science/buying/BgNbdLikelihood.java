package lazo.science.buying;

import lazo.science.numbers.LogGamma;

/** The log-likelihood of {@link BgNbd} with its slope; what depends on the frequency alone is computed once for each. */
final class BgNbdLikelihood implements Maximum.Likelihood {

    private final Histories data;

    BgNbdLikelihood(Histories data) {
        this.data = data;
    }

    @Override
    public double at(double[] parameters, double[] slope) {
        return Chunks.sum(data.groups(), slope, (from, to, into) -> part(parameters, from, to, into));
    }

    private double part(double[] parameters, int from, int to, double[] slope) {
        double r = parameters[0];
        double alpha = parameters[1];
        double a = parameters[2];
        double b = parameters[3];
        double logAlpha = Math.log(alpha);
        double logA = Math.log(a);
        double constant = r * logAlpha - LogGamma.of(r) + LogGamma.of(a + b) - LogGamma.of(b);
        double slopeR = logAlpha - LogGamma.slope(r);
        double slopeBoth = LogGamma.slope(a + b);
        double slopeB = slopeBoth - LogGamma.slope(b);
        double common = 0;
        double commonR = 0;
        double commonA = 0;
        double commonB = 0;
        double logOdds = 0;
        int last = -1;
        double sum = 0;
        double dR = 0;
        double dAlpha = 0;
        double dA = 0;
        double dB = 0;
        for (int i = from; i < to; i++) {
            int x = data.frequency[i];
            double weight = data.weight[i];
            if (x == 0) {
                double level = alpha + data.age[i];
                double log = Math.log(level);
                sum += weight * r * (logAlpha - log);
                dR += weight * (logAlpha - log);
                dAlpha += weight * r * (1 / alpha - 1 / level);
                continue;
            }
            if (x != last) {
                last = x;
                common = constant + LogGamma.of(r + x) + LogGamma.of(b + x) - LogGamma.of(a + b + x);
                commonR = slopeR + LogGamma.slope(r + x);
                double both = LogGamma.slope(a + b + x);
                commonA = slopeBoth - both;
                commonB = slopeB + LogGamma.slope(b + x) - both;
                logOdds = logA - Math.log(b + x - 1);
            }
            double k = r + x;
            double end = alpha + data.age[i];
            double seen = alpha + data.recency[i];
            double logEnd = Math.log(end);
            double logSeen = Math.log(seen);
            double odds = logOdds + k * (logEnd - logSeen);
            double grown = odds > 0 ? 0 : Math.exp(odds);
            double shrunk = odds > 0 ? Math.exp(-odds) : 0;
            double left = odds > 0 ? 1 / (1 + shrunk) : grown / (1 + grown);
            double here = 1 - left;
            sum += weight * (common - k * logEnd + Math.max(odds, 0) + Math.log1p(odds > 0 ? shrunk : grown));
            dR += weight * (commonR - here * logEnd - left * logSeen);
            dAlpha += weight * (r / alpha - k * (here / end + left / seen));
            dA += weight * (commonA + left / a);
            dB += weight * (commonB - left / (b + x - 1));
        }
        slope[0] = dR;
        slope[1] = dAlpha;
        slope[2] = dA;
        slope[3] = dB;
        return sum;
    }
}

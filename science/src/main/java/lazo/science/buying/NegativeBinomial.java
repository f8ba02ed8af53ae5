package lazo.science.buying;

import lazo.science.numbers.LogGamma;

/** Purchases in a given time at a rate that is Gamma(r, α) over customers. */
final class NegativeBinomial {

    private NegativeBinomial() {}

    /** ln of Γ(r + x) / (Γ(r) x!) · (α / (α + t))ʳ · (t / (α + t))ˣ. */
    static double log(int purchases, double r, double alpha, double time) {
        double choose = LogGamma.of(r + purchases) - LogGamma.of(r) - LogGamma.of(purchases + 1.0);
        double power = purchases == 0 ? 0 : purchases * Math.log(time / (alpha + time));
        return choose - r * Math.log1p(time / alpha) + power;
    }
}

package lazo.trial;

import java.time.ZoneId;

/**
 * Where a customer lives and how they speak.
 *
 * @param lang of the phrases: {@code es}, {@code pt} or {@code en}
 * @param rate what one unit of the currency is worth in US dollars
 */
record Region(String country, String lang, ZoneId zone, String currency, double rate) {
    static final Region MX = of("MX", "es", "America/Mexico_City", "MXN", 0.055);
    static final Region CO = of("CO", "es", "America/Bogota", "COP", 0.00025);
    static final Region AR = of("AR", "es", "America/Argentina/Buenos_Aires", "ARS", 0.001);
    static final Region CL = of("CL", "es", "America/Santiago", "CLP", 0.00105);
    static final Region BR = of("BR", "pt", "America/Sao_Paulo", "BRL", 0.185);
    static final Region US = of("US", "en", "America/Chicago", "USD", 1);

    private static Region of(String country, String lang, String zone, String currency, double rate) {
        return new Region(country, lang, ZoneId.of(zone), currency, rate);
    }

    /** US dollars in the currency of the place, rounded to cents. */
    double local(double usd) {
        return Math.round(usd / rate * 100) / 100.0;
    }
}

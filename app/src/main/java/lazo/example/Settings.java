package lazo.example;

import java.time.LocalDate;

/**
 * How much of Asamblea to write. Same settings, same bytes.
 *
 * @param customers at least {@link Asamblea#FEWEST}
 * @param seed what all chance comes from
 * @param from first day
 * @param to last day, included; at least 360 days after {@code from}
 * @param gzip whether the event files are compressed
 * @param files into how many files the events are spread, by customer
 */
public record Settings(int customers, long seed, LocalDate from, LocalDate to, boolean gzip, int files) {

    /** Refuses what cannot be told. */
    public Settings {
        if (customers < Asamblea.FEWEST) {
            throw new IllegalArgumentException("customers: at least " + Asamblea.FEWEST + ", not " + customers);
        }
        if (to.toEpochDay() - from.toEpochDay() < 360) {
            throw new IllegalArgumentException("to: the story needs a year from " + from + ", not until " + to);
        }
        if (files < 1 || files > customers) {
            throw new IllegalArgumentException("files: between 1 and the number of customers, not " + files);
        }
    }

    /** What is shipped: 1,500 customers, the year to the end of June 2026. */
    public static Settings defaults() {
        return new Settings(1_500, 20_260_630L, LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), true, 1);
    }

    /** As many customers as a benchmark asks for, about 50 events each, in plain files of about 12,500 customers. */
    public static Settings bench(int customers) {
        Settings usual = defaults();
        return new Settings(
                customers, usual.seed, usual.from, usual.to, false, Math.max(1, (customers + 12_499) / 12_500));
    }

    /** The same with that many customers. */
    public Settings withCustomers(int other) {
        return new Settings(other, seed, from, to, gzip, files);
    }

    /** The same with another seed. */
    public Settings withSeed(long other) {
        return new Settings(customers, other, from, to, gzip, files);
    }

    int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
    }
}

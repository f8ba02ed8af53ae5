package lazo.science.outlook;

import java.time.LocalDate;

/**
 * Where a forecast comes from.
 *
 * @param data what it was learned from, such as the name of a file
 * @param customers how many
 * @param left how many of them left
 * @param trainer how it was learned, such as {@code boosted}
 * @param version of Lazo
 * @param date when it was learned
 * @param quality on customers it had not seen
 */
public record Provenance(
        String data,
        int customers,
        int left,
        String trainer,
        String version,
        LocalDate date,
        ChurnTrial.Score quality) {

    public Provenance {
        if (left < 0 || left > customers) {
            throw new IllegalArgumentException("Of " + customers + " customers " + left + " cannot have left");
        }
    }
}

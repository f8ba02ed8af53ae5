package lazo.science.learning;

import java.util.List;

/**
 * A message, and what it complains of or asks for.
 *
 * @param kind messages of the same kind are about the same thing
 * @param language es, pt or en
 */
public record Complaint(String kind, String language, String text) {

    /** Those of one split of {@code complaints.tsv}: split, kind, language and text, tab-separated, under a header. */
    public static List<Complaint> of(List<String> lines, String split) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(fields -> {
                    if (fields.length != 4) {
                        throw new IllegalArgumentException(
                                "has " + fields.length + " fields instead of 4: " + String.join(" ", fields));
                    }
                })
                .filter(fields -> fields[0].equals(split))
                .map(fields -> new Complaint(fields[1], fields[2], fields[3]))
                .toList();
    }
}

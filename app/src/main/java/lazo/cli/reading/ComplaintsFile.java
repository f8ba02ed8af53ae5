package lazo.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lazo.science.history.BadInput;
import lazo.science.learning.Complaint;

/** {@code complaints.tsv}: messages that are about the same thing in other words. */
final class ComplaintsFile {

    private ComplaintsFile() {}

    static List<Complaint> read(Path file, String split) throws IOException {
        List<Complaint> complaints;
        try {
            complaints = Complaint.of(TextFile.lines(file), split);
        } catch (IllegalArgumentException unreadable) {
            throw new BadInput(
                    "A line of " + file + " " + unreadable.getMessage() + ".",
                    "Its columns are split, kind, language and text, with a tab between them.");
        }
        if (complaints.isEmpty()) {
            throw new BadInput(
                    file + " holds no message of the split \"" + split + "\".", "Its first column says train or held.");
        }
        return complaints;
    }
}

package lazo.cli.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lazo.science.history.BadInput;

/**
 * Texts with what somebody said of each.
 *
 * @param labels as they are written in the file
 * @param left how many lines had another number of fields than the header and were left out
 */
record LabelledTexts(List<String> texts, List<String> labels, int left) {

    /** Reads two columns of a file with a header. */
    static LabelledTexts read(Path file, String format, String textColumn, String labelColumn) throws IOException {
        List<String[]> rows = format.equals("tsv") ? separatedByTabs(file) : separatedByCommas(file);
        if (rows.isEmpty()) {
            throw new BadInput(file + " is empty.", "It needs a header and a line for each text.");
        }
        List<String> header = Arrays.asList(rows.getFirst());
        int text = place(textColumn, header, file);
        int label = place(labelColumn, header, file);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int left = 0;
        for (String[] row : rows.subList(1, rows.size())) {
            if (row.length == header.size()) {
                texts.add(row[text]);
                labels.add(row[label].strip());
            } else {
                left++;
            }
        }
        if (texts.isEmpty()) {
            throw new BadInput(file + " holds no text.", "It needs a line for each text below its header.");
        }
        return new LabelledTexts(texts, labels, left);
    }

    private static int place(String column, List<String> header, Path file) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new BadInput(
                    "There is no column \"" + column + "\" in " + file + ".",
                    "Its columns are " + String.join(", ", header) + ".");
        }
        return place;
    }

    /** Quotes mean nothing where tabs alone give every line as many fields as the header; else they enclose fields. */
    private static List<String[]> separatedByTabs(Path file) throws IOException {
        List<String> lines = TextFile.lines(file);
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.isEmpty()) {
                rows.add(line.split("\t", -1));
            }
        }
        int width = rows.isEmpty() ? 0 : rows.getFirst().length;
        if (rows.stream().allMatch(row -> row.length == width)) {
            return rows.stream().map(LabelledTexts::withoutQuotes).toList();
        }
        List<String[]> quoted = separated(TextFile.whole(file), '\t');
        long odd = rows.stream().filter(row -> row.length != width).count();
        long oddQuoted = quoted.stream().filter(row -> row.length != width).count();
        return oddQuoted < odd ? quoted : rows;
    }

    private static String[] withoutQuotes(String[] row) {
        String[] plain = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            String field = row[i];
            boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
            plain[i] = quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
        }
        return plain;
    }

    private static List<String[]> separatedByCommas(Path file) throws IOException {
        return separated(TextFile.whole(file), ',');
    }

    private static List<String[]> separated(String whole, char separator) {
        List<String[]> rows = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(whole.startsWith("\uFEFF") ? whole.substring(1) : whole)
                .forEach((CsvRecord row) -> rows.add(row.getFields().toArray(String[]::new)));
        return rows;
    }
}

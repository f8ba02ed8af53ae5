package lazo.cli.fit;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import lazo.science.history.BadInput;
import lazo.science.history.Nearest;
import lazo.science.history.Unpacked;

/** Reads a {@link Table} from a CSV with a line of names, also one compressed with gzip or parted by ; or tabs. */
final class TableReader {

    private static final int BUFFER = 1 << 16;

    private final Path file;

    TableReader(Path file) {
        this.file = file;
    }

    /** The names of the columns, in their order. */
    List<String> header() throws IOException {
        try (CloseableIterator<CsvRecord> records = records()) {
            return header(records);
        } catch (UncheckedIOException | CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    /** These columns; words where a column holds at least one cell that is no number. */
    Table read(Collection<String> wanted) throws IOException {
        List<String> header = header();
        for (String name : wanted) {
            if (!header.contains(name)) {
                throw new BadInput(
                        "\"" + file.getFileName() + "\" has no column \"" + name + "\".",
                        Nearest.hint(name, header) + "Its columns are: " + String.join(", ", header) + ".");
            }
        }
        Set<String> words = new HashSet<>();
        while (true) {
            Map<String, Cells> cells = new LinkedHashMap<>();
            for (String name : wanted) {
                cells.put(name, new Cells(words.contains(name)));
            }
            int rows = fill(header, cells);
            boolean again = false;
            for (Map.Entry<String, Cells> each : cells.entrySet()) {
                if (each.getValue().tooLate()) {
                    again |= words.add(each.getKey());
                }
            }
            if (!again) {
                Map<String, Column> columns = new LinkedHashMap<>();
                cells.forEach((name, each) -> columns.put(name, each.column()));
                return new Table(String.valueOf(file.getFileName()), columns, rows);
            }
        }
    }

    private int fill(List<String> header, Map<String, Cells> cells) throws IOException {
        int[] places = new int[cells.size()];
        Cells[] into = new Cells[cells.size()];
        int count = 0;
        for (Map.Entry<String, Cells> each : cells.entrySet()) {
            places[count] = header.indexOf(each.getKey());
            into[count++] = each.getValue();
        }
        int rows = 0;
        try (CloseableIterator<CsvRecord> records = records()) {
            header(records);
            while (records.hasNext()) {
                CsvRecord row = records.next();
                if (row.getFieldCount() != header.size()) {
                    throw new BadInput(
                            "Line " + row.getStartingLineNumber() + " of \"" + file.getFileName() + "\" has "
                                    + row.getFieldCount() + " cells, but the first line names " + header.size()
                                    + " columns.",
                            "Mend that line; a cell that holds a separator needs quotes.");
                }
                for (int i = 0; i < into.length; i++) {
                    into[i].add(row.getField(places[i]));
                }
                rows++;
            }
        } catch (UncheckedIOException | CsvParseException broken) {
            throw unreadable(broken);
        }
        if (rows == 0) {
            throw new BadInput(
                    "\"" + file.getFileName() + "\" has the names of its columns and no row.",
                    "Give one row for each customer.");
        }
        return rows;
    }

    private CloseableIterator<CsvRecord> records() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new BadInput("\"" + file + "\" is a folder.", "Name a CSV file with --data.");
        }
        char separator = separator();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8))
                .iterator();
    }

    /** Whichever of comma, semicolon and tab parts the first line into more cells. */
    private char separator() throws IOException {
        char best = ',';
        try (InputStream in = open()) {
            int most = 0;
            int[] seen = new int[128];
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                if (c < seen.length) {
                    seen[c]++;
                }
            }
            for (char candidate : new char[] {',', ';', '\t'}) {
                if (seen[candidate] > most) {
                    best = candidate;
                    most = seen[candidate];
                }
            }
        }
        return best;
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new BufferedInputStream(Unpacked.stream(in), BUFFER);
        } catch (ZipException broken) {
            in.close();
            throw new BadInput(
                    "\"" + file.getFileName() + "\" begins like gzip but cannot be unpacked.", "Pack it again.");
        }
    }

    private List<String> header(CloseableIterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new BadInput(
                    "\"" + file.getFileName() + "\" is empty.", "A CSV begins with the names of its columns.");
        }
        List<String> names = new ArrayList<>();
        for (String name : records.next().getFields()) {
            names.add((name.startsWith("\uFEFF") ? name.substring(1) : name).strip());
        }
        Set<String> once = new HashSet<>();
        for (String name : names) {
            if (!once.add(name)) {
                throw new BadInput(
                        "\"" + file.getFileName() + "\" has two columns named \"" + name + "\".",
                        "Give each column a name of its own in the first line.");
            }
        }
        return names;
    }

    private BadInput unreadable(RuntimeException broken) {
        String why = broken.getCause() instanceof IOException cause ? String.valueOf(cause.getMessage()) : "";
        return new BadInput(
                "\"" + file.getFileName() + "\" cannot be read to its end" + (why.isEmpty() ? "" : " (" + why + ")")
                        + ".",
                "Look for a quote that is not closed, or for a file that was cut short.");
    }
}

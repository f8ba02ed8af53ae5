package lazo.science.history;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one CSV and hands its rows on in batches. */
final class CsvFeeder {

    private static final int BATCH = 2000;

    private final Source source;
    private final Feed feed;
    private final Mapping mapping;
    private long line = 1;

    CsvFeeder(Source source, Feed feed, Mapping mapping) {
        this.source = source;
        this.feed = feed;
        this.mapping = mapping;
    }

    void run() throws InterruptedException {
        try (InputStream in = feed.open(source);
                CloseableIterator<CsvRecord> records = reader(in).iterator()) {
            List<String> header = mapping.format().header();
            if (header == null) {
                if (!records.hasNext()) {
                    refuse("The file is empty.", "A CSV begins with the names of its columns.");
                    return;
                }
                header = withoutMark(records.next().getFields());
            }
            hand(records, mapping.layout(source.name(), header), header.size());
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException broken) {
                feed.put(new Work.Refused(LineFeeder.brokenAt(source.name(), line, "", broken)));
            } else {
                refuse(
                        "From this row on the file is no CSV: a quote is not closed, or a cell has no end.",
                        "Close the quote; what came before was used.");
            }
        } catch (UncheckedIOException e) {
            IOException broken = e.getCause() == null ? new IOException(e) : e.getCause();
            feed.put(new Work.Refused(LineFeeder.brokenAt(source.name(), line, "", broken)));
        } catch (IOException e) {
            feed.put(new Work.Refused(LineFeeder.brokenAt(source.name(), line, "", e)));
        }
    }

    private void hand(CloseableIterator<CsvRecord> records, Map<String, Integer> columns, int width)
            throws InterruptedException {
        List<Work.Cells> batch = new ArrayList<>(BATCH);
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber() + 1;
                batch.add(new Work.Cells(next.getStartingLineNumber(), next.getFields()));
                if (batch.size() == BATCH) {
                    feed.put(new Work.Rows(source, columns, width, batch));
                    batch = new ArrayList<>(BATCH);
                }
            }
        } finally {
            if (!batch.isEmpty()) {
                feed.put(new Work.Rows(source, columns, width, batch));
            }
        }
    }

    private CsvReader<CsvRecord> reader(InputStream in) {
        Mapping.Format format = mapping.format();
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, format.encoding()));
    }

    private static List<String> withoutMark(List<String> header) {
        if (!header.getFirst().startsWith("\uFEFF")) {
            return header;
        }
        List<String> names = new ArrayList<>(header);
        names.set(0, header.getFirst().substring(1));
        return names;
    }

    private void refuse(String reason, String remedy) throws InterruptedException {
        feed.put(new Work.Refused(new Rejection(source.name(), line, null, reason, remedy, "")));
    }
}

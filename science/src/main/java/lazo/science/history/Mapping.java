package lazo.science.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.EventRule.Skip;
import org.jspecify.annotations.Nullable;

/**
 * Says which column of a CSV becomes which field of which event. It is a YAML file:
 *
 * <pre>{@code
 * format:                       # each key is optional
 *   delimiter: ";"              # default ","; "\t" for tabs
 *   quote: "'"                  # default '"'
 *   encoding: windows-1252      # default UTF-8
 *   header: [id, when, who]     # names of the columns where the file has no header line
 * dates:                        # formats by a name of your own
 *   shop: {pattern: "dd/MM/yyyy HH:mm", zone: America/Bogota}
 *   count: {pattern: epochSeconds}          # or epochMillis, or iso (the default) with a zone
 * lookups:                      # words of the export, and what they are called here
 *   country: {Colombia: CO, Perú: PE}
 * skip:                         # rows left out on purpose; each is counted under its name, the first that holds
 *   - name: no customer
 *     when: row.customer == ""
 * events:                       # each may hold for a row: one row can become several events
 *   - when: row.kind == "sale" && double(row.amount) > 0.0      # CEL; without it, every row
 *     type: track               # default track
 *     event: Payment Received
 *     messageId: $id            # without it, an id is made of the content
 *     userId: $customer
 *     timestamp: {column: created, date: shop}
 *     properties:
 *       paymentId: $id
 *       amount: {cel: 'round(double(row["unit price"]) * double(row.quantity), 2)'}
 *       currency: COP
 * }</pre>
 *
 * <p>A value is a constant ({@code COP}), a column ({@code $customer}, {@code $Created (UTC)}), the first of several
 * columns that is not empty ({@code $phone | $email}; with a {@code ?} after its name a column may be missing from the
 * file), or a block: {@code {cel: expression}}, or {@code {column: name}} with any of {@code date: format}, {@code
 * lookup: table}, {@code without: ending}. {@code $$} is a dollar sign. An empty value is a field that was not sent.
 *
 * <p>Expressions are CEL; {@code row} holds the columns as texts without spaces around them ({@code row.name} or {@code
 * row["any name"]}). Beyond the language itself and its strings and math extensions there are {@code round(double,
 * places)}, {@code number(text, ",")} (the decimal separator; the other of point and comma may group thousands) and
 * {@code lower(text)}.
 *
 * <p>A row for which no rule holds is counted as {@link #NO_RULE}. A row that cannot be used is refused with its line
 * and the column at fault, and costs no other.
 */
public final class Mapping {

    /** What rows are counted under for which no rule of the mapping holds. */
    public static final String NO_RULE = "no rule of the mapping holds";

    private static final List<String> SHIPPED = List.of("stripe", "zendesk", "intercom", "chatwoot");

    private final String file;
    private final Format format;
    private final List<Skip> skips;
    private final List<EventRule> events;

    /** @param header the names of the columns; null where the first line says them */
    record Format(
            char delimiter,
            char quote,
            Charset encoding,
            @Nullable List<String> header) {}

    Mapping(String file, Format format, List<Skip> skips, List<EventRule> events) {
        this.file = file;
        this.format = format;
        this.skips = skips;
        this.events = events;
    }

    /** The names of the systems whose exports can be read without writing a mapping. */
    public static List<String> names() {
        return SHIPPED;
    }

    /**
     * @param nameOrFile the name of a system, or a mapping file
     * @throws BadInput naming file, line and key where something cannot be meant
     */
    public static Mapping read(String nameOrFile) {
        Path path = Path.of(nameOrFile);
        if (Files.isRegularFile(path)) {
            return MappingReader.read(YamlMap.read(path), nameOrFile);
        }
        if (SHIPPED.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        throw new BadInput(
                "There is no mapping \"" + nameOrFile + "\".",
                Nearest.hint(nameOrFile, SHIPPED) + "Name a mapping file, or one of: " + String.join(", ", SHIPPED)
                        + ".");
    }

    /** @param file what to call the text where something is wrong with it */
    static Mapping parse(String file, String text) {
        return MappingReader.read(YamlMap.parse(file, text), file);
    }

    private static Mapping shipped(String name) {
        try (InputStream in = Mapping.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The mapping " + name + " is missing from the program.");
            }
            return parse(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Format format() {
        return format;
    }

    List<Skip> skips() {
        return skips;
    }

    List<EventRule> events() {
        return events;
    }

    /** Where each column of a file stands. Refuses a file that lacks a column the mapping needs. */
    Map<String, Integer> layout(String source, List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        for (Skip skip : skips) {
            require(source, columns, skip.when().columns());
        }
        for (EventRule event : events) {
            Formula when = event.when();
            if (when != null) {
                require(source, columns, when.columns());
            }
            event.fields()
                    .forEach(field -> require(source, columns, field.value().columns()));
        }
        return columns;
    }

    private void require(String source, Map<String, Integer> columns, Map<String, Boolean> needed) {
        needed.forEach((name, optional) -> {
            if (!optional && !columns.containsKey(name)) {
                throw new BadInput(
                        source + " has no column \"" + name + "\", which the mapping " + file + " needs.",
                        Nearest.hint(name, columns.keySet())
                                + "Check that the mapping is meant for this file; its columns are: "
                                + String.join(", ", columns.keySet()) + ".");
            }
        });
    }
}

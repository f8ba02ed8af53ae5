package lazo.science.history;

import dev.cel.common.CelValidationException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lazo.science.history.EventRule.Field;
import lazo.science.history.EventRule.Skip;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file; whatever cannot be meant is refused with file, line and key. */
final class MappingReader {

    private static final List<String> KEYS = List.of("format", "dates", "lookups", "skip", "events");
    private static final List<String> FORMAT_KEYS = List.of("delimiter", "quote", "encoding", "header");
    private static final List<String> DATE_KEYS = List.of("pattern", "zone");
    private static final List<String> SKIP_KEYS = List.of("name", "when");
    private static final List<String> VALUE_KEYS = List.of("cel", "column", "date", "lookup", "without");
    private static final List<String> TOP_KEYS =
            List.of("type", "event", "messageId", "userId", "anonymousId", "groupId", "previousId", "timestamp");
    private static final List<String> EVENT_KEYS = eventKeys();

    private final Map<String, DateRule> dates = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> lookups = new LinkedHashMap<>();

    private MappingReader() {}

    static Mapping read(YamlMap yaml, String file) {
        return new MappingReader().mapping(yaml, file);
    }

    private static List<String> eventKeys() {
        List<String> keys = new ArrayList<>(List.of("when"));
        keys.addAll(TOP_KEYS);
        keys.addAll(List.of("properties", "traits"));
        return List.copyOf(keys);
    }

    private Mapping mapping(YamlMap yaml, String file) {
        yaml.allowing(KEYS);
        Mapping.Format format = format(yaml.map("format"));
        readDates(yaml);
        readLookups(yaml);
        List<Skip> skips = new ArrayList<>();
        for (YamlMap skip : yaml.maps("skip")) {
            skip.allowing(SKIP_KEYS);
            skip.requiredText("when");
            skips.add(new Skip(skip.requiredText("name"), required(skip, condition(skip))));
        }
        List<EventRule> events = new ArrayList<>();
        for (YamlMap event : yaml.maps("events")) {
            events.add(event(event));
        }
        if (events.isEmpty()) {
            throw yaml.missing("events");
        }
        return new Mapping(file, format, List.copyOf(skips), List.copyOf(events));
    }

    private static Formula required(YamlMap skip, @Nullable Formula when) {
        if (when == null) {
            throw skip.missing("when");
        }
        return when;
    }

    private static Mapping.Format format(@Nullable YamlMap format) {
        if (format == null) {
            return new Mapping.Format(',', '"', StandardCharsets.UTF_8, null);
        }
        format.allowing(FORMAT_KEYS);
        List<String> header = format.texts("header");
        boolean named = format.isList("header");
        return new Mapping.Format(
                character(format, "delimiter", ','),
                character(format, "quote", '"'),
                encoding(format),
                named ? header : null);
    }

    private static char character(YamlMap format, String key, char usual) {
        String raw = format.raw(key);
        if (raw == null) {
            return usual;
        }
        String text = raw.equals("\\t") || raw.equals("tab") ? "\t" : raw;
        if (text.length() != 1) {
            throw format.wrong(key, "\"" + key + "\" must be one character.", "Write it in quotes, such as \";\".");
        }
        return text.charAt(0);
    }

    private static Charset encoding(YamlMap format) {
        String name = format.textOr("encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw format.wrong(
                    "encoding",
                    "There is no encoding \"" + name + "\".",
                    "Use UTF-8, UTF-16, windows-1252 or ISO-8859-1.");
        }
    }

    private void readDates(YamlMap yaml) {
        YamlMap given = yaml.map("dates");
        for (String name : given == null ? List.<String>of() : given.keys()) {
            YamlMap date = given == null ? null : given.map(name);
            if (date == null) {
                throw yaml.missing("dates");
            }
            dates.put(name, date(date.allowing(DATE_KEYS)));
        }
    }

    private static DateRule date(YamlMap date) {
        String written = date.textOr("zone", "UTC");
        if (!Known.isZone(written)) {
            String nearest = Known.nearestZone(written);
            throw date.wrong(
                    "zone",
                    "There is no time zone \"" + written + "\".",
                    nearest == null ? "Use a name of the IANA list." : "Did you mean \"" + nearest + "\"?");
        }
        ZoneId zone = written.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(written);
        String pattern = date.textOr("pattern", "iso");
        return switch (pattern) {
            case "iso" -> new DateRule(null, zone, 0);
            case "epochSeconds" -> new DateRule(null, zone, 1000);
            case "epochMillis" -> new DateRule(null, zone, 1);
            default -> {
                try {
                    yield new DateRule(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH), zone, 0);
                } catch (IllegalArgumentException e) {
                    throw date.wrong(
                            "pattern",
                            "\"" + pattern + "\" is not a date pattern.",
                            "Write it as \"yyyy-MM-dd HH:mm:ss\", or iso, epochSeconds or epochMillis.");
                }
            }
        };
    }

    private void readLookups(YamlMap yaml) {
        YamlMap given = yaml.map("lookups");
        if (given == null) {
            return;
        }
        for (String name : given.keys()) {
            YamlMap table = given.map(name);
            Map<String, String> words = new LinkedHashMap<>();
            if (table != null) {
                table.keys().forEach(word -> words.put(word, table.textOr(word, "")));
            }
            lookups.put(name, Map.copyOf(words));
        }
    }

    private EventRule event(YamlMap event) {
        event.allowing(EVENT_KEYS);
        List<Field> fields = new ArrayList<>();
        for (String key : TOP_KEYS) {
            if (event.has(key)) {
                fields.add(new Field(Scope.TOP, new Key(key), value(event, key)));
            }
        }
        if (!event.has("type") && !event.has("event")) {
            throw event.missing("event");
        }
        if (!event.has("timestamp")) {
            throw event.missing("timestamp");
        }
        addAll(event.map("properties"), Scope.PROPERTIES, fields);
        addAll(event.map("traits"), Scope.TRAITS, fields);
        return new EventRule(condition(event), List.copyOf(fields));
    }

    private void addAll(@Nullable YamlMap block, Scope scope, List<Field> fields) {
        if (block != null) {
            block.keys().forEach(key -> fields.add(new Field(scope, new Key(key), value(block, key))));
        }
    }

    private static @Nullable Formula condition(YamlMap rule) {
        String source = rule.text("when");
        if (source == null) {
            return null;
        }
        try {
            return Formula.condition(source);
        } catch (CelValidationException e) {
            throw notCel(rule, "when", e);
        }
    }

    private CellValue value(YamlMap block, String key) {
        if (!block.isMap(key)) {
            return plain(block.textOr(key, ""));
        }
        YamlMap given = block.map(key);
        if (given == null) {
            throw block.missing(key);
        }
        given.allowing(VALUE_KEYS);
        return decorated(given, origin(given));
    }

    private static CellValue origin(YamlMap given) {
        String source = given.text("cel");
        if (source == null) {
            return plain("$" + given.requiredText("column"));
        }
        try {
            return new CellValue.Computed(Formula.value(source));
        } catch (CelValidationException e) {
            throw notCel(given, "cel", e);
        }
    }

    private CellValue decorated(YamlMap given, CellValue origin) {
        CellValue value = origin;
        String ending = given.text("without");
        if (ending != null) {
            value = new CellValue.Without(value, ending);
        }
        String lookup = given.text("lookup");
        if (lookup != null) {
            value = new CellValue.Translated(value, named(given, "lookup", lookup, lookups));
        }
        String date = given.text("date");
        if (date != null) {
            value = new CellValue.Dated(value, named(given, "date", date, dates));
        }
        return value;
    }

    private static <T> T named(YamlMap given, String key, String name, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            throw given.wrong(
                    key,
                    "The mapping has no " + key + " called \"" + name + "\".",
                    Nearest.hint(name, known.keySet()) + "Add it under \"" + key + "s\".");
        }
        return found;
    }

    private static CellValue plain(String text) {
        if (text.startsWith("$$")) {
            return new CellValue.Constant(text.substring(1));
        }
        if (!text.startsWith("$")) {
            return new CellValue.Constant(text);
        }
        List<String> names = new ArrayList<>();
        Map<String, Boolean> columns = new LinkedHashMap<>();
        for (String part : text.split("\\s*\\|\\s*\\$", -1)) {
            String name = part.startsWith("$") ? part.substring(1) : part;
            boolean optional = name.endsWith("?");
            String plain = (optional ? name.substring(0, name.length() - 1) : name).strip();
            names.add(plain);
            columns.put(plain, optional);
        }
        return new CellValue.Columns(List.copyOf(names), columns);
    }

    private static BadInput notCel(YamlMap block, String key, CelValidationException e) {
        String first =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: <input>:", "");
        return block.wrong(
                key,
                "\"" + key + "\" is not an expression that can be evaluated (" + first + ").",
                "Columns are texts: write double(row.Amount) to count with one.");
    }
}

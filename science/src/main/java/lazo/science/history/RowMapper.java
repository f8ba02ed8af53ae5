package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cel.runtime.CelEvaluationException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.EventFactory.Envelope;
import lazo.science.history.EventRule.Field;
import lazo.science.history.EventRule.Skip;
import lazo.science.history.RawEvent.Kind;

/** Turns rows into events as a mapping says. One for each thread. */
final class RowMapper {

    private final Mapping mapping;
    private final RawEvent raw = new RawEvent();
    private final EventFactory factory;
    private final Map<String, Long> skipped = new HashMap<>();
    private byte[] bytes = new byte[4096];
    private int filled;

    RowMapper(Mapping mapping, long now) {
        this.mapping = mapping;
        this.factory = new EventFactory(raw, new JsonLine(), now);
    }

    /** How many rows were left out on purpose, by the name of the rule. */
    Map<String, Long> skipped() {
        return skipped;
    }

    /** Hands the events of some rows to the sink; returns how many there were. */
    int read(Work.Rows rows, EventSink sink) {
        String file = rows.source().name();
        Row row = new Row(rows.columns());
        int events = 0;
        for (Work.Cells cells : rows.rows()) {
            row.set(cells.cells());
            try {
                events += readRow(file, cells, rows.width(), row, sink);
            } catch (Flaw flaw) {
                sink.reject(flaw.at(file, cells.line(), "", excerpt(cells)));
            }
        }
        return events;
    }

    private int readRow(String file, Work.Cells cells, int width, Row row, EventSink sink) throws Flaw {
        for (Skip skip : mapping.skips()) {
            if (holds(skip.when(), row)) {
                count(skip.name());
                return 0;
            }
        }
        if (cells.cells().size() != width) {
            throw new Flaw(
                    null,
                    "The row has " + cells.cells().size() + " cells where the header has " + width + ".",
                    "Put cells that hold the delimiter in quotes.");
        }
        int events = 0;
        boolean meant = false;
        Rejection last = null;
        List<EventRule> rules = mapping.events();
        for (int i = 0; i < rules.size(); i++) {
            EventRule rule = rules.get(i);
            try {
                Formula when = rule.when();
                if (when == null || holds(when, row)) {
                    meant = true;
                    sink.accept(make(rule, i, row), file, cells.line());
                    events++;
                }
            } catch (Flaw flaw) {
                meant = true;
                Rejection rejection = named(flaw, rule).at(file, cells.line(), "", excerpt(cells));
                if (!rejection.equals(last)) {
                    sink.reject(rejection);
                }
                last = rejection;
            }
        }
        if (!meant) {
            count(Mapping.NO_RULE);
        }
        return events;
    }

    private Event make(EventRule rule, int index, Row row) throws Flaw {
        filled = 0;
        raw.clear(bytes);
        for (Field field : rule.fields()) {
            String value = field.value().of(row);
            if (!value.isEmpty()) {
                add(field, value);
            }
        }
        if (filled > LineReader.LONGEST_EVENT) {
            throw LineReader.tooLong();
        }
        raw.moved(bytes);
        return factory.make(Bits.hash(bytes, 0, filled) + index, Envelope.NONE);
    }

    private void add(Field field, String value) throws Flaw {
        int wide = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new Flaw(field.path(), "It holds a NUL character.", "Take the NUL out of the text.");
            }
            if (c == '\uFFFD') {
                throw new Flaw(
                        field.path(),
                        "It holds bytes that are no characters of the file's encoding.",
                        "Say the encoding under \"format\" in the mapping, such as encoding: windows-1252.");
            }
            wide |= c >= 0x80 ? RawEvent.WIDE : 0;
        }
        byte[] encoded = value.getBytes(UTF_8);
        if (bytes.length - filled < encoded.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, filled, encoded.length);
        Key key = field.key();
        raw.add(field.scope(), key.hash(), 0, 0, key, Kind.TEXT, filled, filled + encoded.length, wide);
        filled += encoded.length;
    }

    private static boolean holds(Formula formula, Row row) throws Flaw {
        try {
            return formula.holds(row);
        } catch (CelEvaluationException e) {
            throw new Flaw(
                    String.join(", ", formula.columns().keySet()),
                    "The mapping's condition cannot be evaluated: " + e.getMessage() + ".",
                    "Correct the row, or let the condition allow for it.");
        }
    }

    /** The same flaw, with the column the field came from. */
    private static Flaw named(Flaw flaw, EventRule rule) {
        String path = flaw.field();
        for (Field field : rule.fields()) {
            if (field.path().equals(path) && !field.value().origin().isEmpty()) {
                return flaw.in(field.value().origin());
            }
        }
        return flaw;
    }

    private void count(String name) {
        skipped.merge(name, 1L, Long::sum);
    }

    private static String excerpt(Work.Cells cells) {
        return LineReader.excerpt(String.join(",", cells.cells()));
    }
}

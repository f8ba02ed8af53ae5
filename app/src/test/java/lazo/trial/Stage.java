package lazo.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a company's year is played: its calendar, its faults, what everybody did, and what was planted. */
final class Stage {
    /** A fault of the company that touched everybody, in UTC. */
    record Fault(String id, String process, Instant from, Instant to) {}

    private record Line(Instant at, String json) {}

    /** Names the company's own phrases and ids. */
    final String key;

    final LocalDate start;
    /** The last day with events. */
    final LocalDate end;

    final Dice dice;
    final Phrases phrases = new Phrases();
    final List<Fault> faults = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Stage(String key, long seed, LocalDate start, LocalDate end) {
        this.key = key;
        this.start = start;
        this.end = end;
        this.dice = new Dice(seed);
    }

    Sheet sheet(Person person) {
        return sheets.computeIfAbsent(person.id(), _ -> new Sheet());
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets.values());
    }

    Instant asOf() {
        return lines.stream().map(Line::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** A moment of that day in the person's working hours, local time. */
    Instant at(Person person, LocalDate day) {
        LocalTime time = LocalTime.of(dice.between(9, 16), dice.between(0, 59), dice.between(0, 59));
        return day.atTime(time).atZone(person.region().zone()).toInstant();
    }

    /** Distinct days without a fault of ours in reach, sorted; weekdays where possible. */
    List<LocalDate> calmDays(LocalDate from, LocalDate to, int count) {
        List<LocalDate> free = from.datesUntil(to.plusDays(1))
                .filter(day ->
                        day.getDayOfWeek().getValue() < 6 && faults.stream().noneMatch(each -> touches(each, day)))
                .toList();
        return dice.shuffled(free).stream().limit(count).sorted().toList();
    }

    private static boolean touches(Fault fault, LocalDate day) {
        LocalDate from = LocalDate.ofInstant(fault.from(), ZoneOffset.UTC).minusDays(1);
        return !day.isBefore(from)
                && !day.isAfter(LocalDate.ofInstant(fault.to(), ZoneOffset.UTC).plusDays(4));
    }

    /** Adds an event of this person; the properties are pairs of name and value, and a null value is left out. */
    void track(Person person, Instant at, String event, @Nullable Object... properties) {
        Map<String, Object> line = line("track", at);
        line.put("userId", person.id());
        line.put("event", event);
        line.put("properties", pairs(properties));
        add(at, line);
    }

    void identify(Person person, @Nullable Object... traits) {
        Instant at =
                person.joined().atTime(8, 30).atZone(person.region().zone()).toInstant();
        Map<String, Object> line = line("identify", at);
        line.put("userId", person.id());
        Map<String, Object> all = pairs(traits);
        all.put("name", person.name());
        all.put("language", person.region().lang() + "-" + person.region().country());
        all.put("country", person.region().country());
        all.put("timezone", person.region().zone().getId());
        all.put("createdAt", at.toString());
        line.put("traits", all);
        add(at, line);
        sheet(person);
    }

    /** Opens and closes a fault of ours. */
    void fault(String id, String process, Instant from, Instant to, String summary) {
        faults.add(new Fault(id, process, from, to));
        company(from, "Incident Opened", "incidentId", id, "process", process, "affects", "all", "summary", summary);
        company(to, "Incident Closed", "incidentId", id);
    }

    private void company(Instant at, String event, @Nullable Object... properties) {
        Map<String, Object> line = line("track", at);
        line.put("anonymousId", "company");
        line.put("event", event);
        line.put("properties", pairs(properties));
        add(at, line);
    }

    void brings(Person person, Instant at, double usd) {
        sheet(person).money(YearMonth.from(at.atZone(ZoneOffset.UTC)), usd);
    }

    private Map<String, Object> line(String type, Instant at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        line.put("messageId", key + "-" + lines.size());
        line.put("timestamp", at.toString());
        return line;
    }

    private static Map<String, Object> pairs(@Nullable Object... properties) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            Object name = properties[i];
            Object value = properties[i + 1];
            if (name != null && value != null) {
                map.put(name.toString(), value);
            }
        }
        return map;
    }

    private void add(Instant at, Map<String, Object> line) {
        Instant close = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (at.isBefore(close)) {
            lines.add(new Line(at, Json.write(line)));
        }
    }

    /** All events by time; a few are delivered twice, as happens. */
    List<String> events() {
        List<String> all = new ArrayList<>();
        int n = 0;
        for (Line line : lines.stream().sorted(Comparator.comparing(Line::at)).toList()) {
            all.add(line.json());
            if (++n % 211 == 0) {
                all.add(line.json());
            }
        }
        return all;
    }
}

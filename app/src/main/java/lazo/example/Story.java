package lazo.example;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * What happens around one customer: events are told in any order and written in the order of time. What would happen
 * before the first or after the last day is not told.
 */
final class Story {
    private static final long MINUTE = 60_000L;
    private static final long DAY = 1_440 * MINUTE;

    private final Settings settings;
    private final Cast cast;
    private final Phrases phrases;
    private final Pen pen;
    private final long begin;
    private final long end;

    private long[] times = new long[256];
    private int[] starts = new int[257];
    private int count;
    private int told;
    private int openFields;
    private boolean outside;

    final Person me;
    final Dice dice;
    final Voice voice;
    final Ledger ledger;

    Story(Settings settings, Cast cast, Phrases phrases, Pen pen, Person me) {
        this.settings = settings;
        this.cast = cast;
        this.phrases = phrases;
        this.pen = pen;
        this.me = me;
        this.begin = settings.from().toEpochDay() * DAY;
        this.end = begin + settings.days() * DAY;
        this.dice = new Dice(settings.seed(), me.number());
        this.voice = new Voice(phrases, me, dice);
        this.ledger = new Ledger(settings, me);
        pen.cutTo(0);
    }

    Cast cast() {
        return cast;
    }

    Phrases phrases() {
        return phrases;
    }

    /** Number of days told. */
    int days() {
        return settings.days();
    }

    /** A number that no earlier call gave, as long as something is told in between. */
    int serial() {
        return told;
    }

    // ---- when ------------------------------------------------------------------------------------------------------

    /** The day, counted from the first, to which an instant belongs. */
    int dayOf(long at) {
        return Math.toIntExact(Math.floorDiv(at - begin, DAY));
    }

    /** An instant on that day at that hour of Asamblea's own clock (Bogotá). */
    long at(int day, double hour) {
        return begin + day * DAY + Math.round((hour + 5) * 60 * MINUTE) + dice.below(60) * 1000L;
    }

    /** Some waking hour on that day, mostly while the team is at work. */
    long some(int day) {
        return dice.chance(0.85) ? at(day, dice.between(8.1, 17.4)) : at(day, dice.between(6.5, 21.5));
    }

    /** Evening, night, or the small hours. */
    long late(int day) {
        return at(day, dice.between(19.0, 25.5));
    }

    /** The nearest day from there on that is no Saturday or Sunday. */
    int workday(int day) {
        int weekday = settings.from().plusDays(day).getDayOfWeek().getValue();
        return weekday == 6 ? day + 2 : weekday == 7 ? day + 1 : day;
    }

    // ---- one event -------------------------------------------------------------------------------------------------

    /** Opens a track event of this customer; {@link #done} closes it. */
    Story track(long at, String event) {
        return track(at, me.id(), event);
    }

    /** Opens a track event of somebody else, in this customer's story. */
    Story track(long at, String who, String event) {
        head("track", at, "userId", who);
        pen.raw(",\"event\":\"").raw(event).raw("\",\"properties\":{");
        return this;
    }

    /** Opens an event of the company itself. */
    Story company(long at, String event) {
        head("track", at, "anonymousId", "company");
        pen.raw(",\"event\":\"").raw(event).raw("\",\"properties\":{");
        return this;
    }

    Story identify(long at) {
        head("identify", at, "userId", me.id());
        pen.raw(",\"traits\":{");
        return this;
    }

    Story page(long at, String name) {
        head("page", at, "userId", me.id());
        pen.raw(",\"name\":\"").raw(name).raw("\",\"properties\":{");
        return this;
    }

    private void head(String type, long at, String idField, String who) {
        if (count + 1 == times.length) {
            times = Arrays.copyOf(times, count * 2);
            starts = Arrays.copyOf(starts, count * 2 + 1);
        }
        outside = at < begin || at >= end;
        starts[count] = pen.length();
        times[count] = at - begin;
        openFields = 0;
        pen.raw("{\"type\":\"").raw(type).raw("\",\"messageId\":\"e").number(me.number());
        pen.raw("-").number(told++).raw("\",\"").raw(idField).raw("\":\"").raw(who);
        pen.raw("\",\"timestamp\":").instant(at);
    }

    private Pen field(String name) {
        if (openFields++ > 0) {
            pen.raw(",");
        }
        return pen.raw("\"").raw(name).raw("\":");
    }

    Story put(String name, CharSequence value) {
        field(name).quoted(value);
        return this;
    }

    Story put(String name, long value) {
        field(name).number(value);
        return this;
    }

    Story put(String name, double value) {
        field(name).decimal(value);
        return this;
    }

    Story put(String name, boolean value) {
        field(name).raw(value ? "true" : "false");
        return this;
    }

    Story putInstant(String name, long at) {
        field(name).instant(at);
        return this;
    }

    Story putRaw(String name, String json) {
        field(name).raw(json);
        return this;
    }

    /** An amount given in dollars, in the customer's own money. */
    Story money(String name, double dollars) {
        return put(name, me.place().local(dollars)).put("currency", me.place().currency());
    }

    void done() {
        pen.raw("}}\n");
        if (outside) {
            pen.cutTo(starts[count]);
        } else {
            count++;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        starts[count] = pen.length();
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = times[i] << 20 | i;
        }
        Arrays.sort(order);
        for (long entry : order) {
            int i = (int) (entry & 0xFFFFF);
            pen.copyTo(out, starts[i], starts[i + 1]);
        }
    }
}

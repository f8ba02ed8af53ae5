package lazo.science.review;

import java.util.Comparator;
import lazo.science.history.ByteReader;
import lazo.science.history.ByteWriter;
import lazo.science.history.Event;
import lazo.science.history.EventCodec;
import lazo.science.reading.Reading;
import lazo.science.reading.ReadingCodec;
import lazo.science.reading.Story.Moment;

/**
 * One event in the partition of one tie.
 *
 * @param owner the id it was written under
 * @param fromOther whether somebody else did it
 */
record Entry(String owner, boolean fromOther, Moment moment) {

    /** Oldest first; what happens at the same instant has an order that depends on nothing but its content. */
    static final Comparator<Moment> BY_TIME = Comparator.comparingLong(Moment::at)
            .thenComparing((Moment moment) -> moment.event().id())
            .thenComparing(moment -> moment.event().toString());

    static void write(String owner, boolean fromOther, Event event, Reading reading, ByteWriter out) {
        out.putText(owner);
        out.putBoolean(fromOther);
        EventCodec.write(event, out);
        ReadingCodec.write(reading, out);
    }

    static Entry read(ByteReader in) {
        String owner = in.getText();
        boolean fromOther = in.getBoolean();
        Event event = EventCodec.read(in);
        return new Entry(owner, fromOther, new Moment(event, ReadingCodec.read(in)));
    }

    void write(ByteWriter out) {
        write(owner, fromOther, moment.event(), moment.reading(), out);
    }
}

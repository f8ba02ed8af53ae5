package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lazo.science.history.ByteReader;
import lazo.science.history.ByteWriter;
import lazo.science.history.EventCodec;
import lazo.science.reading.ReadingCodec;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** Stories put away in order, so that a later look neither sorts nor searches, and holds one story at a time. */
final class Shelf {

    private Shelf() {}

    static byte[] put(List<Story> stories) {
        ByteWriter out = new ByteWriter(1 << 16);
        for (Story story : stories) {
            out.putText(story.userId());
            put(story.own(), out);
            put(story.fromOthers(), out);
        }
        return out.toBytes();
    }

    private static void put(List<Moment> moments, ByteWriter out) {
        out.putVar(moments.size());
        for (Moment moment : moments) {
            EventCodec.write(moment.event(), out);
            ReadingCodec.write(moment.reading(), out);
        }
    }

    /** Takes the stories down again, in the order they were put away. */
    static void each(List<byte[]> blocks, Consumer<Story> look) {
        for (byte[] block : blocks) {
            ByteReader in = new ByteReader(block);
            while (in.hasMore()) {
                look.accept(new Story(in.getText(), moments(in), moments(in)));
            }
        }
    }

    private static List<Moment> moments(ByteReader in) {
        int size = in.getVar();
        List<Moment> moments = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            moments.add(new Moment(EventCodec.read(in), ReadingCodec.read(in)));
        }
        return moments;
    }
}

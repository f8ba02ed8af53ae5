package lazo.science.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Writes numbered pieces in the order of their numbers, whatever the order they are finished in. */
final class OrderedOutput {

    private final OutputStream out;
    private final Map<Integer, byte[]> waiting = new HashMap<>();
    private int next;

    OrderedOutput(OutputStream out) {
        this.out = out;
    }

    synchronized void write(int number, byte[] piece) throws IOException {
        waiting.put(number, piece);
        for (byte[] ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
            out.write(ready);
            next++;
        }
    }
}

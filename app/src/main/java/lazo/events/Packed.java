package lazo.events;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import lazo.science.history.Delivery;
import org.jspecify.annotations.Nullable;

/** Unpacks the body of a request, and stops where it would become longer than a request may be. */
final class Packed {

    private Packed() {}

    /** @return empty where it is too long */
    static Optional<byte[]> open(byte[] body, @Nullable String encoding) throws IOException {
        if (!"gzip".equalsIgnoreCase(encoding)) {
            return body.length > Delivery.LONGEST ? Optional.empty() : Optional.of(body);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            byte[] plain = in.readNBytes(Delivery.LONGEST + 1);
            return plain.length > Delivery.LONGEST ? Optional.empty() : Optional.of(plain);
        }
    }
}

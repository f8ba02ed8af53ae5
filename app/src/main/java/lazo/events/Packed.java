package lazo.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import lazo.science.history.Delivery;
import org.jspecify.annotations.Nullable;

/** Reads and unpacks the body of a request, and stops where it would become longer than a request may be. */
final class Packed {

    private Packed() {}

    /**
     * @return empty where it is too long
     * @throws java.util.zip.ZipException where it says that it is packed and is not
     * @throws java.io.EOFException where it breaks off
     */
    static Optional<byte[]> open(InputStream body, @Nullable String encoding) throws IOException {
        try (InputStream in = "gzip".equalsIgnoreCase(encoding) ? new GZIPInputStream(body, 8192) : body) {
            byte[] plain = in.readNBytes(Delivery.LONGEST + 1);
            return plain.length > Delivery.LONGEST ? Optional.empty() : Optional.of(plain);
        }
    }
}

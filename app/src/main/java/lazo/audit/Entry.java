package lazo.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lazo.kernel.Deed;
import lazo.kernel.Vault;

/**
 * One deed in the log, bound to the one before it. The hash is SHA-256 over every field, each with its length before it,
 * and over the hash of the entry before; the seal is a keyed hash of that, so that nobody without the secret file of the
 * server can write the chain anew.
 *
 * @param number from 1 on, without a gap
 * @param at to the microsecond, as the table keeps it
 */
record Entry(long number, Instant at, Deed deed, byte[] previous) {

    static final byte[] BEGINNING = new byte[32];

    byte[] hash() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, deed.actor());
            write(out, deed.action());
            write(out, deed.subject());
            Map<String, String> details = new TreeMap<>(deed.details());
            out.writeInt(details.size());
            for (Map.Entry<String, String> detail : details.entrySet()) {
                write(out, detail.getKey());
                write(out, detail.getValue());
            }
            out.write(previous);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static UUID seal(Vault vault, long number, byte[] hash) {
        return vault.index("audit", number + " " + HexFormat.of().formatHex(hash));
    }

    static UUID headSeal(Vault vault, long number, byte[] hash) {
        return vault.index("audit-head", number + " " + HexFormat.of().formatHex(hash));
    }
}

package lazo.events.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes of messages (HMAC, RFC 2104), compared in a time that tells nothing about them. */
final class Signed {

    private static final long TOLERANCE = Duration.ofMinutes(5).toMillis();

    private Signed() {}

    /** @param algorithm such as {@code HmacSHA256} */
    static byte[] hash(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + algorithm + ".", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    /** Whether something signed then may still arrive: within five minutes, before or after, as clocks differ. */
    static boolean isFresh(long signedAt, long now) {
        return Math.abs(now - signedAt) <= TOLERANCE;
    }
}

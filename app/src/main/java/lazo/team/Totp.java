package lazo.team;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an app makes anew every thirty seconds (RFC 6238 with SHA-1, as every app knows it). A code
 * counts half a minute before and after its time, for clocks that are a little wrong, and only once.
 */
final class Totp {

    private static final int PERIOD = 30;
    private static final int DIGITS = 1_000_000;
    private static final int SECRET_BYTES = 20;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 bits, for the vault. */
    static String secret() {
        return Base64.getEncoder().encodeToString(Secrets.bytes(SECRET_BYTES));
    }

    /** Which half minute a right code belongs to; nothing for a wrong code. */
    static OptionalLong step(String secret, String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!digits.matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        long current = now.getEpochSecond() / PERIOD;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (code(secret, step) == Integer.parseInt(digits)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a moment, as an app would show it. */
    static String code(String secret, Instant at) {
        return String.format(Locale.ROOT, "%06d", code(secret, at.getEpochSecond() / PERIOD));
    }

    private static int code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            return (ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff) % DIGITS;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make codes.", e);
        }
    }

    /** The secret as people type it into an app: groups of four letters and digits. */
    static String typed(String secret) {
        return base32(Base64.getDecoder().decode(secret)).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the app reads from the picture. */
    static String address(String secret, String email) {
        String who = java.net.URLEncoder.encode(email, java.nio.charset.StandardCharsets.UTF_8);
        return "otpauth://totp/Lazo:" + who + "?secret="
                + base32(Base64.getDecoder().decode(secret)) + "&issuer=Lazo";
    }

    static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return out.toString();
    }
}

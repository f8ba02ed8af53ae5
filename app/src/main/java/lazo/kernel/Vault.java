package lazo.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keeps what identifies a person (e-mail, phone, documents) unreadable at rest: AES-256 in Galois/Counter Mode with a
 * nonce of its own for every value (NIST SP 800-38D). What is sealed cannot be searched; a blind index, a keyed hash of
 * the value, finds it again where the whole value is known.
 *
 * <p>Both keys are derived from one secret file (HKDF, RFC 5869). Whoever loses the file loses the sealed values.
 */
public final class Vault {

    private static final String MARK = "sealed1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey indexing;
    private final SecretKey ticketing;

    /** @param secret at least 32 random bytes */
    public Vault(byte[] secret) {
        if (secret.length < SECRET) {
            throw new IllegalArgumentException("The secret of the vault has " + secret.length + " bytes; it needs 32.");
        }
        this.sealing = derived(secret, "seal", "AES");
        this.indexing = derived(secret, "index", "HmacSHA256");
        this.ticketing = derived(secret, "ticket", "AES");
    }

    /** The vault whose secret lies in that file, which is made where there is none. */
    public static Vault of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[SECRET];
            new SecureRandom().nextBytes(secret);
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".secret-", "");
            Files.write(draft, secret);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Vault(Files.readAllBytes(file));
    }

    /** The value, unreadable without the secret; no two seals of the same value look alike. */
    public String seal(String value) {
        return MARK + Base64.getEncoder().withoutPadding().encodeToString(closed(sealing, "", value));
    }

    /** How everything begins that is sealed. */
    public static String seals() {
        return MARK;
    }

    public static boolean isSealed(String text) {
        return text.startsWith(MARK);
    }

    /** Whether something in a longer text may be sealed; false is certain. */
    public static boolean hasSeal(String text) {
        return text.contains(MARK);
    }

    /** @throws IllegalStateException where the value was changed, or sealed with another secret */
    public String open(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed.substring(MARK.length()));
        try {
            return opened(sealing, "", whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed value does not open: the secret file is not the one it was sealed with.", e);
        }
    }

    /**
     * What only we can have written and only we can read, for an address that is handed out: letters, digits, {@code -}
     * and {@code _}.
     *
     * @param purpose what it is for; it opens nothing else
     */
    public String ticket(String purpose, String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(closed(ticketing, purpose, content));
    }

    /** What a ticket for that purpose says; empty where it is not one of ours, for another purpose, or changed. */
    public Optional<String> redeem(String purpose, String ticket) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(ticket);
            return whole.length <= NONCE ? Optional.empty() : Optional.of(opened(ticketing, purpose, whole));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Nonce, then what was encrypted with its tag; the purpose is not in it, but it opens only with the same. */
    private byte[] closed(SecretKey key, String purpose, String value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot seal.", e);
        }
    }

    private static String opened(SecretKey key, String purpose, byte[] whole) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(whole, NONCE, whole.length - NONCE), StandardCharsets.UTF_8);
    }

    /**
     * A stable name for a value that tells nothing of it without the secret.
     *
     * @param kind what the value is, such as {@code email}: equal values of different kinds differ
     */
    public UUID index(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(value.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash with a key.", e);
        }
    }

    private static SecretKey derived(byte[] secret, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(Arrays.copyOf(secret, secret.length))
                                    .thenExpand(("lazo " + purpose).getBytes(StandardCharsets.UTF_8), SECRET));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot derive keys.", e);
        }
    }
}

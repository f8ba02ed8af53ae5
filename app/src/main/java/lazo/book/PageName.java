package lazo.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** File names for ties. An id may hold anything, so a name keeps only its harmless letters and a hash of the whole. */
final class PageName {

    private static final int READABLE = 40;

    private PageName() {}

    static String of(String userId) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < userId.length() && safe.length() < READABLE; i++) {
            char c = Character.toLowerCase(userId.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                safe.append(c);
            } else if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != '-') {
                safe.append('-');
            }
        }
        if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != '-') {
            safe.append('-');
        }
        return safe + hash(userId) + ".html";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

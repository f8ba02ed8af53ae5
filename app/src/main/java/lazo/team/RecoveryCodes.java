package lazo.team;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ten words for the day the telephone is lost, each good for one time. */
record RecoveryCodes(List<String> codes) {

    private static final int COUNT = 10;

    /** Fifty random bits each. */
    static RecoveryCodes fresh() {
        return new RecoveryCodes(Stream.generate(
                        () -> Totp.base32(Secrets.bytes(7)).substring(0, 10).toLowerCase(Locale.ROOT))
                .map(code -> code.substring(0, 5) + "-" + code.substring(5))
                .limit(COUNT)
                .toList());
    }

    List<byte[]> hashes() {
        return codes.stream().map(RecoveryCodes::hash).toList();
    }

    /** However it was typed: large or small, with or without the hyphen. */
    static byte[] hash(String typed) {
        return Secrets.hash("recovery " + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }

    @Override
    public String toString() {
        return codes.size() + " recovery codes";
    }
}

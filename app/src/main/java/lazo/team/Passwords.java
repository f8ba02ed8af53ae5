package lazo.team;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with bcrypt, and says which are too weak. */
@Component
class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int LONGEST = 72;

    private static final int COST = 11;
    private static final String SERVICE = "lazo";

    /**
     * A hash of the same cost, of random bytes that were not kept; compared with where there is no account, so that an answer takes as long as for one
     * that exists.
     */
    private static final String NOBODYS = "$2a$11$yM/mtgdRL7F67tqbh6Q0cumimWBzNNEdoTRrUOzDdUOr2WIvsKggK";

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(COST);

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    /**
     * What is wrong with it, as the key of a sentence; empty where nothing is.
     *
     * @param company its name; empty before it is known
     */
    static Optional<String> problem(String password, String email, String name, String company) {
        String plain = password.toLowerCase(Locale.ROOT);
        String mailbox = email.strip().toLowerCase(Locale.ROOT).split("@", 2)[0];
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("password.long");
        }
        if ((mailbox.length() > 3 && plain.contains(mailbox))
                || (name.strip().length() > 3 && plain.contains(name.strip().toLowerCase(Locale.ROOT)))) {
            return Optional.of("password.yours");
        }
        return switch (Guessable.of(password, List.of(email, name, company, SERVICE))) {
            case HARD -> plain.chars().distinct().count() < 5 ? Optional.of("password.plain") : Optional.empty();
            case COMMON -> Optional.of("password.common");
            case OWN -> Optional.of("password.own");
        };
    }
}

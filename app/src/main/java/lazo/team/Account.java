package lazo.team;

import java.time.Instant;
import lazo.kernel.Role;
import lazo.site.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * Somebody who works here. Its life: created as the owner, or by accepting an invitation; changed by its person
 * (password, second step, passkeys, language) and by those who keep the team (role); disabled, whereupon nobody signs in
 * with it, and enabled again. It is never deleted, because what it did stays.
 *
 * @param password its hash; null for those who come in another way
 * @param totp the secret of the second step; null while it is off
 * @param totpUsed the last thirty seconds whose code was used
 * @param handle by which passkeys know it
 * @param stamp rises when sessions that were begun before must end
 */
record Account(
        long id,
        String name,
        String email,
        @Nullable String password,
        Role role,
        String language,
        @Nullable String totp,
        long totpUsed,
        int recoveryLeft,
        Bytes handle,
        int stamp,
        Instant createdAt,
        @Nullable Instant disabledAt)
        implements Person {

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** As the audit log names it. */
    String actor() {
        return actor(id);
    }

    static String actor(long id) {
        return "account:" + id;
    }

    /** Without anything that a log should not hold. */
    @Override
    public String toString() {
        return actor();
    }
}

package lazo.team;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers of whoever signed in: the number of the account, and its stamp at that time. */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final long account;
    private final int stamp;

    SignedIn(Account account) {
        super(List.of());
        this.account = account.id();
        this.stamp = account.stamp();
        setAuthenticated(true);
    }

    long account() {
        return account;
    }

    int stamp() {
        return stamp;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return String.valueOf(account);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account == account && that.stamp == stamp;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}

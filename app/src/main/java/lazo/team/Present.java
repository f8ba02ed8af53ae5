package lazo.team;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is here during one request, as the account stands now; never kept. */
final class Present extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Account account;

    Present(Account account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return String.valueOf(account.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Present that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}

package lazo.team;

import lazo.kernel.Role;
import lazo.science.history.BadInput;
import lazo.team.Accounts.Draft;
import org.springframework.stereotype.Component;

/** Makes accounts for a company that is set up by a command. */
@Component
public class Owners {

    private final Accounts accounts;
    private final Passwords passwords;

    Owners(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Whether anybody has an account. */
    public boolean isThereAny() {
        return !accounts.none();
    }

    /**
     * Somebody who may do everything.
     *
     * @param language {@code es}, {@code pt} or {@code en}
     * @return the account's number
     * @throws BadInput where the e-mail is taken
     */
    public long create(String name, String email, String password, String language) {
        return accounts.create("lazo", new Draft(name, email, passwords.hash(password), Role.ADMIN, language))
                .orElseThrow(() -> new BadInput(
                        "There is an account with that e-mail already.", "Sign in with it, or choose another e-mail."))
                .id();
    }
}

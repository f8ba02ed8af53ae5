package lazo.team;

import java.util.concurrent.atomic.AtomicInteger;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.team.Accounts.Draft;

/** Somebody who works here, made for one test, with the browser they sit at. */
public final class Colleague implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Account account;
    private final Browser browser;

    private Colleague(Account account, Browser browser) {
        this.account = account;
        this.browser = browser;
    }

    /** Has an account and has not signed in. */
    public static Colleague outside(Role role) {
        TestServer server = TestServer.shared();
        String email = role.id() + COUNT.incrementAndGet() + "@asamblea.test";
        Account account = server.bean(Accounts.class)
                .create(
                        "lazo",
                        new Draft(
                                "Colleague " + COUNT.get(),
                                email,
                                server.bean(Passwords.class).hash(PASSWORD),
                                role,
                                "en"))
                .orElseThrow();
        return new Colleague(account, new Browser(server));
    }

    /** Has signed in. */
    public static Colleague inside(Role role) {
        Colleague colleague = outside(role);
        colleague.signIn();
        return colleague;
    }

    public void signIn() {
        String location =
                Browser.location(browser.send("/sign-in", "/sign-in", "email", account.email(), "password", PASSWORD));
        if (!location.endsWith("/")) {
            throw new IllegalStateException("Signing in led to \"" + location + "\".");
        }
    }

    public Browser browser() {
        return browser;
    }

    public String email() {
        return account.email();
    }

    public long id() {
        return account.id();
    }

    /** The account as it stands now. */
    Account account() {
        return TestServer.shared().bean(Accounts.class).byId(account.id()).orElseThrow();
    }

    @Override
    public void close() {
        browser.close();
    }
}

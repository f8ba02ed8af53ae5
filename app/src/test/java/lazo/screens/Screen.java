package lazo.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.team.Colleague;
import org.jspecify.annotations.Nullable;

/** Somebody in front of a screen: cookies of their own, one page, and what the browser complained of. */
final class Screen implements AutoCloseable {

    private final TestServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final @Nullable Colleague colleague;

    private Screen(TestServer server, Browser.NewContextOptions how, @Nullable Colleague colleague) {
        this.server = server;
        this.colleague = colleague;
        this.context = Chromium.shared().newContext(how);
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Wide, light and English, where nothing else is said. */
    static Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** In front of a server where nobody has signed in. */
    static Screen at(TestServer server, Browser.NewContextOptions how) {
        return new Screen(server, how, null);
    }

    /** In front of the shared server, as somebody of that role who has signed in. */
    static Screen as(Role role) {
        return as(role, usual());
    }

    static Screen as(Role role, Browser.NewContextOptions how) {
        Colleague colleague = Colleague.outside(role);
        Screen screen = new Screen(TestServer.shared(), how, colleague);
        screen.signIn(colleague.email(), Colleague.PASSWORD);
        return screen;
    }

    void signIn(String email, String password) {
        go("/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.locator("input[type=password]").fill(password);
        page.locator("form.stack button.primary").click();
        page.waitForURL(server.at("/").toString());
    }

    /** Opens a page and answers what came back. */
    Response go(String path) {
        Response response = page.navigate(server.at(path).toString());
        if (response == null) {
            throw new IllegalStateException(path + " was not loaded.");
        }
        return response;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Colleague colleague() {
        if (colleague == null) {
            throw new IllegalStateException("Nobody has signed in here.");
        }
        return colleague;
    }

    /** Errors of scripts, and what the content security policy turned away. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        if (colleague != null) {
            colleague.close();
        }
    }
}

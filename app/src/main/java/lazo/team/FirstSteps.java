package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.site.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may be the first. Whoever sits at the machine itself may; anybody else needs the code of the link that the server
 * printed when it started, so that a stranger who finds a new server first does not become its owner. The first steps are
 * over with the first event; until then whoever keeps the server finds them again.
 */
@Component
public class FirstSteps {

    private final Accounts accounts;
    private final Settings settings;
    private final CompanyText company;
    private final ObjectProvider<FirstEvent> firstEvent;
    private final String code;

    FirstSteps(
            Accounts accounts,
            Vault vault,
            Settings settings,
            CompanyText company,
            ObjectProvider<FirstEvent> firstEvent) {
        this.accounts = accounts;
        this.settings = settings;
        this.company = company;
        this.firstEvent = firstEvent;
        this.code = vault.index("first-steps", "code").toString().substring(0, 18);
    }

    /** Whether nobody has an account yet. */
    public boolean isNew() {
        return accounts.none();
    }

    /** Where the owner begins. */
    public String link() {
        return settings.publicUrl() + "/welcome?code=" + code;
    }

    /** Where whoever keeps the server goes on with them; empty for everybody else, and once an event has arrived. */
    public Optional<String> next(Person person) {
        if (person.role() != Role.ADMIN || arrived().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(company.name().isEmpty() ? "/welcome/company" : "/welcome/event");
    }

    Optional<FirstEvent.Arrived> arrived() {
        FirstEvent source = firstEvent.getIfAvailable();
        return source == null ? Optional.empty() : source.arrived();
    }

    boolean mayBegin(HttpServletRequest request, String shown) {
        return isSame(shown) || isAtTheMachine(request);
    }

    private boolean isSame(String shown) {
        return MessageDigest.isEqual(
                shown.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** A server that has a public address may stand behind a proxy, where everybody comes from the machine itself. */
    private boolean isAtTheMachine(HttpServletRequest request) {
        try {
            return settings.isLocal()
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && (request.getServerName().equals("localhost")
                            || request.getServerName().equals("127.0.0.1"));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}

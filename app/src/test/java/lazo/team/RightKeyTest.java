package lazo.team;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A server whose secret was lost does not go on with another. */
class RightKeyTest {

    private static final Path FILE = Path.of("secret.key");

    @Test
    void anotherKeyThanTheAccountsWereSealedWithIsRefused() {
        TestServer server = TestServer.shared();
        String url = server.bean(JdbcConnectionDetails.class).getJdbcUrl();
        try (Colleague _ = Colleague.outside(Role.AGENT)) {
            assertThatCode(() -> RightKey.require(url, server.bean(Vault.class), FILE))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> RightKey.require(url, new Vault(new byte[32]), FILE))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("secret.key is not the key");
        }
    }
}

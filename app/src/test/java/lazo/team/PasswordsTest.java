package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused, and that whoever chose one hears what to do instead. */
class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P4ssw0rd!2026",
                "drowssap-4321",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "123456789012",
                "Contraseña2026",
                "minhasenha123",
                "bienvenido 2026",
                "Millonarios1989!",
                "admin-welcome-99",
                "dragon.monkey.77",
                "tr8!kqtr8!kq",
                "abcabcabcabc"
            })
    void whatWhoeverGuessesTriesFirstIsRefused(String password) {
        assertThat(Passwords.problem(password, "ana@empresa.test", "Ana Rojas", "Asamblea Uno"))
                .hasValue("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lazolazolazo",
                "l4z0-2026-2026",
                "asamblea2026",
                "AsambleaUno1!",
                "4s4mbl34.4s4mbl34",
                "rojas-rojas-1",
                "cooperativa99",
                "lazo asamblea rojas"
            })
    void whatIsKnownOfThePersonAndTheCompanyIsRefused(String password) {
        assertThat(Passwords.problem(password, "ana@cooperativa.test", "Ana Rojas", "Asamblea Uno"))
                .hasValue("password.own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "seven green elephants sing",
                "amor perro luna guitarra",
                "el tren azul no duerme",
                "k#9$Lw!2@xQ%",
                "Xq7vTz-4mPbN",
                "kolibri tejado 12"
            })
    void fourWordsOrWhatAProgramDrawsAreEnough(String password) {
        assertThat(Passwords.problem(password, "ana@empresa.test", "Ana Rojas", "Asamblea Uno"))
                .isEmpty();
    }

    @Test
    void whoeverChoosesAWeakPasswordHearsWhatToDoAndNothingChanges() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String before = String.valueOf(agent.account().password());
            HttpResponse<String> answer = agent.browser()
                    .send("/account", "/account/password", "current", Colleague.PASSWORD, "password", "Bienvenido2026");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Take four words that do not belong together.");
            assertThat(agent.account().password()).isEqualTo(before);
        }
    }
}

package lazo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lazo.science.history.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set wrongly is said before anything starts. */
class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void webhooksStayOutsideWhereNothingElseIsSaid() throws IOException {
        assertThat(read(Map.of()).webhooksPrivate()).isFalse();
        Files.writeString(home.resolve("lazo.yaml"), "webhooksPrivate: true\n");
        assertThat(read(Map.of()).webhooksPrivate()).isTrue();
        assertThat(read(Map.of("LAZO_WEBHOOKS_PRIVATE", "false")).webhooksPrivate())
                .isFalse();
    }

    @Test
    void aSettingThatIsMisspeltIsNotIgnored() throws IOException {
        Files.writeString(home.resolve("lazo.yaml"), "webhookPrivate: true\n");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.remedy()).contains("webhooksPrivate"));
    }

    @Test
    void aVariableThatIsNearlyOneOfOursIsASlipAndOthersAreTheirOwners() {
        assertThatThrownBy(() -> read(Map.of("LAZO_PRT", "1")))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.remedy()).contains("LAZO_PORT"));
        assertThat(read(Map.of("LAZO_DATA", "x", "LAZO_SOMETHING_ELSE", "y")).port())
                .isEqualTo(8080);
        assertThatThrownBy(() -> Settings.read(Map.of(), home, 99_999))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.remedy()).contains("--port"));
    }

    @ParameterizedTest
    @CsvSource({
        "LAZO_WEBHOOKS_PRIVATE, yes, neither true nor false",
        "LAZO_PORT, 70000, is none",
        "LAZO_EVENTS_PER_SECOND, 0, no number of events",
        "LAZO_PUBLIC_URL, lazo.example.com, no address of a site",
        "LAZO_DATABASE_URL, postgres://localhost/lazo, jdbc:postgresql:",
        "LAZO_OIDC_ISSUER, https://id.example.com, set in part",
    })
    void whatMakesNoSenseIsSaid(String variable, String value, String reason) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(reason);
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(environment, home, null);
    }

    @Test
    void variablesOfTheScriptsAreNoSlips() {
        Map<String, String> environment = Map.of("LAZO_JAVA_HOME", "/jdk", "LAZO_URL", "x", "LAZO_WRITE_KEY", "y");
        assertThat(Settings.read(environment, Path.of("nowhere"), null).port()).isEqualTo(8080);
    }

    @Test
    void aFolderThatIsSetToNothingIsTheUsualOne() {
        assertThat(Settings.read(Map.of("LAZO_HOME", " ", "HOME", "/ana"), null, null)
                        .home())
                .isEqualTo(Path.of("/ana/.lazo-home"));
    }
}

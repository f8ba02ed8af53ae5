package lazo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms as Spring Modulith sees them: no circles, and nobody reaches into the back rooms of another, such as {@code
 * lazo.events.hooks}. Who may use whom at all says {@link HouseTest}.
 */
class ModulithTest {

    @Test
    void noRoomReachesBehindTheDoorOfAnother() {
        ApplicationModules rooms =
                ApplicationModules.of(Server.class, JavaClass.Predicates.resideInAPackage("lazo.science.."));
        assertThat(rooms.stream()).hasSizeGreaterThan(10);
        rooms.verify();
    }
}

package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gender",
                "Sex",
                "SeniorCitizen",
                "age",
                "customer_age",
                "Género",
                "raça",
                "religião",
                "birth-date",
                "estado de salud",
                "ETHNICITY",
                "idade",
                "Dependents"
            })
    void whatSomebodyIsIsLeftOut(String column) {
        assertThat(Protected.is(column)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page", "usage", "average", "tenure", "message", "Contract", "storage_gb", "engagement", "edadx"
            })
    void whatHappenedIsNot(String column) {
        assertThat(Protected.is(column)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void theListKeepsItsOrder() {
        assertThat(Protected.among(List.of("sex", "tenure", "age"))).containsExactly("sex", "age");
    }
}

package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageNameTest {

    @Test
    void noIdCanLeaveItsFolder() {
        for (String id : List.of("../../etc/passwd", "..", "", "CON", "a/b\\c", "\u0000", "x".repeat(5000), "ñandú")) {
            assertThat(PageName.of(id)).matches("[a-z0-9-]{1,60}\\.html").doesNotStartWith("-");
        }
    }

    @Test
    void twoIdsNeverShareAPage() {
        assertThat(PageName.of("Ana")).isNotEqualTo(PageName.of("ana"));
        assertThat(PageName.of("a b")).isNotEqualTo(PageName.of("a-b"));
    }
}

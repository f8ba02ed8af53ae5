package lazo.screens;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core (Deque, Mozilla Public License 2.0) what on a page shuts people out. */
final class Axe {

    private static final String SOURCE = source();
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations
                .filter(each => each.impact === 'serious' || each.impact === 'critical')
                .flatMap(each => each.nodes.map(node =>
                  `${each.impact}: ${each.id} at ${node.target.join(' ')} | ${node.html.slice(0, 160)}`
                  + ` | ${(node.any[0] || node.all[0] || node.none[0] || {}).message || ''}`));
            }""";

    private Axe() {}

    /** What is serious or critical, one line for each place. */
    static List<String> barriers(Page page) {
        page.evaluate(SOURCE);
        Object found = page.evaluate(LOOK);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("axe said nothing");
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

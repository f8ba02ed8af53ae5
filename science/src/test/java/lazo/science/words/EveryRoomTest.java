package lazo.science.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lazo.science.reasons.HypothesisKind;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every room that speaks says the same in Spanish, Portuguese and English, and nothing that nobody hears. */
class EveryRoomTest {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d%?)");
    private static final Pattern LITERAL = Pattern.compile("(?:say|row)\\(\\s*\"([a-z_.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"outlook", "uplift", "reasons", "verdict", "review"})
    void theThreeLanguagesHaveTheSameSentences(String room) {
        assertThat(keys(room, "es")).isEqualTo(keys(room, "en"));
        assertThat(keys(room, "pt")).isEqualTo(keys(room, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook", "uplift", "reasons", "verdict", "review"})
    void theThreeLanguagesFillTheSameBlanks(String room) {
        Properties english = texts(room, "en");
        for (String key : keys(room, "en")) {
            assertThat(blanks(texts(room, "es"), key)).as("es " + key).isEqualTo(blanks(english, key));
            assertThat(blanks(texts(room, "pt"), key)).as("pt " + key).isEqualTo(blanks(english, key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void nobodyIsShoutedAt(String language) {
        for (String room : List.of("outlook", "uplift", "reasons", "verdict", "review")) {
            assertThat(texts(room, language).values())
                    .allSatisfy(said ->
                            assertThat((String) said).doesNotContain("!", "¡").isNotBlank());
        }
    }

    @Test
    void everyReasonIsSaidAndEverySaidReasonExists() {
        Set<String> said = literals("reasons").stream()
                .filter(id -> !id.contains("."))
                .map(id -> "observation." + id)
                .collect(Collectors.toCollection(TreeSet::new));
        said.addAll(named("question.", HypothesisKind.values()));
        assertThat(keys("reasons", "en")).isEqualTo(said);
    }

    @Test
    void everySentenceOfTheVerdictIsSaidAndEverySaidOneExists() {
        Set<String> said = literals("verdict").stream()
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        said.addAll(named("fact.", SignKind.values()));
        said.addAll(named("sign.", SignKind.values()));
        said.addAll(named("reason.", HypothesisKind.values()));
        said.addAll(named("way.", Way.values()));
        said.addAll(List.of("way.enforce", "way.unknown")); // advice that is no way on
        for (String rule : List.of("contact_sharing", "mistreatment", "suspicious_transactions", "violence")) {
            said.add("fact.break." + rule);
        }
        said.addAll(List.of("change.good_talk", "change.bad_talk", "change.terms_accepted"));
        assertThat(keys("verdict", "en")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook", "uplift", "review"})
    void everySentenceIsSaidAndEverySaidOneExists(String room) {
        assertThat(keys(room, "en")).isEqualTo(literals(room));
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids a room asks for in so many words. */
    private static Set<String> literals(String room) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/lazo/science", room))) {
            for (Path file : files.toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    found.add(literal.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static Set<String> keys(String room, String language) {
        return new TreeSet<>(texts(room, language).stringPropertyNames());
    }

    private static Set<String> blanks(Properties texts, String key) {
        return BLANK.matcher(texts.getProperty(key, ""))
                .results()
                .map(blank -> blank.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String room, String language) {
        Properties texts = new Properties();
        String name = "/lazo/science/" + room + "/texts_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                java.util.Objects.requireNonNull(EveryRoomTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

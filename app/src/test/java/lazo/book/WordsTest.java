package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lazo.science.reasons.HypothesisKind;
import lazo.science.signs.Ending;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Guard;
import lazo.science.verdict.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/lazo/book");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z_]*)+)\"");
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @Test
    void everySentenceIsThereInAllThreeLanguages() {
        Set<String> english = Words.in("en").keys();
        assertThat(Words.in("es").keys()).isEqualTo(english);
        assertThat(Words.in("pt").keys()).isEqualTo(english);
    }

    @Test
    void aSentenceHasTheSameBlanksInEveryLanguage() {
        Words english = Words.in("en");
        for (String key : english.keys()) {
            assertThat(blanks(Words.in("es").say(key))).as(key).isEqualTo(blanks(english.say(key)));
            assertThat(blanks(Words.in("pt").say(key))).as(key).isEqualTo(blanks(english.say(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void signsLevelsAndAdviceAreCalledTheSameOnPaperAndOnTheScreen(String language) throws IOException {
        Properties screen = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/lazo/review/words_" + language + ".properties"))) {
            screen.load(in);
        }
        Set<String> shared = screen.stringPropertyNames().stream()
                .filter(key -> key.matches("(sign|level|advice)\\..*"))
                .filter(Words.in(language)::has)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shared).hasSizeGreaterThan(12);
        for (String key : shared) {
            assertThat(screen.getProperty(key))
                    .as(key)
                    .isEqualTo(Words.in(language).say(key));
        }
    }

    @Test
    void noSentenceIsKeptThatNobodySays() throws IOException {
        Set<String> literals = literals();
        List<String> unsaid = Words.in("en").keys().stream()
                .filter(key -> literals.stream().noneMatch(literal -> says(literal, key)))
                .toList();
        assertThat(unsaid).isEmpty();
    }

    @Test
    void everythingThatCanBeSaidAboutATieHasItsSentence() {
        Set<String> needed = new TreeSet<>();
        for (SignKind kind : SignKind.values()) {
            needed.addAll(List.of("sign." + kind.id(), "sign.means." + kind.id()));
        }
        for (Level level : Level.values()) {
            needed.addAll(List.of("level." + level.id(), "reason.level." + level.id()));
        }
        for (HypothesisKind kind : HypothesisKind.values()) {
            needed.addAll(List.of("why." + kind.id(), "why.short." + kind.id(), "reason.lead." + kind.id()));
        }
        for (Guard guard : Guard.values()) {
            needed.add("guard." + guard.id());
        }
        for (Way way : Way.values()) {
            needed.add("way." + way.id());
        }
        for (Ending kind : Ending.values()) {
            needed.add("state.gone." + kind.id());
        }
        for (Mark.Kind kind : Mark.Kind.values()) {
            needed.addAll(List.of("mark." + kind.id() + ".one", "mark." + kind.id() + ".other"));
        }
        for (String advice : List.of("keep", "talk", "repair", "save", "adapt", "let_go", "enforce", "unknown")) {
            for (String prefix : List.of("advice.", "advice.means.", "advice.lead.", "action.", "action.why.")) {
                needed.add(prefix + advice);
            }
        }
        assertThat(Words.in("en").keys()).containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void theVoiceNeverShoutsAndNeverSaysUser(String language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertThat(words.say(key).toLowerCase(words.locale()))
                    .as(key)
                    .doesNotContain("!", "¡", "usuario", "usuário", "the user", "toxic", "tóxic");
        }
    }

    @Test
    void anUnknownLanguageReadsEnglishAndACountryIsNoObstacle() {
        assertThat(Words.in("fr").tag()).isEqualTo("en");
        assertThat(Words.in("pt-BR").tag()).isEqualTo("pt-BR");
        assertThat(Words.in("es-AR").tag()).isEqualTo("es");
    }

    @Test
    void aSentenceThatDoesNotExistIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Words.in("en").say("no.such.sentence")).hasMessageContaining("no.such.sentence");
    }

    private static boolean says(String literal, String key) {
        return key.equals(literal)
                || ((literal.endsWith(".") || literal.endsWith("_")) && key.startsWith(literal))
                || key.equals(literal + ".one")
                || key.equals(literal + ".other");
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
        }
        return literals;
    }

    private static Set<String> blanks(String sentence) {
        return BLANK.matcher(sentence).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}

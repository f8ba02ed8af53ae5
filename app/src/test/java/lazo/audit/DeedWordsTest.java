package lazo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lazo.TestServer;
import lazo.book.Words;
import lazo.kernel.Role;
import lazo.team.Colleague;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is written into the log is told in words, in each language. */
class DeedWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/lazo");
    private static final Pattern DEED = Pattern.compile("(?:new Deed|Deed\\.of)\\(\\s*[^,]+,\\s*([^,]+),");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void everyDeedOfTheSourcesHasItsSentence(String language) throws IOException {
        Words words = Words.of(AuditPages.class, language);
        assertThat(deedsOfTheSources())
                .hasSizeGreaterThan(25)
                .contains("team.key.revoked", "events.endpoint.enabled", "events.hook.secret_changed", "company.saved")
                .allSatisfy(code -> assertThat(words.has("deed." + code))
                        .as(code + " in " + language)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void noSentenceIsLeftOfADeedThatNobodyDoes(String language) throws IOException {
        Set<String> told = Words.of(AuditPages.class, language).keys().stream()
                .filter(key -> key.startsWith("deed."))
                .map(key -> key.substring("deed.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(deedsOfTheSources());
    }

    @Test
    void whatWasRecordedHasItsSentenceOnThePage() {
        try (Colleague auditor = Colleague.inside(Role.AUDITOR)) {
            Words words = Words.of(AuditPages.class, "en");
            List<String> recorded = TestServer.shared()
                    .bean(JdbcClient.class)
                    .sql("select distinct action from audit_entry where not starts_with(action, 'test.')")
                    .query((row, _) -> row.getString(1))
                    .list();
            assertThat(recorded).contains("team.signed_in").allMatch(code -> words.has("deed." + code));
            assertThat(auditor.browser().get("/audit?action=team.signed_in").body())
                    .contains("<div>signed in</div><code>team.signed_in</code>");
        }
    }

    /** Read from where each deed is made; where that says only a name, from all that its file says of its room. */
    private static Set<String> deedsOfTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith(Path.of("kernel", "Deed.java")))
                    .toList()) {
                String source = Files.readString(file);
                String room = SOURCES.relativize(file).getName(0) + ".";
                DEED.matcher(source).results().forEach(deed -> {
                    Set<String> here = literals(deed.group(1));
                    if (here.isEmpty() && !deed.group(1).contains("row.getString")) {
                        here = literals(source).stream()
                                .filter(code -> code.startsWith(room))
                                .collect(Collectors.toSet());
                        assertThat(here).as("what " + file + " does").isNotEmpty();
                    }
                    codes.addAll(here);
                });
            }
        }
        return codes;
    }

    private static Set<String> literals(String source) {
        return LITERAL.matcher(source).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }
}

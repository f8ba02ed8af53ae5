package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.team.Colleague;
import lazo.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people here write about a tie is kept whole, once. */
class NotesTest {

    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    private final TestServer server = TestServer.shared();
    private final String ana = "ana-" + UUID.randomUUID();
    private String page = "";

    @BeforeEach
    void thereIsSomebody() throws Exception {
        Sending.keep("""
                {"type":"track","messageId":"m-%s","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                 "properties":{"text":"hola","conversationId":"c-%s"}}
                """.formatted(ana, ana, server.clock().instant(), ana));
        if (server.bean(Reviews.class).known().isEmpty()) {
            server.bean(Reviews.class).reviewEverything();
        }
        page = "/customers/" + tie();
    }

    @Test
    void aNoteThatIsSentTwiceIsKeptOnceAndAnotherFromTheSamePageIsAnother() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String shown = agent.browser().get(page).body();
            Matcher once = ONCE.matcher(shown);
            assertThat(once.find()).isTrue();
            for (String note : List.of("Called her.", "Called her.", "She wants the minutes.")) {
                assertThat(Browser.location(agent.browser()
                                .post(page + "/notes", Browser.proof(shown), "once", once.group(1), "note", note)))
                        .endsWith(page + "#notes");
            }
            assertThat(texts()).containsExactly("She wants the minutes.", "Called her.");
            agent.browser().send(page, page + "/notes", "note", "Called her.");
            assertThat(texts()).as("the same words another day").hasSize(3);
        }
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAtTheFieldAndNotCut() {
        String start = "The whole of what she said: <";
        String note = start + "x".repeat(4_003 - start.length());
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> answer = agent.browser().send(page, page + "/notes", "note", note);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("3 characters too long: a note holds 4,000", "id=\"note-problem\"", "autofocus")
                    .contains(note.replace("<", "&lt;"));
            assertThat(texts()).isEmpty();
            assertThat(agent.browser().get(page).body())
                    .as("no browser cuts what is pasted")
                    .doesNotContain("maxlength");
            String fits = note.substring(0, 3_999) + "\uD83D\uDE42";
            assertThat(agent.browser().send(page, page + "/notes", "note", fits).statusCode())
                    .isEqualTo(303);
            assertThat(texts()).containsExactly(fits);
        }
    }

    private long tie() {
        return server.bean(Ties.class).tieOf(ana).orElseThrow();
    }

    private List<String> texts() {
        return server.bean(Changes.class).notes(tie()).stream()
                .map(Changes.Note::text)
                .toList();
    }
}

package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.events.StrainAnswers;
import lazo.events.Timeline;
import lazo.kernel.Role;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.team.Colleague;
import lazo.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "How was it for you?" stands where the agent looks, says thank you, and may be answered otherwise. */
class FeltTest {

    private final TestServer server = TestServer.shared();
    private final String ana = "ana-" + UUID.randomUUID();
    private final String conversation = "c-" + UUID.randomUUID();
    private String page = "";

    @BeforeEach
    void aConversationHasJustEnded() throws Exception {
        end(conversation, "A refund", 5, "");
        if (server.bean(Reviews.class).known().isEmpty()) {
            server.bean(Reviews.class).reviewEverything();
        }
        page = "/customers/" + server.bean(Ties.class).tieOf(ana).orElseThrow();
    }

    @Test
    void theQuestionComesRightAfterTheNextThingToDo() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String shown = agent.browser().get(page).body();
            assertThat(shown.indexOf("id=\"strain\""))
                    .isGreaterThan(shown.indexOf("class=\"next\""))
                    .isLessThan(shown.indexOf("class=\"front tie\""));
        }
    }

    @Test
    void theAnswerIsThankedForShownAndMayBeChanged() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            assertThat(Browser.location(answer(agent, "4"))).endsWith(page + "?felt=said#strain");
            assertThat(agent.browser().get(page + "?felt=said").body())
                    .contains("Thank you.", "What was said: hard", "Say it otherwise", "A refund");
            assertThat(answer(agent, "4").statusCode())
                    .as("a second copy, or the page from before")
                    .isEqualTo(303);
            server.clock().advance(Duration.ofSeconds(1));
            assertThat(answer(agent, "2").statusCode()).isEqualTo(303);
            assertThat(agent.browser().get(page).body())
                    .contains("What was said: fine")
                    .doesNotContain("Thank you.");
            assertThat(server.bean(StrainAnswers.class).of(conversation)).contains(2);
            assertThat(words()).containsExactly(4, 2);
        }
    }

    @Test
    void theLatestConversationIsAskedAboutFirstAndWhatWasSentIsNotAsked() {
        end("c2-" + conversation, "An invoice", 2, "");
        end("c3-" + conversation, "A parcel", 1, ",\"strain\":3");
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String shown = agent.browser().get(page).body();
            String asked = shown.substring(shown.indexOf("id=\"strain\""), shown.indexOf("class=\"front tie\""));
            assertThat(asked.indexOf("An invoice")).isPositive().isLessThan(asked.indexOf("A refund"));
            assertThat(asked).doesNotContain("A parcel");
        }
    }

    @Test
    void afterTwoWeeksItIsSaidThatItIsOver() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            server.clock().advance(Duration.ofDays(StrainAnswers.DAYS));
            String over = Browser.location(answer(agent, "5"));
            assertThat(over).endsWith(page + "?felt=over#strain");
            assertThat(agent.browser().get(page + "?felt=over").body()).contains("More than two weeks have passed");
            assertThat(words()).isEmpty();
        }
    }

    private HttpResponse<String> answer(Colleague agent, String strain) {
        return agent.browser().send(page, page + "/strain", "conversation", conversation, "strain", strain);
    }

    private List<Integer> words() {
        return server
                .bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(ana)).values())
                .stream()
                .filter(event -> event instanceof ConversationEnded)
                .map(ConversationEnded.class::cast)
                .filter(StrainAnswers::isOne)
                .sorted(Comparator.comparingLong(Event::at))
                .map(ConversationEnded::strain)
                .toList();
    }

    private void end(String talk, String topic, int minutesAgo, String more) {
        Sending.keep("""
                {"type":"track","messageId":"%s","userId":"%s","event":"Live Chat Conversation Ended",
                 "timestamp":"%s","properties":{"conversationId":"%s","topic":"%s","handleMinutes":9%s}}
                """.formatted(
                        UUID.randomUUID(),
                        ana,
                        server.clock().instant().minus(Duration.ofMinutes(minutesAgo)),
                        talk,
                        topic,
                        more));
    }
}

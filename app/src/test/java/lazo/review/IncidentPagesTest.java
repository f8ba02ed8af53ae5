package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.science.signs.Incidents.Span;
import lazo.team.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fault of ours is reported with its time and with whom it touched, closed, and taken back where it was none. */
class IncidentPagesTest {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    private final TestServer server = TestServer.shared();
    private final CompanyFile company = server.bean(CompanyFile.class);
    private final OwnIncidents incidents = server.bean(OwnIncidents.class);
    private final String before = company.text();
    private final String summary = "The payments page was down " + UUID.randomUUID();
    private final String ana = "ana-" + UUID.randomUUID();

    @BeforeEach
    void theCompanyIsInBogota() {
        company.save("name: Asamblea\ntimezone: America/Bogota\n", "test");
    }

    @AfterEach
    void asItWas() {
        all().forEach(span -> incidents.withdraw(span.opened().incidentId(), "test"));
        company.save(before, "test");
    }

    @Test
    void anIncidentHasABeginningAnEndAndWhomItTouched() {
        Sending.keep(wrote(ana, 20));
        Instant now = server.clock().instant();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> answer = report(
                    agent,
                    "began",
                    local(now.minus(Duration.ofHours(9))),
                    "ended",
                    local(now),
                    "affects",
                    ana + "\r\n");
            assertThat(Browser.location(answer)).contains("incident=opened");
            assertThat(span().opened().at())
                    .isEqualTo(now.minus(Duration.ofHours(9))
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toEpochMilli());
            assertThat(span().to())
                    .isEqualTo(now.truncatedTo(ChronoUnit.MINUTES).toEpochMilli());
            assertThat(span().closed()).isTrue();
            assertThat(span().opened().affects()).containsExactly(ana);
            assertThat(agent.browser().get("/company").body()).contains(summary, "It touched one customer: " + ana);
        }
    }

    @Test
    void whereNothingElseIsSaidItBeginsNowGoesOnAndTouchesEverybody() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            String page = lead.browser().get("/company").body();
            assertThat(page).contains("value=\"" + local(server.clock().instant()) + "\"", "Colombia");
            report(lead);
            assertThat(span().opened().at()).isEqualTo(server.clock().millis());
            assertThat(span().opened().affects()).isNull();
            assertThat(span().closed()).isFalse();
            assertThat(lead.browser().get("/company").body()).contains(summary, "still open");
        }
    }

    @Test
    void whatCannotBeIsSaidAtTheFieldAndWhatWasTypedStays() {
        Instant now = server.clock().instant();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            refused(report(agent, "began", local(now.plus(Duration.ofMinutes(2)))), "began", "That is still to come.");
            refused(report(agent, "ended", local(now.plus(Duration.ofMinutes(2)))), "ended", "still to come");
            refused(
                    report(
                            agent,
                            "began",
                            local(now.minus(Duration.ofHours(1))),
                            "ended",
                            local(now.minus(Duration.ofHours(2)))),
                    "ended",
                    "over before it began");
            refused(report(agent, "began", "yesterday"), "began", "no time that can be read");
            refused(
                    report(agent, "affects", ana + ", nobody-" + ana),
                    "affects",
                    "no customers with these 2 ids: " + ana + ", nobody-" + ana);
            refused(report(agent, "affects", " , "), "affects", "There is no id in it");
            refused(report(agent, "process", "x".repeat(301)), "process", "one character too long");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceReportsOneIncidentAndAnotherFromTheSamePageIsAnother() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String page = agent.browser().get("/company").body();
            Matcher once = ONCE.matcher(page);
            assertThat(once.find()).isTrue();
            List<String> answers = List.of(summary, summary, summary + " and the shop").stream()
                    .map(what -> {
                        server.clock().advance(Duration.ofSeconds(1));
                        return Browser.location(agent.browser()
                                .post(
                                        "/company/incidents",
                                        Browser.proof(page),
                                        "once",
                                        once.group(1),
                                        "summary",
                                        what));
                    })
                    .toList();
            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(all()).hasSize(2);
        }
    }

    @Test
    void itIsClosedAtATimeAndOnlyOnce() {
        Instant began = server.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            report(agent, "began", local(began));
            server.clock().advance(Duration.ofHours(3));
            String id = span().opened().incidentId();
            HttpResponse<String> early = close(agent, id, local(began.minus(Duration.ofMinutes(1))));
            assertThat(early.statusCode()).isEqualTo(422);
            assertThat(early.body()).contains("over before it began");
            assertThat(span().closed()).isFalse();

            Instant mended = began.plus(Duration.ofHours(1));
            assertThat(Browser.location(close(agent, id, local(mended)))).contains("incident=closed");
            assertThat(Browser.location(close(agent, id, ""))).contains("incident=closed");
            assertThat(span().to()).isEqualTo(mended.toEpochMilli());
            assertThat(close(agent, "nothing", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void oneThatWasNoneIsWithdrawnAndTheComplaintCountsAgain() throws Exception {
        Reviews reviews = server.bean(Reviews.class);
        Sending.keep(wrote(ana, 10));
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            report(lead, "began", local(server.clock().instant().minus(Duration.ofHours(1))), "affects", ana);
            reviews.reviewEverything();
            assertThat(ourShare()).isEqualTo(1);
            String id = span().opened().incidentId();
            lead.browser().send("/company", "/company/incidents/withdraw", "incident", id);
            assertThat(all()).isEmpty();
            assertThat(lead.browser().get("/company").body()).doesNotContain(summary);
            reviews.reviewEverything();
            assertThat(ourShare()).isZero();
            assertThat(Browser.location(lead.browser().send("/company", "/company/incidents/withdraw", "incident", id)))
                    .as("a second time")
                    .contains("incident=withdrawn");
            assertThat(server.bean(JdbcClient.class)
                            .sql("select action from audit_entry where subject = ? order by number")
                            .param("incident:" + id)
                            .query(String.class)
                            .list())
                    .containsExactly("review.incident.opened", "review.incident.withdrawn");
        }
    }

    private double ourShare() {
        return server.bean(JdbcClient.class)
                .sql("select coalesce(our_share, 0) from review_tie where external_id = ?")
                .param(ana)
                .query(Double.class)
                .single();
    }

    private void refused(HttpResponse<String> answer, String field, String why) {
        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains(why, "id=\"" + field + "-problem\"", summary);
        assertThat(answer.body()).contains("autofocus");
    }

    private HttpResponse<String> report(Colleague colleague, String... more) {
        String[] answers = new String[more.length + 2];
        answers[0] = "summary";
        answers[1] = summary;
        System.arraycopy(more, 0, answers, 2, more.length);
        return colleague.browser().send("/company", "/company/incidents", answers);
    }

    private static HttpResponse<String> close(Colleague colleague, String id, String ended) {
        return colleague.browser().send("/company", "/company/incidents/close", "incident", id, "ended", ended);
    }

    private Span span() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Span> all() {
        return incidents.all().stream()
                .filter(span -> String.valueOf(span.opened().summary()).startsWith(summary))
                .toList();
    }

    private static String local(Instant moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
                .format(LocalDateTime.ofInstant(moment, BOGOTA));
    }

    private String wrote(String who, int minutesAgo) {
        return """
                {"type":"track","messageId":"m-%s","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                 "properties":{"text":"No funciona nada, llevo horas esperando y es pésimo","conversationId":"c-%s"}}
                """.formatted(
                        UUID.randomUUID(), who, server.clock().instant().minus(Duration.ofMinutes(minutesAgo)), who);
    }
}

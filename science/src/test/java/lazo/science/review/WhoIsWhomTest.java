package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lazo.science.review.Desk.Outcome;
import lazo.science.review.Identities.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is whom: visitors who became known, ids that were renamed, people who belong to an account. */
class WhoIsWhomTest {

    @TempDir
    Path folder = Path.of("");

    private Outcome review(Lines lines) {
        return new Desk(folder).review(lines);
    }

    @Test
    void aVisitorWhoBecameKnownKeepsWhatTheySaidBefore() {
        Outcome outcome = review(Lines.lines()
                .wrote("visitor", "2026-05-01", "muy mal")
                .becameKnown("visitor", "ana", "2026-05-02")
                .wrote("ana", "2026-05-03", "muy mal"));
        assertThat(outcome.ids()).containsExactly("ana");
        assertThat(outcome.tie("ana").number("unhappyContacts")).isEqualTo(2);
    }

    @Test
    void aChainOfNamesEndsAtTheAccount() {
        Lines lines = Lines.lines()
                .wrote("visitor", "2026-05-01", "muy mal")
                .becameKnown("visitor", "old-ana", "2026-05-02")
                .renamed("old-ana", "ana", "2026-05-03")
                .joined("ana", "acme", "2026-05-04")
                .wrote("bea", "2026-05-05", "muy mal")
                .joined("bea", "acme", "2026-05-06");
        List<String> backwards = new ArrayList<>(lines.all());
        Collections.reverse(backwards);
        Outcome outcome = review(lines);
        assertThat(outcome.ids()).containsExactly("acme");
        assertThat(outcome.tie("acme").number("unhappyContacts")).isEqualTo(2);
        assertThat(new Desk(folder).review(backwards).ties()).isEqualTo(outcome.ties());
    }

    @Test
    void aCircleOfNamesIsOneTieUnderItsSmallestName() {
        Outcome outcome = review(Lines.lines()
                .wrote("bea", "2026-05-01", "muy mal")
                .wrote("ana", "2026-05-02", "muy mal")
                .wrote("tail", "2026-05-03", "muy mal")
                .renamed("ana", "bea", "2026-05-03")
                .renamed("bea", "ana", "2026-05-04")
                .renamed("tail", "bea", "2026-05-05"));
        assertThat(outcome.ids()).containsExactly("ana");
        assertThat(outcome.tie("ana").number("unhappyContacts")).isEqualTo(3);
    }

    @Test
    void theLatestWordOnWhoSomebodyIsHolds() {
        Link first = new Link("ana", "acme", 1);
        Link second = new Link("ana", "zeta", 2);
        assertThat(Identities.of(List.of(first, second)).canonical("ana")).isEqualTo("zeta");
        assertThat(Identities.of(List.of(second, first)).canonical("ana")).isEqualTo("zeta");
        assertThat(Identities.of(List.of(first)).canonical("nobody")).isEqualTo("nobody");
        assertThat(Identities.of(List.of(new Link("ana", "ana", 1))).isEmpty()).isTrue();
    }

    @Test
    void whatMembersOfAnAccountSayOfEachOtherIsNotSaidByOthers() {
        Outcome outcome = review(Lines.lines()
                .paid("ana", "2026-05-01", 49)
                .joined("ana", "acme", "2026-05-02")
                .joined("bea", "acme", "2026-05-02")
                .track("bea", "2026-05-03", "Report Filed", "\"aboutId\":\"ana\",\"reason\":\"abuse\""));
        assertThat(outcome.tie("acme").list("breaks")).isEmpty();
    }

    @Test
    void whatOthersSayOfAPersonReachesTheAccount() {
        Outcome outcome = review(Lines.lines()
                .paid("ana", "2026-05-01", 49)
                .joined("ana", "acme", "2026-05-02")
                .track("bea", "2026-05-03", "Report Filed", "\"aboutId\":\"ana\",\"reason\":\"abuse\"")
                .track("carl", "2026-05-04", "Report Filed", "\"aboutId\":\"ana\",\"reason\":\"abuse\""));
        assertThat(outcome.tie("acme").list("breaks")).hasSize(1);
    }

    @Test
    void whoIsOnlyMentionedIsNoCustomer() {
        assertThat(review(Lines.lines().ordered("ana", "2026-05-01", "bea")).ids())
                .containsExactly("ana");
    }

    @Test
    void whoOnlyLookedAtAPageIsNoCustomerYet() {
        assertThat(review(Lines.lines()
                                .looked("visitor", "2026-05-01")
                                .looked("ana", "2026-05-01")
                                .paid("ana", "2026-05-02", 49))
                        .ids())
                .containsExactly("ana");
    }
}

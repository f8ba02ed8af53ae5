package lazo.trial;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Jobs between a client and a professional: the talk, the order, the money, the ratings, and what goes wrong. */
final class Jobs {
    private static final double CLIENT_FEE = 0.04;
    private static final double COMMISSION = 0.1;
    private final Stage stage;
    private final Dice dice;
    private int orders;

    Jobs(Stage stage) {
        this.stage = stage;
        this.dice = stage.dice;
    }

    /** Placed and paid by the client, who holds the money with us. */
    String place(Person client, Person professional, LocalDate day, double usd, boolean clientPays) {
        String order = "job-" + ++orders;
        Instant at = stage.at(client, day);
        String currency = client.region().currency();
        double local = client.region().local(usd);
        stage.track(
                client,
                at,
                "Order Completed",
                "orderId",
                order,
                "total",
                local,
                "currency",
                currency,
                "commission",
                client.region().local(usd * COMMISSION),
                "counterpartId",
                professional.id(),
                "dueAt",
                at.plusSeconds(86400L * 6).toString());
        if (clientPays) {
            stage.track(
                    client,
                    at.plusSeconds(90),
                    "Payment Received",
                    "paymentId",
                    "pay-" + order,
                    "amount",
                    local,
                    "currency",
                    currency,
                    "margin",
                    client.region().local(usd * CLIENT_FEE),
                    "orderId",
                    order);
            stage.brings(client, at, usd * CLIENT_FEE);
        }
        return order;
    }

    void chat(Person one, Person other, LocalDate day, String order, int messages) {
        Instant at = stage.at(one, day).minusSeconds(3600);
        for (int n = 0; n < messages; n++) {
            Person from = n % 2 == 0 ? one : other;
            message(from, n % 2 == 0 ? other : one, at.plusSeconds(240L * n), order, "dm");
        }
    }

    void message(Person from, Person to, Instant at, @Nullable String order, String cell) {
        String text = from.hand().types(stage.phrases.say(cell, from.region(), dice), false, dice);
        stage.track(from, at, "Direct Message Sent", "toId", to.id(), "text", text, "orderId", order);
    }

    void deliver(Person client, Person professional, String order, LocalDate day, double share, double lateHours) {
        stage.track(
                client,
                stage.at(client, day),
                "Order Delivered",
                "orderId",
                order,
                "counterpartId",
                professional.id(),
                "share",
                share,
                "lateHours",
                lateHours);
    }

    /** Our part of what the professional earned. */
    void commission(Person professional, String order, LocalDate day, double usd) {
        Instant at = stage.at(professional, day).plusSeconds(1800);
        double local = professional.region().local(usd * COMMISSION);
        stage.track(
                professional,
                at,
                "Payment Received",
                "paymentId",
                "fee-" + order,
                "amount",
                local,
                "currency",
                professional.region().currency(),
                "margin",
                local,
                "orderId",
                order);
        stage.brings(professional, at, usd * COMMISSION);
    }

    void rate(Person author, Person about, String order, LocalDate day, int score, @Nullable String cell) {
        String comment = cell == null ? null : stage.phrases.say(cell, author.region(), dice);
        stage.track(
                author,
                stage.at(author, day).plusSeconds(5400),
                "Rating Given",
                "aboutId",
                about.id(),
                "score",
                score,
                "orderId",
                order,
                "comment",
                comment);
    }

    void report(Person reporter, Person about, String order, LocalDate day, String reason) {
        stage.track(
                reporter,
                stage.at(reporter, day).plusSeconds(7200),
                "Report Filed",
                "aboutId",
                about.id(),
                "reason",
                reason,
                "text",
                stage.phrases.say("report", reporter.region(), dice),
                "orderId",
                order);
    }

    /** The client calls it off after work was done and takes the money back. */
    void cancelKeepingAll(Person client, Person professional, String order, LocalDate day, double usd) {
        Instant at = stage.at(client, day);
        double refunded = dice.chance(0.7) ? 1.0 : 0.9;
        stage.track(
                client,
                at,
                "Order Cancelled",
                "orderId",
                order,
                "counterpartId",
                professional.id(),
                "cancelledBy",
                "buyer",
                "reason",
                stage.phrases.say("guarantee", client.region(), dice),
                "lateHours",
                dice.between(4, 14),
                "deliveredShare",
                dice.between(6, 10) / 10.0,
                "refundedShare",
                refunded);
        stage.track(
                client,
                at.plusSeconds(86400),
                "Payment Refunded",
                "refundId",
                "ref-" + order,
                "amount",
                client.region().local(usd * refunded),
                "currency",
                client.region().currency(),
                "paymentId",
                "pay-" + order,
                "reason",
                "guarantee");
        stage.brings(client, at, -usd * CLIENT_FEE);
    }

    void dealt(Person one, Person other, LocalDate day, boolean otherHarmed) {
        stage.sheet(one).dealt.add(new Sheet.Dealt(stage.at(one, day), other.id(), otherHarmed));
    }

    /** A job as jobs are; once in a while somebody is unlucky. */
    void ordinary(Person client, Person professional, LocalDate day, double usd) {
        LocalDate done = day.plusDays(dice.between(3, 9));
        if (done.isAfter(stage.end.minusDays(2))) {
            return;
        }
        String order = place(client, professional, day, usd, true);
        chat(client, professional, day, order, dice.between(2, 5));
        boolean harmsProfessional = dice.chance(0.02);
        boolean harmsClient = dice.chance(0.02);
        dealt(client, professional, done, harmsProfessional);
        dealt(professional, client, done, harmsClient);
        deliver(client, professional, order, done, 1, dice.chance(0.8) ? 0 : dice.between(1, 30));
        commission(professional, order, done, usd);
        if (dice.chance(0.7)) {
            rate(client, professional, order, done.plusDays(1), harmsClient ? 2 : dice.between(4, 5), null);
        }
        if (dice.chance(0.6)) {
            rate(professional, client, order, done.plusDays(1), harmsProfessional ? 2 : dice.between(4, 5), null);
        }
        if (harmsProfessional) {
            report(professional, client, order, done.plusDays(1), "abuse");
        }
        if (harmsClient) {
            report(client, professional, order, done.plusDays(1), "fraud");
        }
    }
}

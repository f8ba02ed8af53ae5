package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events as a company would send them, a line each. A day such as {@code 2026-03-01} means its noon. */
final class Lines {

    private final List<String> lines = new ArrayList<>();

    static Lines lines() {
        return new Lines();
    }

    List<String> all() {
        return lines;
    }

    Lines track(String user, String when, String event, String properties) {
        return add("track", user, when, "\"event\":\"" + event + "\",\"properties\":{" + properties + "}");
    }

    Lines wrote(String user, String when, String text) {
        return track(
                user,
                when,
                "Live Chat Message Sent",
                "\"text\":\"" + text + "\",\"conversationId\":\"" + user + when + "\"");
    }

    Lines paid(String user, String when, double amount) {
        return track(
                user,
                when,
                "Payment Received",
                "\"paymentId\":\"p-" + user + when + "\",\"amount\":" + amount + ",\"currency\":\"USD\"");
    }

    Lines ended(String user, String when, int strain, double minutes) {
        return track(
                user,
                when,
                "Live Chat Conversation Ended",
                "\"conversationId\":\"" + user + when + "\",\"agentId\":\"eva\",\"strain\":" + strain
                        + ",\"handleMinutes\":" + minutes);
    }

    Lines ordered(String user, String when, String from) {
        return track(
                user,
                when,
                "Order Completed",
                "\"orderId\":\"o-" + user + when + "\",\"total\":100,\"currency\":\"USD\",\"commission\":10.1,"
                        + "\"counterpartId\":\"" + from + "\"");
    }

    Lines becameKnown(String anonymous, String user, String when) {
        return add("identify", user, when, "\"anonymousId\":\"" + anonymous + "\",\"traits\":{}");
    }

    Lines renamed(String old, String user, String when) {
        return add("alias", user, when, "\"previousId\":\"" + old + "\"");
    }

    Lines joined(String user, String account, String when) {
        return add("group", user, when, "\"groupId\":\"" + account + "\",\"traits\":{}");
    }

    Lines looked(String user, String when) {
        return add("page", user, when, "\"name\":\"Home\"");
    }

    private Lines add(String type, String user, String when, String rest) {
        String at = when.length() > 10 ? when : when + "T12:00:00Z";
        lines.add("{\"type\":\"" + type + "\",\"messageId\":\"m-" + lines.size() + "\",\"userId\":\"" + user
                + "\",\"timestamp\":\"" + at + "\"," + rest + "}");
        return this;
    }

    /** A company with 120 customers of every kind, known by several names, with duplicates and things we cannot read. */
    static Lines company() {
        Lines all = new Lines();
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            customer(all, random, "customer-" + i, i);
        }
        for (int i = 0; i < 10; i++) {
            all.becameKnown("visitor-" + i, "customer-" + i, "2026-02-01")
                    .wrote("visitor-" + i, "2026-01-20", "hola")
                    .renamed("customer-" + (i + 10), "client-" + i, "2026-03-01")
                    .joined("customer-" + (i + 20), "account-" + i % 3, "2026-02-15");
        }
        all.track("company", "2026-04-01", "Incident Opened", "\"incidentId\":\"i-1\"")
                .track("company", "2026-04-04", "Incident Closed", "\"incidentId\":\"i-1\"")
                .track(
                        "company",
                        "2026-05-01",
                        "Incident Opened",
                        "\"incidentId\":\"i-2\",\"affects\":[\"customer-1\"]");
        for (int i = 0; i < 40; i++) {
            all.lines.add(all.lines.get(i * 7));
        }
        all.lines.add("this is no event");
        all.lines.add("{\"type\":\"track\",\"userId\":\"x\",\"event\":\"Payment Received\",\"properties\":{}}");
        return all;
    }

    private static void customer(Lines all, Random random, String id, int i) {
        for (int month = 1; month <= 6; month++) {
            String day = "2026-0" + month + "-" + (10 + random.nextInt(18));
            all.paid(id, day, 19.99 + random.nextInt(100) / 7.0);
            if (i % 4 == 0) {
                all.wrote(id, day, i % 8 == 0 ? "inútiles" : "muy mal")
                        .ended(id, day, 1 + i % 5, 3 + random.nextInt(60));
            } else {
                all.wrote(id, day, "gracias").ended(id, day, 1, 4.5);
            }
            if (i % 3 == 0) {
                all.ordered(id, day, "customer-" + random.nextInt(80));
            }
        }
        all.track(id, "2025-03-0" + (1 + i % 9), "Signed Up", "");
        all.track(
                id,
                "2026-01-02",
                "Subscription Started",
                "\"subscriptionId\":\"s\",\"plan\":\"basic\",\"mrr\":20.1,\"currency\":\"USD\"");
        if (i % 3 == 1) {
            all.track(id, "2026-06-2" + i % 5, "Subscription Cancelled", "\"subscriptionId\":\"s\"");
        }
        if (i % 5 == 0) {
            all.track(
                    id,
                    "2026-06-01",
                    "Survey Answered",
                    "\"surveyId\":\"q\",\"kind\":\"csat\",\"score\":" + (1 + i % 3));
        }
    }
}

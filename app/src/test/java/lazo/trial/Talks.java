package lazo.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversations between a customer and the support team. */
final class Talks {
    /** One message of theirs: from which cell, and what it is. */
    record Remark(String cell, Mark mark) {}

    /** How it was for the team. */
    record Handling(
            String topic,
            String reply,
            double minutes,
            @Nullable Integer strain,
            boolean resolved) {}

    private final Stage stage;
    private final Dice dice;
    private final double minuteCost;
    private int conversations;

    Talks(Stage stage, double minuteCost) {
        this.stage = stage;
        this.dice = stage.dice;
        this.minuteCost = minuteCost;
    }

    void talk(Person who, LocalDate day, List<Remark> remarks, Handling handling) {
        talk(who, stage.at(who, day), remarks, handling);
    }

    void talk(Person who, Instant from, List<Remark> remarks, Handling handling) {
        String conversation = stage.key + "-c" + ++conversations;
        String channel = dice.pick(List.of("chat", "chat", "email"));
        String agent = "agent-" + dice.between(1, 7);
        Sheet sheet = stage.sheet(who);
        Instant at = from;
        boolean first = true;
        for (Remark remark : remarks) {
            stage.track(
                    who,
                    at,
                    "Live Chat Message Sent",
                    "text",
                    words(who, remark),
                    "conversationId",
                    conversation,
                    "channel",
                    channel);
            sheet.said.add(new Sheet.Said(at, remark.mark()));
            at = at.plus(Duration.ofSeconds(dice.between(60, 900)));
            if (first || dice.chance(0.7)) {
                stage.track(
                        who,
                        at,
                        "Live Chat Message Received",
                        "text",
                        stage.phrases.say(handling.reply(), who.region(), dice),
                        "conversationId",
                        conversation,
                        "channel",
                        channel,
                        "agentId",
                        agent,
                        "automatic",
                        false);
                at = at.plus(Duration.ofSeconds(dice.between(60, 600)));
            }
            first = false;
        }
        double minutes = Math.round(handling.minutes() * 10) / 10.0;
        stage.track(
                who,
                at.plus(Duration.ofMinutes(3)),
                "Live Chat Conversation Ended",
                "conversationId",
                conversation,
                "agentId",
                agent,
                "handleMinutes",
                minutes,
                "topic",
                handling.topic(),
                "resolved",
                handling.resolved(),
                "reopened",
                false,
                "strain",
                handling.strain());
        boolean ours = remarks.stream().anyMatch(each -> each.mark() == Mark.OURS);
        boolean hurt = handling.strain() != null
                ? handling.strain() >= 4
                : remarks.stream().anyMatch(each -> each.mark() == Mark.INSULT);
        sheet.talked.add(new Sheet.Talked(from, hurt, ours));
        sheet.explained += handling.reply().startsWith("explain") ? 1 : 0;
        if (!ours) {
            stage.brings(who, from, -minutes * minuteCost);
        }
    }

    private String words(Person who, Remark remark) {
        boolean angry = remark.mark() != Mark.CALM;
        String text = stage.phrases.say(remark.cell(), who.region(), dice);
        if (remark.mark() == Mark.INSULT && dice.chance(0.35)) {
            text = stage.phrases.say("complaint-" + stage.key, who.region(), dice) + ". " + text;
        } else if (remark.mark() == Mark.NEVER && dice.chance(0.25)) {
            text = stage.phrases.say("slots-hello", who.region(), dice) + ", " + text;
        }
        return who.hand().types(text, angry, dice);
    }
}

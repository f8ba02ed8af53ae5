package lazo.example;

import java.util.List;
import java.util.Map;

/** One conversation with support, told message by message; {@link #end} closes it. */
final class Talk {
    private static final List<String> CHANNELS = List.of("whatsapp", "chat", "email", "phone", "web");
    private static final List<String> AGENTS =
            List.of("Valentina", "Mateo", "Luisa", "Tomás", "Renata", "Julián", "Carol", "Nicolás");
    /** Median minutes of an agent by topic. */
    private static final Map<String, Double> MEDIAN = Map.of(
            "billing",
            6.0,
            "setup",
            10.0,
            "voting",
            8.0,
            "documents",
            6.0,
            "marketplace",
            9.0,
            "access",
            5.0,
            "scope",
            7.0,
            "complaint",
            9.0,
            "outage",
            6.0,
            "other",
            5.0);

    private final Story story;
    private final String id;
    private final String channel;
    private final String topic;
    private final String agent;
    private final long begun;
    private long now;

    Talk(Story story, long at, String topic) {
        this.story = story;
        this.topic = topic;
        this.id = "t" + story.me.number() + "-" + story.serial();
        this.channel = CHANNELS.get(story.dice.weighted(55, 20, 15, 4, 6));
        int who = story.dice.below(AGENTS.size());
        this.agent = "ag-" + (who + 1);
        this.begun = at;
        this.now = at;
        story.voice.talksTo(AGENTS.get(who));
    }

    /** The customer writes. */
    Talk they(String section) {
        return theySay(story.voice.asked(section));
    }

    /** The customer writes in anger. */
    Talk angry(String section) {
        return theySay(story.voice.angry(section));
    }

    private Talk theySay(String text) {
        story.track(now, "Live Chat Message Sent").put("text", text).put("conversationId", id);
        story.put("channel", channel).done();
        pause(0.4, 6);
        return this;
    }

    /** An agent answers. */
    Talk we(String section) {
        String text = story.voice.clean(section);
        story.track(now, "Live Chat Message Received").put("text", text).put("conversationId", id);
        story.put("channel", channel)
                .put("agentId", agent)
                .put("automatic", false)
                .done();
        pause(0.5, 9);
        return this;
    }

    /** The machine answers first, some of the time. */
    Talk machine(double share) {
        if (story.dice.chance(share)) {
            String text = story.voice.clean("agent.automatic");
            story.track(now, "Live Chat Message Received").put("text", text).put("conversationId", id);
            story.put("channel", channel).put("automatic", true).done();
            pause(1, 20);
        }
        return this;
    }

    Talk later(double hours) {
        now += Math.round(hours * 3_600_000);
        return this;
    }

    private void pause(double fromMinutes, double toMinutes) {
        now += Math.round(story.dice.between(fromMinutes, toMinutes) * 60_000);
    }

    String id() {
        return id;
    }

    long now() {
        return now;
    }

    /** Ended in the usual way: resolved, some felt by the agent as light. */
    void end() {
        int felt = story.dice.chance(0.35) ? story.dice.weighted(0, 62, 28, 9, 1) : 0;
        end(1, story.dice.chance(0.9), story.dice.chance(0.05), felt);
    }

    /**
     * @param length times the usual handling time of the topic
     * @param strain the agent's own word, 1 to 5; 0 where they did not say
     */
    void end(double length, boolean resolved, boolean reopened, int strain) {
        double minutes = story.dice.around(MEDIAN.getOrDefault(topic, 6.0) * length, length > 1.2 ? 0.25 : 0.5);
        double handled = Math.round(Math.min(minutes, 90) * 10) / 10.0;
        story.track(now, "Live Chat Conversation Ended").put("conversationId", id);
        story.put("agentId", agent).put("handleMinutes", handled).put("topic", topic);
        story.put("resolved", resolved).put("reopened", reopened);
        if (strain > 0) {
            story.put("strain", (long) strain);
        }
        story.done();
        story.ledger.minutes(story.dayOf(begun), handled);
    }
}

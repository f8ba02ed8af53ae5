package lazo.example;

/** The small talk of support: questions, ordinary complaints, and the rare bad moment of people who are fine. */
final class Small {
    private static final String[] TOPICS = {"billing", "setup", "voting", "documents", "marketplace", "access", "other"
    };

    private Small() {}

    /** An ordinary conversation on that day. */
    static void talk(Story story, double happy, int day) {
        Dice dice = story.dice;
        int topic = dice.below(TOPICS.length);
        if (dice.chance(happy * 0.75)) {
            question(story, TOPICS[topic], day);
        } else if (dice.chance(0.25)) {
            request(story, day);
        } else {
            complaint(story, day);
        }
    }

    static void question(Story story, String topic, int day) {
        Dice dice = story.dice;
        Talk talk = new Talk(story, story.some(story.workday(day)), topic);
        talk.they("ordinary.question").machine(0.35).we("agent.answer");
        if (dice.chance(0.3)) {
            talk.they("ordinary.followup").we("agent.answer");
        }
        if (dice.chance(0.55)) {
            talk.they("ordinary.thanks");
        }
        talk.end();
    }

    private static void request(Story story, int day) {
        Talk talk = new Talk(story, story.some(story.workday(day)), "other");
        talk.they("constructive.suggestion").machine(0.3).we("agent.noted");
        if (story.dice.chance(0.1)) {
            talk.they("ordinary.never_once").we("agent.explain");
        }
        talk.end();
    }

    private static void complaint(Story story, int day) {
        Dice dice = story.dice;
        Talk talk = new Talk(story, story.some(day), "complaint");
        talk.they("ordinary.complaint").machine(0.35).we("agent.sorry");
        boolean bad = dice.chance(0.06);
        if (bad) {
            talk.angry("abuser.insult").we("agent.calm");
        } else if (dice.chance(0.2)) {
            talk.angry("product.hard").we("agent.sorry");
        }
        boolean resolved = dice.chance(0.8);
        if (resolved && dice.chance(0.6)) {
            talk.they("ordinary.thanks");
        }
        talk.end(1, resolved, !resolved && dice.chance(0.3), bad ? 4 : dice.chance(0.3) ? dice.between(1, 3) : 0);
        if (dice.chance(0.06)) {
            refund(story, talk.now());
        }
    }

    /** A month given back after a fault that was really ours: a month with a loss in an ordinary tie. */
    private static void refund(Story story, long at) {
        double dollars = story.me.monthly();
        story.track(at + 3_600_000, "Payment Refunded").put("refundId", "r" + story.me.number() + "-" + story.serial());
        story.money("amount", dollars).put("reason", "our_mistake").done();
        story.ledger.gave(story.dayOf(at), dollars);
    }
}

package lazo.example;

/** Those who take time or money: while they learn, for good, or because complaining pays. */
final class Costly {
    private Costly() {}

    static void newcomer(Story story) {
        Dice dice = story.dice;
        int joined = story.me.joined();
        for (int day = joined; day < joined + 82; day += dice.between(3, 7)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "setup");
            talk.they("newcomer.help").we("agent.help");
            if (dice.chance(0.6)) {
                talk.they("newcomer.again").we("agent.help");
            }
            if (dice.chance(0.5)) {
                talk.they("ordinary.thanks");
            }
            talk.end(1.9, dice.chance(0.8), dice.chance(0.2), dice.chance(0.4) ? dice.between(1, 3) : 0);
        }
        story.track(story.some(joined + 20), "Service Cost Incurred").put("kind", "support");
        story.put("minutes", 90L).done();
        story.ledger.minutes(joined + 20, 90);
        if (joined + 130 < story.days()) {
            Talk talk = new Talk(story, story.some(story.workday(joined + 125)), "other");
            talk.we("agent.checking").they("newcomer.settled").we("agent.welcome");
            talk.end();
        }
    }

    static void lossMaker(Story story) {
        Dice dice = story.dice;
        for (int day = dice.between(20, 60); day < story.days(); day += dice.between(8, 13)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "documents");
            talk.they("loss.ask").we("agent.help");
            if (dice.chance(0.5)) {
                talk.they("loss.more").we("agent.answer");
            }
            talk.end(1.7, true, false, dice.chance(0.3) ? dice.between(1, 2) : 0);
        }
        for (int day = dice.between(60, 80); day < story.days(); day += 30) {
            int minutes = dice.between(40, 70);
            story.track(story.some(day), "Service Cost Incurred").put("kind", "custom_work");
            story.put("minutes", (long) minutes).done();
            story.track(story.some(day + 2), "Service Cost Incurred").put("kind", "fee");
            story.money("amount", 2.5).done();
            story.ledger.minutes(day, minutes);
            story.ledger.gave(day, 2.5);
        }
    }

    static void bargainer(Story story) {
        Dice dice = story.dice;
        double gap = 56;
        int day = dice.between(100, 125);
        for (int n = 0; day < story.days() - 2; n++) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "complaint");
            talk.they("bargainer.complaint")
                    .we("agent.sorry")
                    .they("bargainer.press")
                    .we("agent.credit");
            double dollars = dice.between(2, 5) * 5;
            story.track(talk.now(), "Exception Granted").put("what", n % 2 == 0 ? "courtesy credit" : "discount");
            story.done();
            story.track(talk.now() + 60_000, "Service Cost Incurred")
                    .put("kind", "gift")
                    .money("amount", dollars);
            story.done();
            story.ledger.gave(day, dollars);
            talk.they("bargainer.thanks");
            talk.end(1, true, false, dice.chance(0.3) ? dice.between(1, 3) : 0);
            day += (int) Math.round(gap + dice.between(-2, 3));
            gap = Math.max(9, gap * 0.74);
        }
    }
}

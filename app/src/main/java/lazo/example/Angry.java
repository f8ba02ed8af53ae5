package lazo.example;

/** Those who raise their voice: over our outage, for a day, at the product, or at the people who answer. */
final class Angry {
    private Angry() {}

    static void outageVictim(Story story) {
        Dice dice = story.dice;
        for (int k = 0; k < 2; k++) {
            int day = Incidents.VOTING + k;
            long meeting = story.at(day, dice.between(15, 19));
            story.track(meeting, "Process Failed").put("process", "assembly");
            story.put("processId", "x" + story.me.number() + "-" + k)
                    .put("error", "voting_timeout")
                    .done();
            Talk talk = new Talk(story, meeting + 600_000, "outage");
            talk.angry("angry.outage").machine(0.6).angry("angry.outage").we("agent.outage");
            talk.angry("angry.outage").we("agent.outage");
            talk.end(1.3, false, k == 1, dice.chance(0.5) ? 3 : 0);
        }
        Talk next = new Talk(story, story.some(Incidents.VOTING + 3), "outage");
        next.angry("angry.outage_after").we("agent.outage");
        next.end(1.2, true, false, 0);
        Talk calm = new Talk(story, story.some(Incidents.VOTING + dice.between(9, 15)), "outage");
        calm.we("agent.checking").they("angry.outage_thanks").we("agent.welcome");
        calm.end();
        if (dice.chance(0.5)) {
            Talk documents = new Talk(story, story.at(Incidents.DOCUMENTS, dice.between(12, 16)), "documents");
            documents.they("angry.documents").we("agent.outage").they("ordinary.thanks");
            documents.end();
        }
    }

    static void oneBadDay(Story story) {
        Dice dice = story.dice;
        int day = story.workday(dice.between(200, story.days() - 60));
        long at = story.at(day, dice.between(9, 12));
        for (int k = 0; k < 2; k++) {
            Talk talk = new Talk(story, at, "complaint");
            talk.angry("angry.furious").angry("abuser.insult").we("agent.calm").angry("angry.furious");
            talk.angry("abuser.insult").we("agent.calm");
            talk.end(1.6, k == 1, k == 1, 5);
            at = talk.now() + dice.between(1, 3) * 3_600_000L;
        }
        Talk sorry = new Talk(story, story.some(day + dice.between(1, 4)), "other");
        sorry.they("angry.sorry").we("agent.welcome").they("ordinary.thanks");
        sorry.end();
        for (int later = day - 90; later < story.days(); later += dice.between(22, 40)) {
            Small.question(story, "setup", Math.max(0, later));
        }
    }

    static void harshAboutProduct(Story story) {
        Dice dice = story.dice;
        for (int day = dice.between(40, 90); day < story.days() - 2; day += dice.between(18, 32)) {
            Talk talk = new Talk(story, story.some(day), "complaint");
            talk.angry("product.hard").machine(0.3).we("agent.sorry");
            if (dice.chance(0.7)) {
                talk.angry("product.hard").we("agent.answer");
            }
            if (dice.chance(0.4)) {
                talk.they("product.not_you");
            }
            talk.end(1, dice.chance(0.8), false, dice.chance(0.5) ? dice.between(1, 2) : 0);
        }
    }

    static void abuser(Story story) {
        Dice dice = story.dice;
        int recent = story.days() - 180;
        int n = 0;
        for (int day = dice.between(30, 80); day < story.days() - 1; n++) {
            Talk talk = new Talk(story, dice.chance(0.5) ? story.late(day) : story.some(day), "complaint");
            talk.angry("abuser.insult").machine(0.2).angry("abuser.insult").we("agent.calm");
            talk.angry("abuser.insult");
            if (dice.chance(0.5)) {
                talk.angry("abuser.demand").we("agent.calm").angry("abuser.insult");
            }
            if (n % 4 == 1) {
                story.track(talk.now(), "Rule Reminded").put("rule", "respect").put("conversationId", talk.id());
                story.done();
            }
            talk.end(2, dice.chance(0.4), dice.chance(0.5), dice.chance(0.9) ? dice.between(4, 5) : 0);
            day += day < recent ? dice.between(22, 40) : dice.between(9, 16);
        }
    }
}

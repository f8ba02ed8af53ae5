package lazo.example;

import java.util.List;

/** Those who want something: what we plan, what we will never do, or a way out. */
final class Wishes {
    private static final List<String> NEVER = List.of("accounting", "court", "loans");

    private Wishes() {}

    static void constructive(Story story) {
        Dice dice = story.dice;
        for (int day = dice.between(15, 40); day < story.days() - 3; day += dice.between(18, 30)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), dice.chance(0.5) ? "voting" : "documents");
            talk.they("constructive.suggestion").we("agent.noted");
            if (dice.chance(0.4)) {
                talk.they("constructive.detail").we("agent.answer");
            }
            talk.end();
            if (dice.chance(0.5)) {
                Talk shipped = new Talk(story, story.some(story.workday(day + dice.between(6, 12))), "other");
                shipped.we("agent.shipped").they("constructive.thanks");
                shipped.end();
            }
        }
    }

    static void insister(Story story) {
        Dice dice = story.dice;
        String need = NEVER.get(story.me.number() % NEVER.size());
        int n = 0;
        for (int day = dice.between(70, 110); day < story.days() - 2; day += dice.between(11, 19)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "scope");
            talk.they("insister." + need).machine(0.2).we("agent.explain_" + need);
            if (dice.chance(0.7)) {
                talk.they(dice.chance(0.5) ? "insister." + need : "insister.insist")
                        .we("agent.explain");
            }
            if (n % 3 == 1) {
                story.track(talk.now(), "Rule Reminded").put("rule", need + "_is_not_our_service");
                story.put("conversationId", talk.id()).done();
            }
            if (n == 3 || n == 9) {
                talk.we("agent.exception");
                story.track(talk.now(), "Exception Granted")
                        .put("what", "custom export for their own adviser")
                        .done();
            }
            talk.end(1.2, false, dice.chance(0.2), dice.chance(0.4) ? dice.between(2, 3) : 0);
            n++;
        }
    }

    static void captive(Story story) {
        Dice dice = story.dice;
        for (int day = dice.between(60, 110); day < story.days() - 2; day += dice.between(15, 26)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "complaint");
            talk.they("captive.complaint").we("agent.sorry");
            if (dice.chance(0.7)) {
                talk.they("captive.stuck").we("agent.answer");
            }
            talk.end(1, dice.chance(0.6), dice.chance(0.1), dice.chance(0.3) ? dice.between(1, 3) : 0);
            if (dice.chance(0.35)) {
                story.track(story.some(day + 3), "Feature Used")
                        .put("feature", "export")
                        .put("core", false);
                story.done();
            }
        }
    }
}

package lazo.example;

import lazo.example.Life.Habits;

/** What is told of each archetype: an everyday life, and what makes them who they are. */
final class Plots {
    private Plots() {}

    static void tell(Story story) {
        boolean professional = story.me.professional();
        switch (story.me.archetype()) {
            case ORDINARY -> ordinary(story);
            case OUTAGE_VICTIM -> {
                live(story, new Habits(2, 0.7, 0.7, 0.15, 0.1, 0.95));
                Angry.outageVictim(story);
            }
            case ONE_BAD_DAY -> {
                live(story, new Habits(2, 0.6, 0.6, 0.4, 0.2, 0.95));
                Angry.oneBadDay(story);
            }
            case HARSH_ABOUT_PRODUCT -> {
                live(story, new Habits(2, 0.6, 0.6, 0.2, 0.1, 0.4));
                Angry.harshAboutProduct(story);
            }
            case COSTLY_NEWCOMER -> {
                live(story, new Habits(3, 0.5, 0.6, 0.1, 0.1, 0.85));
                Costly.newcomer(story);
            }
            case CONSTRUCTIVE_COMPLAINER -> {
                live(story, new Habits(4, 0.85, 0.9, 0.1, 0.2, 0.75));
                Wishes.constructive(story);
            }
            case ABUSER -> {
                live(story, new Habits(1, 0.5, 0.4, 0, 0.1, 0.25));
                Angry.abuser(story);
            }
            case OFF_MISSION_INSISTER -> {
                live(story, new Habits(3, 0.06, 0.06, 0, 0.05, 0.4));
                Wishes.insister(story);
            }
            case CIRCUMVENTER -> {
                live(story, Habits.usual(professional, 1));
                Crooks.circumventer(story);
            }
            case GUARANTEE_ABUSER -> {
                live(story, new Habits(0.5, 0.1, 0.05, 0, 0, 0.5));
                Crooks.guaranteeAbuser(story);
            }
            case HARMER -> {
                live(story, new Habits(0.8, 0.4, 0.3, 0.2, 0, 0.7));
                Crooks.harmer(story);
            }
            case LOSS_MAKER -> {
                live(story, new Habits(1.5, 0.4, 0.3, 0, 0, 0.8));
                Costly.lossMaker(story);
            }
            case BARGAINER -> {
                live(story, new Habits(1.5, 0.5, 0.5, 0, 0.1, 0.5));
                Costly.bargainer(story);
            }
            case CAPTIVE -> {
                live(story, new Habits(1.5, 0.6, 0.5, 0.05, 0.05, 0.25));
                Wishes.captive(story);
            }
            case QUIET_LEAVER -> quietLeaver(story);
        }
    }

    private static void live(Story story, Habits habits) {
        new Life(story, habits).tell();
    }

    private static void ordinary(Story story) {
        int kind = story.dice.weighted(45, 30, 25);
        boolean professional = story.me.professional();
        Habits usual = Habits.usual(professional, kind == 0 ? 1.5 : kind == 1 ? 0.5 : 1);
        double talks = kind == 1 ? 0.02 : kind == 2 ? 0.2 : usual.talks();
        double happy = kind == 2 ? 0.6 : 0.9;
        live(story, new Habits(usual.uses(), usual.core(), usual.assemblies(), talks, usual.orders(), happy));
        if (story.dice.chance(0.05)) {
            int day = Math.max(0, story.me.joined()) + 3;
            story.track(story.some(day), "Coupon Viewed")
                    .put("coupon", "VECINOS10")
                    .done();
        }
    }

    /** Uses it less every month and goes without a word of complaint. */
    private static void quietLeaver(Story story) {
        live(story, new Habits(0.2, 0.4, 0.05, 0.02, 0, 0.8));
        Dice dice = story.dice;
        int left = story.me.left();
        for (int month = 0; month * 30 < left; month++) {
            double fading = 1 - (month + 1) * 30.0 / left;
            for (int n = dice.count(6 * fading * fading); n > 0; n--) {
                long at = story.some(month * 30 + dice.below(30));
                story.track(at, "Feature Used")
                        .put("feature", "assemblies")
                        .put("core", true)
                        .done();
            }
            if (dice.chance(0.8 * fading)) {
                long at = story.at(month * 30 + dice.below(30), dice.between(15, 20));
                story.track(at, "Process Completed").put("process", "assembly");
                story.put("processId", "q" + story.me.number() + "-" + month).put("durationSeconds", 5000L);
                story.done();
            }
        }
    }
}

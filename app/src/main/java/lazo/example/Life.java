package lazo.example;

import java.util.List;

/** The everyday life under every story: who they are, what they pay, what they use, how assemblies went. */
final class Life {
    private static final long MINUTE = 60_000L;
    private static final List<String> CORE = List.of("assemblies", "voting");
    private static final List<String> SIDE =
            List.of("minutes", "documents", "directory", "notices", "proposals", "marketplace_search", "payments");
    private static final List<String> PAGES =
            List.of("Home", "Pricing", "Help", "Professionals", "Assembly", "Account");

    private final Story story;
    private final Habits habits;
    private final Dice dice;
    private final Person me;
    private int asked;

    /**
     * How they live with us, by month of thirty days.
     *
     * @param uses features used
     * @param core share of these that belong to what we exist for
     * @param assemblies assemblies held
     * @param talks ordinary conversations with support
     * @param orders professionals hired
     * @param happy how content they are, in [0, 1]
     */
    record Habits(double uses, double core, double assemblies, double talks, double orders, double happy) {
        static Habits usual(boolean professional, double busy) {
            return professional
                    ? new Habits(1.1 * busy, 0.1, 0.05, 0.08, 0, 0.82)
                    : new Habits(1.1 * busy, 0.45, 0.34 * busy, 0.08, 0.2, 0.84);
        }
    }

    Life(Story story, Habits habits) {
        this.story = story;
        this.habits = habits;
        this.dice = story.dice;
        this.me = story.me;
    }

    void tell() {
        int first = Math.max(0, me.joined());
        int last = Math.min(story.days(), me.left());
        arrive(first);
        pay(first, last);
        for (int day = first; day < last; day += 30) {
            int length = Math.min(30, last - day);
            double part = length / 30.0;
            for (int n = dice.count(habits.uses * part); n > 0; n--) {
                use(day + dice.below(length));
            }
            for (int n = dice.count(habits.assemblies * part); n > 0; n--) {
                assembly(day + dice.below(length));
            }
            for (int n = dice.count(habits.talks * part); n > 0; n--) {
                Small.talk(story, habits.happy, day + dice.below(length));
            }
            for (int n = dice.count(habits.orders * part); n > 0; n--) {
                new Market(story).ordinary(day + dice.below(length));
            }
            if (dice.chance(0.25 * part)) {
                story.page(story.some(day + dice.below(length)), dice.of(PAGES)).done();
            }
        }
        for (int day = first + dice.below(180); day < last; day += 180) {
            nps(day);
        }
        if (!me.stays() && me.left() < story.days()) {
            leave(me.left());
        }
    }

    private void arrive(int first) {
        long at = story.at(first, dice.between(6, 11));
        String zone = me.place().timezone();
        story.identify(at).put("name", me.name());
        story.put("email", me.id() + "@example.com").put("phone", me.place().phone(dice));
        story.put("role", me.professional() ? "professional" : "client");
        story.put("kind", me.professional() ? "person" : "company").put("plan", me.plan());
        story.put("segment", me.professional() ? "professionals" : me.monthly() > 60 ? "large" : "small");
        story.put("language", me.place().language() + "-" + me.place().name());
        story.put("country", me.place().name()).put("timezone", zone);
        story.putInstant("createdAt", story.at(me.joined(), 10)).put("consumer", false);
        boolean whatsapp = dice.chance(0.7);
        story.putRaw("consents", "{\"email\":true,\"whatsapp\":{\"granted\":" + whatsapp + "}}")
                .done();
        String event = "Subscription Updated";
        if (me.joined() >= 0) {
            story.track(at + MINUTE, "Signed Up").put("plan", me.plan());
            story.put("referrer", dice.chance(0.5) ? "friend" : "search").done();
            event = "Subscription Started";
        }
        story.track(at + 2 * MINUTE, event)
                .put("subscriptionId", "s" + me.number())
                .put("plan", me.plan());
        story.put("mrr", me.place().local(me.monthly()))
                .put("currency", me.place().currency());
        story.put("interval", me.annual() ? "year" : "month").done();
    }

    private void pay(int first, int last) {
        int every = me.annual() ? 365 : 30;
        int day = me.joined() >= 0 ? me.joined() : Math.floorMod(me.joined(), every);
        if (me.archetype() == Archetype.CAPTIVE) {
            day = 215 + Math.floorMod(me.joined(), 60);
        }
        for (int n = 0; day < last; day += every, n++) {
            if (day < first) {
                continue;
            }
            double dollars = me.annual() ? me.monthly() * 10 : me.monthly();
            long at = story.at(day, dice.between(7, 9)) + 3 * MINUTE;
            if (dice.chance(0.02)) {
                story.track(at, "Payment Failed").put("paymentId", "p" + me.number() + "-" + n + "f");
                story.money("amount", dollars).done();
                at += dice.between(1, 3) * 1440L * MINUTE;
            }
            story.track(at, "Payment Received").put("paymentId", "p" + me.number() + "-" + n);
            story.money("amount", dollars).done();
            story.ledger.paid(story.dayOf(at), dollars);
        }
    }

    private void use(int day) {
        boolean core = dice.chance(habits.core);
        story.track(story.some(day), "Feature Used").put("feature", dice.of(core ? CORE : SIDE));
        if (dice.chance(0.7)) {
            story.put("core", core);
        }
        story.done();
    }

    private void assembly(int day) {
        long at = story.at(day, dice.between(15, 20));
        String id = "a" + me.number() + "-" + story.serial();
        boolean failed = dice.chance(Incidents.votingDownOn(day) ? 0.7 : 0.02);
        if (failed) {
            story.track(at, "Process Failed").put("process", "assembly").put("processId", id);
            story.put("error", dice.chance(0.6) ? "voting_timeout" : "quorum_not_saved")
                    .done();
        } else {
            story.track(at, "Process Completed").put("process", "assembly").put("processId", id);
            story.put("durationSeconds", Math.round(dice.around(5400, 0.4))).done();
        }
        if (dice.chance(0.5)) {
            csat(at + 90 * MINUTE, id, failed);
        }
    }

    private void csat(long at, String process, boolean failed) {
        String survey = "v" + me.number() + "-" + asked++;
        story.track(at, "Survey Sent").put("surveyId", survey).put("kind", "csat");
        story.put("channel", dice.chance(0.6) ? "whatsapp" : "email").done();
        if (!dice.chance(0.5)) {
            return;
        }
        boolean good = dice.chance(failed ? 0.15 : habits.happy);
        int score = good ? dice.chance(0.65) ? 5 : 4 : dice.between(failed ? 1 : 2, 3);
        story.track(at + dice.between(5, 900) * MINUTE, "Survey Answered").put("surveyId", survey);
        story.put("kind", "csat").put("score", (long) score);
        if (dice.chance(0.3)) {
            story.put("comment", story.voice.typed(good ? "ordinary.survey_good" : "ordinary.survey_bad"));
        }
        story.put("process", "assembly").put("processId", process).done();
    }

    private void nps(int day) {
        String survey = "v" + me.number() + "-" + asked++;
        long at = story.some(story.workday(day));
        story.track(at, "Survey Sent")
                .put("surveyId", survey)
                .put("kind", "nps")
                .put("channel", "email");
        story.done();
        if (!dice.chance(0.35)) {
            return;
        }
        boolean good = dice.chance(habits.happy);
        story.track(at + dice.between(20, 2800) * MINUTE, "Survey Answered").put("surveyId", survey);
        story.put("kind", "nps").put("score", (long) (good ? dice.between(8, 10) : dice.between(3, 7)));
        if (dice.chance(0.35)) {
            story.put("comment", story.voice.typed(good ? "ordinary.survey_good" : "ordinary.survey_bad"));
        }
        story.done();
    }

    private void leave(int day) {
        long at = story.some(day);
        List<String> reasons = List.of("unused", "too_expensive", "other", "switched_service", "missing_features");
        boolean unpaid = me.archetype() == Archetype.ORDINARY && dice.chance(0.12);
        story.track(at, "Subscription Cancelled").put("subscriptionId", "s" + me.number());
        if (!unpaid) {
            story.put("reason", dice.of(reasons));
            if (dice.chance(0.5)) {
                story.put("comment", story.voice.typed("ordinary.leaving"));
            }
        }
        story.put("initiatedBy", unpaid ? "payment_failure" : "customer").done();
    }
}

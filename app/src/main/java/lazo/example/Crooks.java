package lazo.example;

/** Those who live at the expense of others: of the platform, of its guarantee, of the people they hire. */
final class Crooks {
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    private Crooks() {}

    static void circumventer(Story story) {
        Dice dice = story.dice;
        Market market = new Market(story);
        String me = story.me.id();
        for (int day = dice.between(140, 155); day < story.days() - 12; day += dice.between(10, 16)) {
            Person client = market.meet(story.cast().client(story.me.number(), day, dice));
            long at = story.some(day);
            String order = market.nextOrder();
            market.message(at, client.id(), me, "", "market.buyer_asks");
            market.message(at + HOUR, me, client.id(), "", "circumventer.contact");
            if (dice.chance(0.5)) {
                market.message(at + 2 * HOUR, client.id(), me, "", "market.client_agrees");
            }
            if (dice.chance(0.75)) {
                market.order(at + 20 * HOUR, client.id(), me, order, dice.around(60, 0.3), 5);
                market.delivered(at + 5 * DAY, client.id(), me, order, 1, 0);
                market.rate(at + 6 * DAY, client.id(), me, order, 5, "market.rating_good");
            }
            market.message(at + dice.between(7, 9) * DAY, me, client.id(), "", "circumventer.outside");
            market.message(at + 10 * DAY, client.id(), me, "", "market.client_agrees");
            market.message(at + dice.between(18, 40) * DAY, me, client.id(), "", "circumventer.outside");
        }
        for (int day = dice.between(140, 165); day < story.days() - 3; day += dice.between(58, 70)) {
            Talk talk = new Talk(story, story.some(story.workday(day)), "billing");
            talk.they("circumventer.commission").we("agent.commission").they("circumventer.commission");
            talk.end();
            if (dice.chance(0.5)) {
                story.track(talk.now(), "Rule Reminded")
                        .put("rule", "contact_sharing")
                        .done();
            }
        }
        if (dice.chance(0.3)) {
            int day = story.days() - dice.between(20, 90);
            Person client = market.meet(story.cast().client(story.me.number(), day, dice));
            long at = story.some(day);
            market.message(at, story.me.id(), client.id(), "", "circumventer.contact");
            market.report(at + 2 * HOUR, client.id(), me, "contact_sharing", "none", "market.report_contact");
        }
    }

    static void guaranteeAbuser(Story story) {
        Dice dice = story.dice;
        Market market = new Market(story);
        for (int day = story.days() - dice.between(186, 196); day < story.days() - 8; day += dice.between(15, 18)) {
            for (int k = 2; k > 0; k--) {
                hireAndKeep(story, market, day);
            }
            Talk talk = new Talk(story, story.some(day + 5), "marketplace");
            talk.they("guarantee.argument").we("agent.guarantee").they("guarantee.argument");
            talk.end(1.5, true, false, dice.chance(0.3) ? dice.between(2, 3) : 0);
            story.track(talk.now() + HOUR, "Service Cost Incurred")
                    .put("kind", "support")
                    .put("minutes", 45L);
            story.done();
            story.ledger.minutes(day + 5, 45);
        }
    }

    private static void hireAndKeep(Story story, Market market, int day) {
        Dice dice = story.dice;
        String me = story.me.id();
        Person seller = market.meet(story.cast().professional(story.me.number(), day, dice));
        String order = market.nextOrder();
        double dollars = dice.between(50, 110);
        long at = story.some(day);
        long due = at + 4 * DAY;
        market.order(at, me, seller.id(), order, dollars, 4);
        if (dice.chance(0.12)) {
            market.delivered(due, me, seller.id(), order, 1, 0);
            return;
        }
        double share = dice.between(50, 95) / 100.0;
        double lateHours = dice.between(9, 15);
        long cancelled = due + Math.round(lateHours * HOUR);
        market.delivered(due - 8 * HOUR, me, seller.id(), order, share, 0);
        story.track(cancelled, "Order Cancelled").put("orderId", order).put("counterpartId", seller.id());
        story.put("cancelledBy", "buyer").put("reason", story.voice.typed("guarantee.argument"));
        story.put("lateHours", lateHours)
                .put("deliveredShare", share)
                .put("refundedShare", 1L)
                .done();
        story.track(cancelled + 3 * HOUR, "Payment Refunded")
                .put("refundId", "r-" + order)
                .money("amount", dollars);
        story.put("paymentId", "p-" + order).put("reason", "guarantee").done();
        story.ledger.gave(story.dayOf(cancelled), dollars * 0.1);
        if (dice.chance(0.3)) {
            market.message(cancelled + HOUR, seller.id(), me, order, "guarantee.seller_silent");
        }
    }

    static void harmer(Story story) {
        Market market = new Market(story);
        int[] hired = story.cast().hiredBy(story.me.number());
        for (int k = 0; k < hired.length; k++) {
            hireAndHarm(story, market, hired[k], k);
        }
    }

    private static void hireAndHarm(Story story, Market market, int number, int k) {
        Dice dice = story.dice;
        String me = story.me.id();
        Person seller = market.meet(number);
        String order = market.nextOrder();
        long at = story.some(story.cast().dayHiredByHarmer(k));
        long done = at + 4 * DAY;
        double dollars = dice.around(120, 0.3);
        market.order(at, me, seller.id(), order, dollars, 4);
        market.message(at + 30 * HOUR, me, seller.id(), order, "harmer.press");
        market.delivered(done, me, seller.id(), order, 1, 0);
        if (k == 7) {
            market.rate(done + DAY, me, seller.id(), order, 4, "");
            return;
        }
        market.message(done + 4 * HOUR, seller.id(), me, order, "harmer.seller_asks");
        market.message(done + 6 * HOUR, me, seller.id(), order, "harmer.press");
        if (k % 3 == 1) {
            story.track(done + 9 * HOUR, "Order Cancelled")
                    .put("orderId", order)
                    .put("counterpartId", seller.id());
            story.put("cancelledBy", "buyer")
                    .put("reason", story.voice.typed("harmer.excuse"))
                    .put("lateHours", 0L);
            story.put("deliveredShare", 1L).put("refundedShare", 1L).done();
        } else {
            story.track(done + 9 * HOUR, "Payment Disputed")
                    .put("disputeId", "d-" + order)
                    .money("amount", dollars);
            story.put("status", "opened").done();
        }
        if (k % 3 != 0) {
            market.rate(done + 30 * HOUR, me, seller.id(), order, 1, "harmer.rating");
        }
        if (k != 11) {
            String reason = k % 2 == 0 ? "non_payment" : "abuse";
            market.report(done + 40 * HOUR, seller.id(), me, reason, order, "harmer.report_" + reason);
        }
    }
}

package lazo.example;

/** Hiring between customers: orders, payments, messages and ratings, told in the buyer's story. */
final class Market {
    private static final long HOUR = 3_600_000L;

    private final Story story;

    Market(Story story) {
        this.story = story;
    }

    /** An id for an order of this story. */
    String nextOrder() {
        return "o" + story.me.number() + "-" + story.serial();
    }

    Person meet(int number) {
        Person other = story.cast().person(number, story.phrases());
        story.voice.dealsWith(other.firstName());
        return other;
    }

    /** The buyer hires and pays; our commission is a tenth. */
    void order(long at, String buyer, String seller, String order, double dollars, double days) {
        story.track(at, buyer, "Order Completed").put("orderId", order).money("total", dollars);
        story.put("commission", story.me.place().local(dollars * 0.1)).put("counterpartId", seller);
        story.putInstant("dueAt", at + Math.round(days * 24 * HOUR)).done();
        story.track(at + 90_000, buyer, "Payment Received")
                .put("paymentId", "p-" + order)
                .money("amount", dollars);
        story.put("margin", story.me.place().local(dollars * 0.1))
                .put("orderId", order)
                .done();
        if (buyer.equals(story.me.id())) {
            story.ledger.commission(story.dayOf(at), dollars * 0.1);
        }
    }

    void delivered(long at, String buyer, String seller, String order, double share, double lateHours) {
        story.track(at, buyer, "Order Delivered").put("orderId", order).put("counterpartId", seller);
        story.put("share", share);
        if (lateHours > 0) {
            story.put("lateHours", lateHours);
        }
        story.done();
    }

    void message(long at, String from, String to, String order, String section) {
        String text = story.voice.typed(section);
        story.track(at, from, "Direct Message Sent").put("toId", to).put("text", text);
        if (!order.isEmpty()) {
            story.put("orderId", order);
        }
        story.done();
    }

    void rate(long at, String author, String about, String order, int score, String section) {
        String comment = section.isEmpty() ? "" : story.voice.typed(section);
        story.track(at, author, "Rating Given").put("aboutId", about).put("score", (long) score);
        story.put("orderId", order);
        if (!comment.isEmpty()) {
            story.put("comment", comment);
        }
        story.done();
    }

    void report(long at, String author, String about, String reason, String order, String section) {
        String text = story.voice.typed(section);
        story.track(at, author, "Report Filed").put("aboutId", about).put("reason", reason);
        story.put("text", text).put("orderId", order).done();
    }

    /** An ordinary hiring of this customer on that day, from the first message to the ratings. */
    void ordinary(int day) {
        Dice dice = story.dice;
        Person seller = meet(story.cast().professional(story.me.number(), day, dice));
        String order = nextOrder();
        String me = story.me.id();
        long at = story.some(day);
        if (dice.chance(0.4)) {
            message(at - 5 * HOUR, me, seller.id(), "", "market.buyer_asks");
            if (dice.chance(0.7)) {
                message(at - 3 * HOUR, seller.id(), me, "", "market.seller_answers");
            }
        }
        double days = dice.between(2, 12);
        double dollars = dice.around(110, 0.6);
        order(at, me, seller.id(), order, dollars, days);
        long done = at + Math.round(days * 24 * HOUR);
        if (dice.chance(0.04)) {
            story.track(done - 30 * HOUR, "Order Cancelled").put("orderId", order);
            story.put("counterpartId", seller.id()).put("cancelledBy", dice.chance(0.5) ? "seller" : "buyer");
            story.put("reason", story.voice.clean("market.cancel_reason")).put("deliveredShare", 0L);
            story.put("refundedShare", 1L).done();
            story.track(done - 26 * HOUR, "Payment Refunded")
                    .put("refundId", "r-" + order)
                    .money("amount", dollars);
            story.put("paymentId", "p-" + order)
                    .put("reason", "order_cancelled")
                    .done();
            return;
        }
        double lateHours = dice.chance(0.2) ? dice.between(2, 60) : 0;
        done += Math.round(lateHours * HOUR);
        delivered(done, me, seller.id(), order, 1, lateHours);
        boolean bad = dice.chance(lateHours > 0 ? 0.2 : 0.03);
        if (dice.chance(0.6)) {
            int score = bad ? dice.between(1, 3) : dice.chance(0.75) ? 5 : 4;
            String comment = dice.chance(0.5) ? "" : bad ? "market.rating_bad" : "market.rating_good";
            rate(done + 20 * HOUR, me, seller.id(), order, score, comment);
        }
        if (dice.chance(0.4)) {
            String comment = dice.chance(0.3) ? "market.rating_client" : "";
            rate(done + 26 * HOUR, seller.id(), me, order, dice.chance(0.85) ? 5 : 4, comment);
        }
        if (bad && dice.chance(0.12)) {
            report(done + 30 * HOUR, me, seller.id(), "other", order, "market.report");
        }
    }
}

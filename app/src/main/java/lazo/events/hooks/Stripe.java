package lazo.events.hooks;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe (docs.stripe.com/webhooks): {@code Stripe-Signature: t=…,v1=…} is HMAC-SHA256 over {@code t.body}. Charges are
 * payments; an invoice or a payment intent tells of the same money again and is only kept. Ids are those of the mapping
 * for Stripe's exports, so that an export and the webhooks tell of each payment once.
 */
final class Stripe implements Vendor {

    /** Amounts in these are whole (docs.stripe.com/currencies, "Zero-decimal currencies"). */
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    @Override
    public String id() {
        return "stripe";
    }

    @Override
    public String title() {
        return "Stripe";
    }

    @Override
    public Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now) {
        String signature = header.apply("Stripe-Signature");
        if (signature == null) {
            return Check.FORGED;
        }
        String time = "";
        boolean genuine = false;
        List<String> given = new ArrayList<>();
        for (String part : signature.split(",", 20)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (name.equals("t")) {
                time = part.substring(equals + 1).strip();
            } else if (name.equals("v1")) {
                given.add(part.substring(equals + 1).strip());
            }
        }
        String expected = HexFormat.of()
                .formatHex(Signed.hash("HmacSHA256", Signed.bytes(secret), Signed.bytes(time + "."), body));
        for (String each : given) {
            genuine |= Signed.same(each, expected);
        }
        if (!genuine || !time.matches("\\d{1,12}")) {
            return Check.FORGED;
        }
        return Signed.isFresh(Long.parseLong(time) * 1_000, now) ? Check.GENUINE : Check.TOO_OLD;
    }

    @Override
    public String topic(JsonNode message) {
        return message.path("type").asString("");
    }

    @Override
    public @Nullable String messageId(JsonNode message) {
        return Told.text(message.path("id"));
    }

    @Override
    public @Nullable String who(JsonNode message, Around around) {
        JsonNode object = message.path("data").path("object");
        String own = ownId(object);
        if (own != null) {
            return own;
        }
        if (object.path("object").asString("").equals("customer")) {
            return Told.text(object.path("id"));
        }
        String customer = customer(object);
        if (customer != null) {
            return customer;
        }
        String charge = Told.first(object.path("charge"), object.path("charge").path("id"));
        String payer = charge == null ? null : around.whoOf(charge + ":received");
        return payer != null
                ? payer
                : Told.first(object.path("billing_details").path("email"), object.path("receipt_email"));
    }

    private static @Nullable String ownId(JsonNode object) {
        JsonNode metadata = object.path("metadata");
        return Told.first(metadata.path("userId"), metadata.path("user_id"));
    }

    private static @Nullable String customer(JsonNode object) {
        return Told.first(object.path("customer"), object.path("customer").path("id"));
    }

    @Override
    public List<ObjectNode> events(JsonNode message, Around around) {
        JsonNode object = message.path("data").path("object");
        String who = who(message, around);
        if (who == null) {
            return List.of();
        }
        List<ObjectNode> events = new ArrayList<>();
        long at = Told.time(message.path("created"), around.now());
        switch (topic(message)) {
            case "charge.succeeded", "charge.captured" -> {
                if (object.path("captured").asBoolean(true)) {
                    events.add(payment("Payment Received", ":received", "amount_captured", object, who));
                }
            }
            case "charge.failed" -> events.add(payment("Payment Failed", ":failed", "amount", object, who));
            case "charge.refunded" -> events.add(refund(message, object, who, at));
            case "charge.dispute.created" -> events.add(dispute(object, who, at));
            case "customer.subscription.created" ->
                events.add(subscription("Subscription Started", "started", object, who, at));
            case "customer.subscription.updated" ->
                events.add(subscription("Subscription Updated", String.valueOf(messageId(message)), object, who, at));
            case "customer.subscription.deleted" -> events.add(cancelled(object, who, at));
            case "customer.created", "customer.updated" ->
                events.add(Told.identify("stripe:" + messageId(message), who, at)
                        .with("name", Told.text(object.path("name")))
                        .with("email", Told.text(object.path("email")))
                        .with("phone", Told.text(object.path("phone")))
                        .done());
            default -> {
                return List.of();
            }
        }
        String customer =
                object.path("object").asString("").equals("customer") ? Told.text(object.path("id")) : customer(object);
        if (ownId(object) != null && customer != null && !customer.equals(who)) {
            events.add(Told.alias("stripe:" + customer + ":is:" + who, customer, who, at));
        }
        return events;
    }

    private static ObjectNode payment(String event, String ending, String amount, JsonNode charge, String who) {
        String id = charge.path("id").asString("");
        JsonNode units = charge.path(amount).isNumber() ? charge.path(amount) : charge.path("amount");
        return Told.track(event, id + ending, who, Told.time(charge.path("created"), 0))
                .with("paymentId", id)
                .with("amount", money(units.asDouble(), currency(charge)))
                .with("currency", currency(charge))
                .with("orderId", Told.text(charge.path("metadata").path("orderId")))
                .done();
    }

    /** The charge says how much of it was refunded in all; this refund is what that was raised by. */
    private static ObjectNode refund(JsonNode message, JsonNode charge, String who, long at) {
        String id = charge.path("id").asString("");
        double total = charge.path("amount_refunded").asDouble();
        double before = message.path("data")
                .path("previous_attributes")
                .path("amount_refunded")
                .asDouble(0);
        JsonNode newest = charge.path("refunds").path("data").path(0);
        boolean whole = before == 0 && total == charge.path("amount").asDouble();
        String name = whole ? id + ":refunded" : id + ":refunded:" + Math.round(total);
        return Told.track("Payment Refunded", name, who, at)
                .with(
                        "refundId",
                        newest.path("id").isString() ? newest.path("id").asString() : name)
                .with("paymentId", id)
                .with("amount", money(total - before, currency(charge)))
                .with("currency", currency(charge))
                .with("reason", Told.text(newest.path("reason")))
                .done();
    }

    private static ObjectNode dispute(JsonNode dispute, String who, long at) {
        String charge = String.valueOf(
                Told.first(dispute.path("charge"), dispute.path("charge").path("id")));
        return Told.track("Payment Disputed", charge + ":disputed", who, at)
                .with("disputeId", Told.text(dispute.path("id")))
                .with("amount", money(dispute.path("amount").asDouble(), currency(dispute)))
                .with("currency", currency(dispute))
                .with("status", Told.text(dispute.path("status")))
                .done();
    }

    private static ObjectNode subscription(String event, String ending, JsonNode subscription, String who, long at) {
        String id = subscription.path("id").asString("");
        JsonNode items = subscription.path("items").path("data");
        JsonNode price = price(items.path(0));
        double month = 0;
        for (JsonNode item : items) {
            month += monthly(price(item)) * item.path("quantity").asDouble(1);
        }
        String currency = currency(subscription.path("currency").isString() ? subscription : price);
        return Told.track(event, id + ":" + ending, who, at)
                .with("subscriptionId", id)
                .with(
                        "plan",
                        Told.first(
                                price.path("nickname"),
                                price.path("lookup_key"),
                                price.path("product").path("name"),
                                price.path("product"),
                                price.path("id")))
                .with("mrr", Math.round(money(month, currency) * 100) / 100.0)
                .with("currency", currency)
                .with("interval", Told.first(price.path("recurring").path("interval"), price.path("interval")))
                .done();
    }

    private static JsonNode price(JsonNode item) {
        return item.path("price").isObject() ? item.path("price") : item.path("plan");
    }

    private static double monthly(JsonNode price) {
        JsonNode every = price.path("recurring").isObject() ? price.path("recurring") : price;
        double months = switch (every.path("interval").asString("month")) {
            case "day" -> 12 / 365.0;
            case "week" -> 12 / 52.0;
            case "year" -> 12;
            default -> 1;
        };
        double amount = price.path("unit_amount").isNumber()
                ? price.path("unit_amount").asDouble()
                : price.path("amount").asDouble(0);
        return amount / (months * every.path("interval_count").asDouble(1));
    }

    /** Stripe says that a cancellation was asked for, not by whom; who ended it ourselves says so in the metadata. */
    private static ObjectNode cancelled(JsonNode subscription, String who, long at) {
        JsonNode details = subscription.path("cancellation_details");
        String by = Told.text(subscription.path("metadata").path("initiatedBy"));
        if (by == null) {
            by = details.path("reason").asString("").equals("payment_failed") ? "payment_failure" : "customer";
        }
        return Told.track("Subscription Cancelled", subscription.path("id").asString("") + ":cancelled", who, at)
                .with("subscriptionId", Told.text(subscription.path("id")))
                .with("reason", Told.text(details.path("feedback")))
                .with("comment", Told.text(details.path("comment")))
                .with("initiatedBy", by)
                .done();
    }

    private static String currency(JsonNode node) {
        return node.path("currency").asString("").toUpperCase(Locale.ROOT);
    }

    private static double money(double units, String currency) {
        return WHOLE.contains(currency) ? units : THOUSANDTHS.contains(currency) ? units / 1_000 : units / 100;
    }
}

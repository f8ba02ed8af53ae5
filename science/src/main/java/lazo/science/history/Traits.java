package lazo.science.history;

import org.jspecify.annotations.Nullable;

/**
 * What an {@code identify} or a {@code group} call says about somebody; what it does not say is null.
 *
 * @param name a person's or a company's name
 * @param role what they are to us, in the company's own word: {@code client}, {@code professional}, …
 * @param kind {@code person} or {@code company}
 * @param language BCP 47, such as {@code es-AR}
 * @param country ISO 3166-1 alpha-2, upper case
 * @param timezone an IANA name that exists
 * @param createdAt when they became a customer, in epoch milliseconds
 * @param consumer whether they bought as a consumer
 */
public record Traits(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        @Nullable String kind,
        @Nullable String plan,
        @Nullable String segment,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timezone,
        @Nullable Long createdAt,
        @Nullable Boolean consumer) {

    /** Nothing is known. */
    public static final Traits NONE =
            new Traits(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Only the plan is known. */
    public static Traits ofPlan(String plan) {
        return new Traits(null, null, null, null, null, plan, null, null, null, null, null, null);
    }

    /** What {@code later} says, and where it says nothing, what was known before. */
    public Traits updatedBy(Traits later) {
        return new Traits(
                later.name != null ? later.name : name,
                later.email != null ? later.email : email,
                later.phone != null ? later.phone : phone,
                later.role != null ? later.role : role,
                later.kind != null ? later.kind : kind,
                later.plan != null ? later.plan : plan,
                later.segment != null ? later.segment : segment,
                later.language != null ? later.language : language,
                later.country != null ? later.country : country,
                later.timezone != null ? later.timezone : timezone,
                later.createdAt != null ? later.createdAt : createdAt,
                later.consumer != null ? later.consumer : consumer);
    }
}

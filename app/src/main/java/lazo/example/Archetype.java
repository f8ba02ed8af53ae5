package lazo.example;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who was planted, how many of them, and what a fair reader of their history should find. */
enum Archetype {
    ORDINARY(0, "", null, ""),
    /** Angry only because our voting was down when their assembly met. */
    OUTAGE_VICTIM(0.010, "", "our_fault", "let_go"),
    /** One furious day, insults included, and otherwise fine. */
    ONE_BAD_DAY(0.010, "", null, "let_go"),
    /** Hard words about the application, never about people. */
    HARSH_ABOUT_PRODUCT(0.010, "", null, "let_go"),
    /** Needs a great deal of help in the first ninety days. */
    COSTLY_NEWCOMER(0.010, "", null, "let_go"),
    /** Uses the core every week and says precisely what is missing. */
    CONSTRUCTIVE_COMPLAINER(0.010, "", "voice", "let_go"),
    /** Insults the people who answer, again and again. */
    ABUSER(0.010, "team_strain,hostility", null, "save"),
    /** Asks for what we will never do, however often it was explained. */
    OFF_MISSION_INSISTER(0.010, "never_our_service", "almost_fit", ""),
    /** A strong profile that takes every first order outside. */
    CIRCUMVENTER(0.010, "", "circumvention", "save"),
    /** Hires in bulk, cancels at half a day's delay, keeps the work and the money. */
    GUARANTEE_ABUSER(0.010, "harm_to_others", "guarantee_abuse", "save"),
    /** Does not pay, threatens with ratings, and people leave. */
    HARMER(0.010, "harm_to_others", null, "save"),
    /** Polite, on the smallest plan, and in support every week. */
    LOSS_MAKER(0.010, "costs_more", null, ""),
    /** Complains until there is a credit, and sooner each time. */
    BARGAINER(0.010, "", "bargaining", "save"),
    /** Unhappy, paid for the year, with all the minutes inside. */
    CAPTIVE(0.010, "", "captive", "let_go"),
    /** Uses it less every month, says nothing, goes. */
    QUIET_LEAVER(0.010, "", null, "let_go");

    private final double share;
    private final String signs;
    private final @Nullable String reason;
    private final String never;

    Archetype(double share, String signs, @Nullable String reason, String never) {
        this.share = share;
        this.signs = signs;
        this.reason = reason;
        this.never = never;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many of them there are among so many customers; for the ordinary: none, they are the rest. */
    int among(int customers) {
        return this == ORDINARY ? 0 : Math.max(2, (int) Math.round(customers * share));
    }

    /** Signs that should be in alarm by their very making; what the money says comes on top. */
    List<String> signs() {
        return words(signs);
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Ways that no verdict about them should recommend. */
    List<String> never() {
        return words(never);
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}

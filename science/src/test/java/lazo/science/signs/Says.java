package lazo.science.signs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.NeedMatch;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;

/** What a text is understood to say, made by hand, so that a promise about ties does not hang on a list of words. */
public final class Says {

    private static final Span SOMEWHERE = new Span(0, 4);

    private final List<Reading.Insult> insults = new ArrayList<>();
    private final List<Reading.Threat> threats = new ArrayList<>();
    private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    private final List<Reading.Contact> contacts = new ArrayList<>();
    private final List<NeedMatch> needs = new ArrayList<>();
    private int[] about = {};
    private double polarity;

    private Says() {}

    /** Neither glad nor sorry. */
    public static Reading somethingPlain() {
        return new Says().reading();
    }

    public static Reading complaint() {
        return new Says().unhappy().reading();
    }

    /** A complaint about these things; two that share most of them are the same complaint in other words. */
    public static Reading complaintAbout(int... things) {
        Says says = new Says().unhappy();
        says.about = Arrays.stream(things).sorted().toArray();
        return says.reading();
    }

    public static Reading insult(Target target) {
        Says says = new Says().unhappy();
        says.insults.add(new Reading.Insult(SOMEWHERE, target));
        return says.reading();
    }

    public static Reading threat(ThreatKind kind) {
        Says says = new Says().unhappy();
        says.threats.add(new Reading.Threat(SOMEWHERE, kind));
        return says.reading();
    }

    public static Reading wish(String need) {
        Says says = new Says();
        says.needs.add(new NeedMatch(need, 0.9));
        return says.reading();
    }

    /** Unhappy, and wanting something of the catalogue. */
    public static Reading complaintThatWants(String need) {
        Says says = new Says().unhappy();
        says.needs.add(new NeedMatch(need, 0.9));
        return says.reading();
    }

    public static Reading intent(Intent... intents) {
        Says says = new Says();
        says.intents.addAll(List.of(intents));
        return says.reading();
    }

    public static Reading complaintWith(Intent... intents) {
        Says says = new Says().unhappy();
        says.intents.addAll(List.of(intents));
        return says.reading();
    }

    public static Reading contactDetails() {
        Says says = new Says();
        says.contacts.add(new Reading.Contact(SOMEWHERE, ContactKind.PHONE));
        return says.reading();
    }

    /** Perhaps an invitation to deal outside, which names no way. */
    public static Reading hint() {
        Says says = new Says();
        says.contacts.add(new Reading.Contact(SOMEWHERE, ContactKind.HINT));
        return says.reading();
    }

    private Says unhappy() {
        polarity = -0.6;
        intents.add(Intent.COMPLAINT);
        return this;
    }

    private Reading reading() {
        return new Reading(
                "es",
                0.9,
                polarity,
                List.copyOf(insults),
                List.copyOf(threats),
                Set.copyOf(intents),
                List.copyOf(contacts),
                List.copyOf(needs),
                about,
                8);
    }
}

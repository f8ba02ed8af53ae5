package lazo.science.signs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event;
import lazo.science.history.Event.Grouped;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.SignedUp;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Money;
import lazo.science.history.Traits;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** One tie seen at one moment: its story laid out once, for every sign to look at. */
public final class TieView {

    private final Story story;
    private final Company company;
    private final Window window;
    private final OurFaults faults;
    private final List<Conversation> conversations;
    private final List<Contact> contacts;
    private final List<Contact> recentContacts;
    private final List<Contact> unhappyContacts;
    private final Traits traits;
    private final long since;

    private TieView(Story story, Company company, long asOf) {
        this.story = story;
        this.company = company;
        this.window = new Window(asOf);
        this.faults = OurFaults.of(story, company.incidents());
        this.conversations = Conversations.of(story, faults);
        this.contacts = contactsOf(story, faults, conversations);
        this.recentContacts = those(contacts, contact -> window.contains(contact.at()));
        this.unhappyContacts =
                those(recentContacts, contact -> contact.reading().isUnhappy());
        this.traits = traitsOf(story);
        this.since = sinceOf(story, traits);
    }

    /**
     * Looks at a tie.
     *
     * @param story nothing in it may lie after {@code asOf}
     * @param asOf epoch milliseconds
     */
    public static TieView of(Story story, Company company, long asOf) {
        return new TieView(story, company, asOf);
    }

    /** A message is ours where it falls on a fault of ours, or belongs to a conversation that began on one. */
    private static List<Contact> contactsOf(Story story, OurFaults faults, List<Conversation> conversations) {
        Map<String, Boolean> onFault = new HashMap<>();
        for (Conversation conversation : conversations) {
            if (conversation.followsOurFault()) {
                conversation
                        .theirs()
                        .forEach(moment -> onFault.put(moment.event().id(), true));
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (Moment moment : story.own()) {
            if (isSaidToUs(moment.event())) {
                boolean ours = faults.cover(moment.at())
                        || onFault.containsKey(moment.event().id());
                contacts.add(new Contact(moment, ours));
            }
        }
        return contacts;
    }

    private static List<Contact> those(List<Contact> contacts, Predicate<Contact> like) {
        List<Contact> those = new ArrayList<>();
        for (Contact contact : contacts) {
            if (like.test(contact)) {
                those.add(contact);
            }
        }
        return Collections.unmodifiableList(those);
    }

    private static boolean isSaidToUs(Event event) {
        return event instanceof TheyWrote || event instanceof SurveyAnswered answer && answer.comment() != null;
    }

    /** What is known of a person; of an account what was said of it, and of its people only what nobody said of it. */
    private static Traits traitsOf(Story story) {
        Traits people = Traits.NONE;
        Traits account = Traits.NONE;
        for (Moment moment : story.own()) {
            switch (moment.event()) {
                case Identified identified -> people = people.updatedBy(identified.traits());
                case Grouped grouped -> account = account.updatedBy(grouped.traits());
                case SubscriptionSet set -> {
                    people = people.updatedBy(Traits.ofPlan(set.plan()));
                    account = account.updatedBy(Traits.ofPlan(set.plan()));
                }
                default -> {}
            }
        }
        return people.updatedBy(account);
    }

    private static long sinceOf(Story story, Traits traits) {
        long first =
                story.own().isEmpty() ? Long.MAX_VALUE : story.own().getFirst().at();
        for (Moment moment : story.own()) {
            if (moment.event() instanceof SignedUp signedUp) {
                first = Math.min(first, signedUp.at());
            }
        }
        Long created = traits.createdAt();
        return created == null ? first : Math.min(first, created);
    }

    public Story story() {
        return story;
    }

    public CompanyFacts facts() {
        return company.facts();
    }

    Company company() {
        return company;
    }

    public Window window() {
        return window;
    }

    public OurFaults faults() {
        return faults;
    }

    public Traits traits() {
        return traits;
    }

    /** When the tie began, in epoch milliseconds. */
    public long since() {
        return since;
    }

    /** All conversations, oldest first. */
    public List<Conversation> conversations() {
        return conversations;
    }

    /** All they said to us, oldest first. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** What they said to us within the window. */
    public List<Contact> recentContacts() {
        return recentContacts;
    }

    /** What they said within the window while they were unhappy. */
    public List<Contact> unhappyContacts() {
        return unhappyContacts;
    }

    /** The day an instant falls on where the company is, counted from 1970-01-01. */
    public long day(long at) {
        long offset = facts().timezone()
                .getRules()
                .getOffset(Instant.ofEpochMilli(at))
                .getTotalSeconds();
        return Math.floorDiv(at + offset * 1_000, Window.DAY);
    }

    /** On how many different days these happened. */
    public int days(List<Contact> some) {
        Set<Long> days = new HashSet<>();
        for (Contact contact : some) {
            days.add(day(contact.at()));
        }
        return days.size();
    }

    /** An amount in the company's currency; 0 where it has no rate. */
    public double inOurCurrency(Money money, long at) {
        return company.exchange().toCompany(money, at).orElse(0);
    }

    /** Whether a reading asks for a need that will never be ours. */
    public boolean asksForWhatWeWillNeverDo(Reading reading) {
        return matchOfWhatWeWillNeverDo(reading) > 0;
    }

    /** How closely a reading asks for a need that will never be ours, in [0, 1]. */
    double matchOfWhatWeWillNeverDo(Reading reading) {
        double closest = 0;
        for (Reading.NeedMatch match : reading.needs()) {
            if (facts().isNever(match.needId())) {
                closest = Math.max(closest, match.similarity());
            }
        }
        return closest;
    }
}

package lazo.science.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.history.ByteReader;
import lazo.science.history.Event;
import lazo.science.history.Event.Other;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/**
 * The stories of one partition, by user id: entries gathered, put in order, and a second copy of a message dropped.
 *
 * @param duplicates how many copies were dropped
 */
record Stories(List<Story> stories, long duplicates) {

    /**
     * Puts the entries of a partition together.
     *
     * @param asOf epoch milliseconds; later events are not known yet
     */
    static Stories of(List<byte[]> blocks, Identities identities, long asOf) {
        Map<String, Draft> drafts = new TreeMap<>();
        for (byte[] block : blocks) {
            ByteReader in = new ByteReader(block);
            while (in.hasMore()) {
                Entry entry = Entry.read(in);
                if (entry.moment().at() <= asOf) {
                    String owner = identities.canonical(entry.owner());
                    if (entry.fromOther() && owner.equals(identities.canonical(whoDid(entry)))) {
                        continue; // members of one account among themselves: it is among their own already
                    }
                    Draft draft = drafts.computeIfAbsent(owner, _ -> new Draft());
                    (entry.fromOther() ? draft.fromOthers : draft.own).add(entry.moment());
                }
            }
        }
        List<Story> stories = new ArrayList<>(drafts.size());
        long duplicates = 0;
        for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            int before = draft.own.size();
            List<Moment> own = inOrder(draft.own);
            duplicates += before - own.size();
            if (own.stream().anyMatch(moment -> makesACustomer(moment.event()))) {
                stories.add(new Story(entry.getKey(), own, inOrder(draft.fromOthers)));
            }
        }
        return new Stories(stories, duplicates);
    }

    private static String whoDid(Entry entry) {
        return entry.moment().event().head().who();
    }

    /** Whoever only looked at pages is not a customer yet. */
    static boolean makesACustomer(Event event) {
        return !(event instanceof Other);
    }

    static List<Moment> inOrder(List<Moment> moments) {
        moments.sort(Entry.BY_TIME);
        Set<String> seen = new HashSet<>();
        List<Moment> once = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            if (!moment.event().head().isNamed() || seen.add(moment.event().id())) {
                once.add(moment);
            }
        }
        return once;
    }

    private static final class Draft {
        private final List<Moment> own = new ArrayList<>();
        private final List<Moment> fromOthers = new ArrayList<>();
    }
}

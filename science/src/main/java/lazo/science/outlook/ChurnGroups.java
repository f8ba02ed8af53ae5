package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lazo.science.survival.Durations;
import org.jspecify.annotations.Nullable;

/**
 * Who came and went in each group of customers (a plan, a country, a role, those who joined in a month). At most
 * {@value #MOST} groups are kept, chosen by their names alone, so that neither the order of customers nor a free text
 * used as a role can matter.
 */
public final class ChurnGroups {

    private static final int MOST = 200;
    private static final Comparator<String> BY_CHANCE = Comparator.comparingInt(
                    (String name) -> name.hashCode() * 0x9E3779B9)
            .thenComparing(Comparator.naturalOrder());

    private final ChurnLedger months;
    private final TreeMap<String, Group> groups = new TreeMap<>(BY_CHANCE);

    /**
     * One group.
     *
     * @param ledger its customers, month by month
     * @param revenue its revenue, all months as one
     * @param stays how long its customers stay, in days
     */
    public record Group(ChurnLedger ledger, RevenueSample revenue, Durations stays) {

        /** One customer in one month of a ledger that holds nobody else. */
        public void add(String userId, int month, ChurnLedger one) {
            ledger.mergeMonth(month, one);
            revenue.add(userId, month, one, 0);
        }

        private void merge(Group other) {
            ledger.merge(other.ledger);
            revenue.merge(other.revenue);
            stays.merge(other.stays);
        }
    }

    /** @param months which months the groups are counted over */
    public ChurnGroups(ChurnLedger months) {
        this.months = months;
    }

    /** The group of that name; null where there are too many groups to keep it. */
    public @Nullable Group group(String name) {
        Group known = groups.get(name);
        if (known == null) {
            if (groups.size() >= MOST && BY_CHANCE.compare(name, groups.lastKey()) > 0) {
                return null;
            }
            known = new Group(months.empty(), new RevenueSample(1), new Durations());
            put(name, known);
        }
        return known;
    }

    private void put(String name, Group group) {
        groups.put(name, group);
        if (groups.size() > MOST) {
            groups.pollLastEntry();
        }
    }

    public void merge(ChurnGroups other) {
        other.groups.forEach((name, theirs) -> {
            Group mine = group(name);
            if (mine != null) {
                mine.merge(theirs);
            }
        });
    }

    /** Those with the most customers first. */
    public List<Map.Entry<String, Group>> largest(int most) {
        List<Map.Entry<String, Group>> all = new ArrayList<>(groups.entrySet());
        all.sort(Comparator.comparingInt((Map.Entry<String, Group> group) ->
                        -group.getValue().stays().subjects())
                .thenComparing(Map.Entry::getKey));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}

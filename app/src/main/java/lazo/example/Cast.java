package lazo.example;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is who, decided before anybody's story is told, so that one story can deal with the people of another. A few
 * bytes a customer; a {@link Person} is made again each time somebody asks.
 */
final class Cast {
    /** People a harmer hires in the last months. */
    static final int HIRED_BY_HARMER = 12;

    private static final int[] CLIENT_PLANS = {19, 49, 99, 199};
    private static final List<String> CLIENT_PLAN_NAMES = List.of("basico", "comunidad", "conjunto", "grande");

    private final Settings settings;
    private final Archetype[] archetypes;
    private final Place[] places;
    private final boolean[] professionals;
    private final short[] joined;
    private final short[] left;
    private final Map<String, int[]> professionalsByLanguage = new HashMap<>();
    private final Map<String, int[]> clientsByLanguage = new HashMap<>();
    private final Map<Integer, int[]> hiredBy = new HashMap<>();

    Cast(Settings settings) {
        this.settings = settings;
        int n = settings.customers();
        archetypes = new Archetype[n];
        places = new Place[n];
        professionals = new boolean[n];
        joined = new short[n];
        left = new short[n];
        Dice dice = new Dice(settings.seed(), -1);
        plant(dice);
        for (int i = 0; i < n; i++) {
            places[i] = Place.draw(dice);
            professionals[i] = archetypes[i] == Archetype.CIRCUMVENTER
                    || (archetypes[i] == Archetype.ORDINARY && dice.chance(0.3));
            span(i, dice);
        }
        gather(professionalsByLanguage, true);
        gather(clientsByLanguage, false);
        for (int i = 0; i < n; i++) {
            if (archetypes[i] == Archetype.HARMER) {
                harm(i, dice);
            }
        }
    }

    private void plant(Dice dice) {
        int n = archetypes.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            archetypes[i] = Archetype.ORDINARY;
            int other = dice.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        int next = 0;
        for (Archetype archetype : Archetype.values()) {
            for (int left = archetype.among(n); left > 0; left--) {
                archetypes[order[next++]] = archetype;
            }
        }
    }

    private void span(int i, Dice dice) {
        int days = settings.days();
        left[i] = Short.MAX_VALUE;
        switch (archetypes[i]) {
            case COSTLY_NEWCOMER -> joined[i] = (short) dice.between(10, days - 100);
            case QUIET_LEAVER -> {
                joined[i] = (short) -dice.between(60, 900);
                left[i] = (short) dice.between(200, days - 12);
            }
            case ORDINARY -> {
                joined[i] = (short) (dice.chance(0.68) ? -dice.between(1, 1100) : dice.below(days - 5));
                int firstMonth = Math.max(0, joined[i] / 30);
                for (int month = firstMonth; month < days / 30 && left[i] == Short.MAX_VALUE; month++) {
                    boolean young = month * 30 < joined[i] + 90;
                    if (dice.chance(young ? 0.02 : 0.009)) {
                        left[i] = (short) Math.max(joined[i] + 10, month * 30 + dice.below(30));
                    }
                }
            }
            case OUTAGE_VICTIM,
                    ONE_BAD_DAY,
                    HARSH_ABOUT_PRODUCT,
                    CONSTRUCTIVE_COMPLAINER,
                    ABUSER,
                    OFF_MISSION_INSISTER,
                    CIRCUMVENTER,
                    GUARANTEE_ABUSER,
                    HARMER,
                    LOSS_MAKER,
                    BARGAINER,
                    CAPTIVE -> joined[i] = (short) -dice.between(100, 1000);
        }
    }

    private void gather(Map<String, int[]> byLanguage, boolean professional) {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < archetypes.length; i++) {
            if (professionals[i] == professional && archetypes[i] == Archetype.ORDINARY) {
                lists.computeIfAbsent(places[i].language(), language -> new ArrayList<>())
                        .add(i);
            }
        }
        lists.forEach((language, list) -> byLanguage.put(
                language, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void harm(int harmer, Dice dice) {
        int[] hired = new int[HIRED_BY_HARMER];
        for (int k = 0; k < hired.length; k++) {
            int day = dayHiredByHarmer(k);
            hired[k] = professional(harmer, day, dice);
            boolean leavesForIt = k == 2 || k == 5 || k == 8;
            if (leavesForIt && left[hired[k]] == Short.MAX_VALUE) {
                left[hired[k]] = (short) (day + dice.between(18, 40));
            }
        }
        hiredBy.put(harmer, hired);
    }

    /** The day of the k-th hiring of a harmer: two weeks apart, up to the end. */
    int dayHiredByHarmer(int k) {
        return settings.days() - 175 + 13 * k;
    }

    int[] hiredBy(int harmer) {
        return hiredBy.getOrDefault(harmer, new int[0]);
    }

    /** An ordinary professional who is there on that day and, if possible, speaks the language. */
    int professional(int who, int day, Dice dice) {
        return somebody(professionalsByLanguage, who, day, dice);
    }

    /** An ordinary client who is there on that day. */
    int client(int who, int day, Dice dice) {
        return somebody(clientsByLanguage, who, day, dice);
    }

    private int somebody(Map<String, int[]> byLanguage, int who, int day, Dice dice) {
        int[] own = byLanguage.getOrDefault(places[who].language(), new int[0]);
        int[] from = own.length >= 4 ? own : byLanguage.getOrDefault("es", own);
        int found = from[dice.below(from.length)];
        for (int attempt = 0; attempt < 20; attempt++) {
            int candidate = from[dice.below(from.length)];
            boolean here = joined[candidate] <= day && day < left[candidate];
            boolean near = places[candidate] == places[who] || attempt > 8;
            if (here && near && candidate != who) {
                return candidate;
            }
            found = candidate == who ? found : candidate;
        }
        return found;
    }

    int size() {
        return archetypes.length;
    }

    Archetype archetype(int i) {
        return archetypes[i];
    }

    /** The id of a customer, without making the person. */
    String id(int i) {
        return (professionals[i] ? "pro-" : "com-") + (1_000_000 + i);
    }

    Place place(int i) {
        return places[i];
    }

    /** How many of each there are. */
    Map<Archetype, Integer> counts() {
        Map<Archetype, Integer> counts = new EnumMap<>(Archetype.class);
        for (Archetype archetype : archetypes) {
            counts.merge(archetype, 1, Integer::sum);
        }
        return counts;
    }

    /** The person, always the same. */
    Person person(int i, Phrases phrases) {
        Dice dice = new Dice(settings.seed() ^ 0x5EED, i);
        Place place = places[i];
        Archetype archetype = archetypes[i];
        boolean professional = professionals[i];
        String community = phrases.plain(professional ? "slots.profession" : "slots.community", place, dice);
        int size = dice.weighted(40, 35, 18, 7);
        boolean annual = dice.chance(0.35);
        switch (archetype) {
            case LOSS_MAKER, GUARANTEE_ABUSER -> {
                size = 0;
                annual = false;
            }
            case ABUSER, BARGAINER -> {
                size = Math.max(2, size);
                annual = false;
            }
            case OFF_MISSION_INSISTER,
                    HARSH_ABOUT_PRODUCT,
                    CONSTRUCTIVE_COMPLAINER,
                    OUTAGE_VICTIM,
                    ONE_BAD_DAY,
                    HARMER -> {
                size = Math.max(1, size);
                annual = false;
            }
            case CAPTIVE -> {
                size = Math.max(1, size);
                annual = true;
            }
            case COSTLY_NEWCOMER -> {
                size = Math.max(1, size);
                annual = false;
            }
            case ORDINARY, CIRCUMVENTER, QUIET_LEAVER -> {}
        }
        String first = place.firstName(dice);
        String last = place.lastName(dice);
        boolean plus = size > 1 || archetype == Archetype.CIRCUMVENTER;
        return new Person(
                i,
                id(i),
                archetype,
                place,
                professional,
                first,
                last,
                community,
                professional
                        ? first + " " + last
                        : community + ", "
                                + phrases.plain("slots.quarter", place, new Dice(settings.seed() ^ 0xB4221, i)),
                professional ? (plus ? "profesional_plus" : "profesional") : CLIENT_PLAN_NAMES.get(size),
                professional ? (plus ? 29 : 12) : CLIENT_PLANS[size],
                annual && !(professional && plus),
                joined[i],
                left[i] == Short.MAX_VALUE ? Integer.MAX_VALUE : left[i]);
    }
}

package lazo.science.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.Gist;
import lazo.science.reading.GistReader;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.review.CompanyReview.Wish;
import lazo.science.signs.Window;
import org.jspecify.annotations.Nullable;

/**
 * What several customers ask for, or complain of, that no need of the catalogue covers: their words in groups, each about
 * the same thing. Which words are looked at depends on their ids alone, so the order of the ties does not matter.
 */
final class Wishes {

    /** So many texts are compared at most. */
    private static final int MOST = 8_000;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;

    /** From here on two texts are about the same: of pairs in other words that are so alike, four in five are. */
    private static final double SAME = 0.5;

    /** Fewer customers are no proposal. */
    private static final int FEWEST_CUSTOMERS = 5;

    /** So many of a group stand for it. */
    private static final int STANDING = 6;

    private static final int MOST_SHOWN = 8;
    private static final int QUOTES = 3;

    /** A feature that so many groups share tells them apart no more. */
    private static final int USUAL = 120;

    private static final Comparator<Said> BY_CHANCE = Comparator.comparingInt(
                    (Said said) -> said.id.hashCode() * 0x9E3779B9)
            .thenComparing(Said::id);

    private record Said(String id, String userId, String text, boolean suggestion) {}

    /** What it is about is only asked of those that are compared. */
    private record Compared(Said said, Gist gist) {}

    private final Bounded<Said> said = new Bounded<>(MOST, BY_CHANCE);

    void add(Story story, long asOf) {
        for (Moment moment : story.own()) {
            String text = moment.event().words();
            boolean theirs = moment.event() instanceof TheyWrote || moment.event() instanceof SurveyAnswered;
            if (theirs && text != null && asOf - moment.at() < Window.LENGTH && isWish(moment.reading())) {
                said.offer(new Said(
                        moment.event().id(),
                        story.userId(),
                        text,
                        moment.reading().intents().contains(Intent.SUGGESTION)));
            }
        }
    }

    private static boolean isWish(Reading reading) {
        Set<Intent> intents = reading.intents();
        return (intents.contains(Intent.SUGGESTION) || intents.contains(Intent.COMPLAINT))
                && !intents.contains(Intent.OUR_FAULT)
                && reading.needs().isEmpty()
                && !reading.insultsAPerson()
                && reading.fingerprint().length > 1
                && reading.words() >= SHORTEST
                && reading.words() <= LONGEST;
    }

    void merge(Wishes other) {
        other.said.all().forEach(said::offer);
    }

    /** The groups with the most customers, largest first. */
    List<Wish> proposals() {
        List<Group> groups = new ArrayList<>();
        Map<Integer, Set<Group>> byFeature = new HashMap<>();
        for (Said said : said.all()) {
            Compared one = new Compared(said, GistReader.shipped().of(said.text));
            Group its = nearest(one, byFeature);
            if (its == null) {
                its = new Group();
                groups.add(its);
            }
            if (its.members.size() < STANDING) {
                for (int feature : one.gist.features()) {
                    byFeature
                            .computeIfAbsent(feature, _ -> new LinkedHashSet<>())
                            .add(its);
                }
            }
            its.members.add(one);
        }
        return groups.stream()
                .map(Group::wish)
                .filter(wish -> wish.customers() >= FEWEST_CUSTOMERS)
                .sorted(Comparator.comparingInt(Wish::customers)
                        .reversed()
                        .thenComparing(wish -> wish.quotes().getFirst()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static @Nullable Group nearest(Compared one, Map<Integer, Set<Group>> byFeature) {
        Set<Group> candidates = new HashSet<>();
        for (int feature : one.gist.features()) {
            Set<Group> sharing = byFeature.getOrDefault(feature, Set.of());
            if (sharing.size() < USUAL) {
                candidates.addAll(sharing);
            }
        }
        Group nearest = null;
        double most = SAME;
        for (Group group : candidates) {
            double likeness = group.likeness(one);
            boolean first = nearest == null || BY_CHANCE.compare(group.first().said, nearest.first().said) < 0;
            if (likeness > most || likeness == most && first) {
                most = likeness;
                nearest = group;
            }
        }
        return nearest;
    }

    /** Texts about the same thing; the first few stand for it. */
    private static final class Group {
        private final List<Compared> members = new ArrayList<>();

        Compared first() {
            return members.getFirst();
        }

        double likeness(Compared one) {
            double most = 0;
            for (Compared its : members.subList(0, Math.min(STANDING, members.size()))) {
                most = Math.max(most, its.gist.likeness(one.gist));
            }
            return most;
        }

        Wish wish() {
            Set<String> customers = new HashSet<>();
            Set<Integer> contents = new HashSet<>();
            List<Compared> different = new ArrayList<>();
            int suggestions = 0;
            for (Compared one : members) {
                customers.add(one.said.userId);
                suggestions += one.said.suggestion ? 1 : 0;
                if (contents.add(Arrays.hashCode(one.gist.features()))) {
                    different.add(one);
                }
            }
            List<String> quotes = different.stream()
                    .sorted(Comparator.comparingDouble((Compared one) -> -one.gist.likeness(first().gist))
                            .thenComparing(Compared::said, BY_CHANCE))
                    .limit(QUOTES)
                    .map(one -> one.said.text)
                    .toList();
            return new Wish(customers.size(), 2 * suggestions >= members.size(), quotes);
        }
    }
}

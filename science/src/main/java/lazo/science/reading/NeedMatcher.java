package lazo.science.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.reading.Reading.NeedMatch;

/**
 * Tells which needs of the catalogue a text asks for: how much of an example's content it holds, each word weighed by
 * how few needs share it. A word found by its beginning alone counts for less; usual words for little, and so do those of
 * the company's own mission: in a company for clinics everybody speaks of clinics. "Somebody who does my homework" has
 * nothing but words that everybody says of other things ({@code everyday.txt}), so no single one of them is enough.
 */
final class NeedMatcher {

    private static final double THRESHOLD = 0.5;
    private static final float BEGINNING_SHARE = 0.7f;
    private static final float GENERIC_SHARE = 0.08f;
    private static final float VERB_SHARE = 0.55f;
    private static final float EVERYDAY_SHARE = 0.5f;

    /** What all verbs of doing and giving count as: "que me hagan", "hazme", "do it for me". */
    private static final int DOING = 0x646f696e;

    private record Posting(int example, float weight) {}

    private final List<Need> needs;
    private final int[] needOfExample;
    private final float[] wholeOfExample;

    /** How many of its words a text has to hold. */
    private final int[] leastOfExample;

    private final Map<Integer, Posting[]> postings = new HashMap<>();
    private final Map<Integer, Integer> stemOfBeginning = new HashMap<>();
    private final SlippedStems slips = new SlippedStems();
    private final Set<Integer> usual = new HashSet<>();
    private final Set<Integer> ofTheMission = new HashSet<>();
    private final Set<Integer> everyday;
    private final Set<Integer> doing;

    NeedMatcher(List<Need> needs, String mission, Tokenizer tokenizer) {
        this.needs = List.copyOf(needs);
        everyday = features("everyday.txt", tokenizer);
        doing = features("doing.txt", tokenizer);
        Content ours = Content.of(tokenizer.tokens(mission));
        for (int i = 0; i < ours.count; i++) {
            ofTheMission.add(ours.features[i]);
        }
        List<Content> examples = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            List<String> phrases = new ArrayList<>();
            phrases.add(needs.get(need).title());
            needs.get(need).examples().values().forEach(phrases::addAll);
            for (String phrase : phrases) {
                Content content = Content.of(tokenizer.tokens(phrase));
                if (content.fingerprint().length > 0) {
                    examples.add(content);
                    owners.add(need);
                }
            }
        }
        needOfExample = owners.stream().mapToInt(Integer::intValue).toArray();
        wholeOfExample = new float[examples.size()];
        leastOfExample = new int[examples.size()];
        index(examples);
    }

    /** What the words of a list beside this class are about. */
    private static Set<Integer> features(String list, Tokenizer tokenizer) {
        Set<Integer> features = new HashSet<>();
        try (InputStream stream = Objects.requireNonNull(NeedMatcher.class.getResourceAsStream(list))) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Content content = Content.of(tokenizer.tokens(line));
                for (int i = 0; i < content.count; i++) {
                    features.add(content.features[i]);
                }
            }
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int featureOf(Content content, int at) {
        return doing.contains(content.features[at]) ? DOING : content.features[at];
    }

    private void index(List<Content> examples) {
        Map<Integer, Set<Integer>> needsOfFeature = new HashMap<>();
        for (int example = 0; example < examples.size(); example++) {
            Content content = examples.get(example);
            for (int i = 0; i < content.count; i++) {
                Maps.at(needsOfFeature, featureOf(content, i), HashSet::new).add(needOfExample[example]);
            }
        }
        Map<Integer, List<Posting>> building = new HashMap<>();
        for (int example = 0; example < examples.size(); example++) {
            Content content = examples.get(example);
            boolean special = saysMoreThan(ofTheMission, content);
            boolean plain = !saysMoreThan(everyday, content);
            Set<Integer> seen = new HashSet<>();
            for (int i = 0; i < content.count; i++) {
                int feature = featureOf(content, i);
                if (seen.add(feature)) {
                    int shared = needsOfFeature.getOrDefault(feature, Set.of()).size();
                    float rarity = (float) (Math.log(1 + (needs.size() + 1.0) / shared) / Math.log(2 + needs.size()));
                    boolean does = plain && feature == DOING;
                    boolean generic = !does
                            && (feature == DOING || content.generic[i] || special && ofTheMission.contains(feature));
                    float share = generic ? GENERIC_SHARE : share(content, i, does);
                    Maps.at(building, feature, ArrayList::new).add(new Posting(example, rarity * share));
                    wholeOfExample[example] += rarity * share;
                    if (generic && feature != DOING) {
                        usual.add(feature);
                    } else if (feature != DOING && content.beginnings[i] != 0) {
                        stemOfBeginning.put(content.beginnings[i], feature);
                        slips.add(content, i);
                    }
                }
            }
            leastOfExample[example] = plain ? Math.min(2, seen.size()) : 1;
        }
        building.forEach((feature, list) -> postings.put(feature, list.toArray(Posting[]::new)));
    }

    private float share(Content content, int at, boolean does) {
        if (does || everyday.contains(content.features[at])) {
            return EVERYDAY_SHARE;
        }
        return content.verb[at] ? VERB_SHARE : 1;
    }

    /** Whether it has a word of its own beside these. */
    private boolean saysMoreThan(Set<Integer> words, Content example) {
        for (int i = 0; i < example.count; i++) {
            int feature = example.features[i];
            if (!example.generic[i] && !words.contains(feature) && !doing.contains(feature)) {
                return true;
            }
        }
        return false;
    }

    List<NeedMatch> matches(Content content) {
        if (postings.isEmpty()) {
            return List.of();
        }
        float[] scores = null;
        int[] held = leastOfExample;
        Set<Integer> counted = Set.of();
        for (int i = 0; i < content.count; i++) {
            Integer feature = featureOf(content, i);
            Posting[] found = postings.get(feature);
            float share = 1;
            if (found == null && content.beginnings[i] != 0) {
                Integer stem = stemOfBeginning.get(content.beginnings[i]);
                stem = stem == null ? slips.stemOf(content, i) : stem;
                if (stem != null) {
                    feature = stem;
                    found = postings.get(stem);
                    share = BEGINNING_SHARE;
                }
            }
            if (found == null || (scores == null && usual.contains(feature))) {
                continue;
            }
            if (scores == null) {
                scores = new float[wholeOfExample.length];
                held = new int[wholeOfExample.length];
                counted = new HashSet<>();
            }
            if (counted.add(feature)) {
                for (Posting posting : found) {
                    scores[posting.example] += posting.weight * share;
                    held[posting.example]++;
                }
            }
        }
        return scores == null ? List.of() : best(scores, held);
    }

    private List<NeedMatch> best(float[] scores, int[] held) {
        double[] ofNeed = new double[needs.size()];
        boolean any = false;
        for (int example = 0; example < scores.length; example++) {
            if (held[example] < leastOfExample[example]) {
                continue;
            }
            double score = Math.min(1, scores[example] / wholeOfExample[example]);
            int need = needOfExample[example];
            ofNeed[need] = Math.max(ofNeed[need], score);
            any |= score >= THRESHOLD;
        }
        if (!any) {
            return List.of();
        }
        List<NeedMatch> matches = new ArrayList<>();
        for (int need = 0; need < ofNeed.length; need++) {
            if (ofNeed[need] >= THRESHOLD) {
                matches.add(new NeedMatch(needs.get(need).id(), ofNeed[need]));
            }
        }
        matches.sort(Comparator.comparingDouble(NeedMatch::similarity).reversed());
        return matches;
    }
}

package lazo.science.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the rules of the word lists, with their alternatives, into plain sequences of word sets. */
final class RulePatterns {

    final Map<String, Integer> tags = new HashMap<>();
    final List<Rule> rules = new ArrayList<>();
    private final Map<Integer, Long> costs = new HashMap<>();

    /** The sets of words that rules name by their words: the same ones stand in many rules. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final WordSets words;

    RulePatterns(WordSets words) {
        this.words = words;
    }

    void rule(String tag, String pattern) {
        int number = Maps.at(tags, tag, tags::size);
        List<List<List<String>>> members = new ArrayList<>();
        List<Boolean> optional = new ArrayList<>();
        for (String part : parts(pattern)) {
            boolean may = part.endsWith("?");
            String bare = may ? part.substring(0, part.length() - 1) : part;
            if (bare.startsWith("(") && bare.endsWith(")")) {
                bare = bare.substring(1, bare.length() - 1);
            }
            List<String> single = new ArrayList<>();
            List<List<String>> phrases = new ArrayList<>();
            for (String choice : bare.split("\\|", -1)) {
                String[] words = choice.strip().split("\\s+", -1);
                if (words.length == 1) {
                    single.add(words[0]);
                } else {
                    phrases.add(List.of(words));
                }
            }
            if (!single.isEmpty()) {
                phrases.add(List.of(single.size() == 1 ? single.getFirst() : "(" + String.join("|", single) + ")"));
            }
            members.add(phrases);
            optional.add(may);
        }
        expand(number, members, optional, 0, new ArrayList<>(), new ArrayList<>());
    }

    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (char c : (pattern + " ").toCharArray()) {
            if (c == ' ' && depth == 0) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            part.append(c);
        }
        if (depth != 0) {
            throw new IllegalStateException("brackets do not match: " + pattern);
        }
        return parts;
    }

    private void expand(
            int tag,
            List<List<List<String>>> members,
            List<Boolean> optional,
            int at,
            List<Integer> sequence,
            List<Boolean> may) {
        if (at == members.size()) {
            rules.add(new Rule(tag, ints(sequence), booleans(may), anchor(sequence, may), needed(sequence, may)));
            return;
        }
        List<List<String>> choices = members.get(at);
        boolean manyWords = choices.stream().anyMatch(words -> words.size() > 1);
        int size = sequence.size();
        for (List<String> words : choices) {
            for (String word : words) {
                sequence.add(member(word));
                may.add(optional.get(at) && !manyWords);
            }
            expand(tag, members, optional, at + 1, sequence, may);
            sequence.subList(size, sequence.size()).clear();
            may.subList(size, may.size()).clear();
        }
        if (manyWords && optional.get(at)) {
            expand(tag, members, optional, at + 1, sequence, may);
        }
    }

    private int member(String word) {
        if (word.equals("^") || word.equals("$")) {
            return Rule.EDGE;
        }
        if (word.startsWith("_")) {
            return word.length() == 1 ? Rule.gap(1, 1) : Rule.gap(0, word.charAt(1) - '0');
        }
        if (word.startsWith("!@")) {
            return Rule.noneOf(member(word.substring(1)));
        }
        if (word.startsWith("@")) {
            Integer number = words.sets.get(word);
            if (number == null) {
                throw new IllegalStateException("a rule uses the unknown set " + word);
            }
            return number;
        }
        return Maps.at(numbers, word, () -> define(word));
    }

    private int define(String word) {
        String bare = word.startsWith("(") ? word.substring(1, word.length() - 1) : word;
        String[] choices = bare.split("\\|", -1);
        Arrays.sort(choices);
        return words.define("(" + String.join("|", choices) + ")", choices);
    }

    private int anchor(List<Integer> sequence, List<Boolean> may) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.get(i) >= 0 && !may.get(i)) {
                long cost = cost(sequence.get(i));
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a rule without a word it needs");
        }
        return best;
    }

    private int[] needed(List<Integer> sequence, List<Boolean> may) {
        int anchor = sequence.get(anchor(sequence, may));
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.get(i) >= 0 && !may.get(i) && sequence.get(i) != anchor) {
                needed.add(sequence.get(i));
            }
        }
        needed.sort(Comparator.comparingLong(this::cost));
        return ints(needed);
    }

    private long cost(int set) {
        return costs.computeIfAbsent(set, this::costOf);
    }

    private long costOf(int set) {
        Set<String> common = words.entries("@common");
        long cost = 0;
        for (String word : words.entries(set)) {
            cost += common.contains(word) ? 1000 : word.length() < 4 ? 100 : 1;
        }
        return cost;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean[] booleans(List<Boolean> flags) {
        boolean[] array = new boolean[flags.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = flags.get(i);
        }
        return array;
    }
}

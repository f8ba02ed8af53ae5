package lazo.science.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rules that start matching at one word, grouped by the rarest other set each needs, so that most are passed over
 * by looking at one bit for the whole group.
 *
 * @param rules sorted by their first needed set
 * @param set the set each group needs, or -1 where a rule needs none
 * @param end index after the last rule of each group
 * @param second the next rarest set that each rule needs, or -1
 */
record Anchors(Rule[] rules, int[] set, int[] end, int[] second) {

    static final Anchors NONE = new Anchors(new Rule[0], new int[0], new int[0], new int[0]);

    static Anchors of(List<Rule> found) {
        if (found.isEmpty()) {
            return NONE;
        }
        Rule[] rules = found.toArray(Rule[]::new);
        Arrays.sort(rules, Comparator.comparingInt(Anchors::first));
        int[] set = new int[rules.length];
        int[] end = new int[rules.length];
        int groups = 0;
        for (int i = 0; i < rules.length; i++) {
            if (i == 0 || first(rules[i]) != first(rules[i - 1])) {
                set[groups++] = first(rules[i]);
            }
            end[groups - 1] = i + 1;
        }
        int[] second = Arrays.stream(rules)
                .mapToInt(rule -> rule.needed().length < 2 ? -1 : rule.needed()[1])
                .toArray();
        return new Anchors(rules, Arrays.copyOf(set, groups), Arrays.copyOf(end, groups), second);
    }

    private static int first(Rule rule) {
        return rule.needed().length == 0 ? -1 : rule.needed()[0];
    }
}

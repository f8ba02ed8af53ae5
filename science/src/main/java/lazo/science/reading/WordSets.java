package lazo.science.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sets of words while the word lists are read, each with a number. */
final class WordSets {

    final Map<String, BitSet> setsOfEntry = new TreeMap<>();
    final Map<String, Integer> sets = new HashMap<>();
    private final List<TreeSet<String>> entriesOfNumber = new ArrayList<>();
    private final Map<String, TreeSet<String>> entriesOfSet = new HashMap<>();

    Set<String> entries(int number) {
        return entriesOfNumber.get(number);
    }

    /** The words of a set, folded; empty if there is no such set. */
    Set<String> entries(String name) {
        return entriesOfSet.getOrDefault(name, new TreeSet<>());
    }

    int define(String name, String[] words) {
        int number = Maps.at(sets, name, sets::size);
        TreeSet<String> entries = Maps.at(entriesOfSet, name, TreeSet::new);
        if (number == entriesOfNumber.size()) {
            entriesOfNumber.add(entries);
        }
        for (String word : words) {
            if (word.startsWith("@")) {
                TreeSet<String> others = entriesOfSet.get(word);
                if (others == null) {
                    throw new IllegalStateException(name + " takes in the unknown set " + word);
                }
                entries.addAll(others);
            } else {
                forms(word).forEach(form -> entries.add(key(form)));
            }
        }
        for (String entry : entries) {
            Maps.at(setsOfEntry, entry, BitSet::new).set(number);
        }
        return number;
    }

    private static List<String> forms(String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case '/' -> {
                String base = stem.endsWith("o") ? stem.substring(0, stem.length() - 1) : stem;
                yield List.of(base + "o", base + "a", base + "os", base + "as");
            }
            case '+' -> List.of(stem, stem + "s");
            default -> List.of(word);
        };
    }

    static String key(String word) {
        String folded = Fold.word(word);
        if (folded.isEmpty()) {
            throw new IllegalStateException("an empty word: " + word);
        }
        return word.endsWith("*") ? folded + "*" : folded;
    }
}

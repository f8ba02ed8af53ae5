package lazo.science.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.reading.Head;

/**
 * Our own labelled messages ({@code science/corpus}): tab-separated lines under a header; its GUIDE.md tells what each
 * column means.
 */
public final class Corpus {

    private static final Map<Head, String> INTENTS = new EnumMap<>(Map.of(
            Head.CANCEL, "cancel",
            Head.REFUND, "refund",
            Head.HUMAN, "human",
            Head.THANKS, "thanks",
            Head.PRAISE, "praise",
            Head.COMPLAINT, "complaint",
            Head.QUESTION, "question",
            Head.SUGGESTION, "suggestion",
            Head.BARGAINING, "bargaining"));

    private static final Set<Head> THREATS = Set.of(Head.VIOLENCE, Head.LEGAL, Head.PRESS, Head.CHARGEBACK);

    private static final int MOST_STRETCHES = 4;

    private Corpus() {}

    /** The part of the corpus that is never trained on is called {@code held}, the other {@code train}. */
    public static List<Example> examples(List<String> lines, String language, String split) {
        String[] header = lines.getFirst().split("\t", -1);
        List<Example> examples = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length != header.length) {
                throw new IllegalArgumentException(
                        "has " + fields.length + " fields where its header has " + header.length + ": " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], fields[i]);
            }
            if (row.getOrDefault("split", "").equals(split)) {
                examples.add(example(row, language));
            }
        }
        return examples;
    }

    private static Example example(Map<String, String> row, String language) {
        Set<String> insult = values(row, "insult");
        boolean people = insult.contains("us") || insult.contains("third");
        boolean vulgar = row.getOrDefault("vulgar", "").equals("yes");
        Map<Head, Boolean> answers = new EnumMap<>(Head.class);
        if (!language.equals("es")) { // in Spanish there are public comments, judged by others, to learn it from
            answers.put(Head.OFFENSIVE, people);
        }
        answers.put(Head.TOXIC, people || vulgar);
        answers.put(Head.INSULT, people);
        answers.put(Head.INSULT_US, insult.contains("us"));
        answers.put(Head.INSULT_THIRD, insult.contains("third"));
        answers.put(Head.PRODUCT, insult.contains("product"));
        answers.put(Head.VULGAR, vulgar);
        String polarity = row.getOrDefault("polarity", "");
        answers.put(Head.NEGATIVE, polarity.equals("neg"));
        answers.put(Head.NEUTRAL, polarity.equals("neu"));
        answers.put(Head.POSITIVE, polarity.equals("pos"));
        Set<String> threats = values(row, "threat");
        THREATS.forEach(head -> answers.put(head, threats.contains(head.id())));
        Set<String> intents = values(row, "intent");
        INTENTS.forEach((head, name) -> answers.put(head, intents.contains(name)));
        Set<String> contact = values(row, "contact");
        answers.put(Head.OUTSIDE, contact.contains("outside"));
        answers.put(Head.DETAIL, contact.contains("detail"));
        if (!row.getOrDefault("register", "").equals("mixed")) {
            languages(answers, language);
        }
        String group = row.getOrDefault("group", "");
        String text = row.getOrDefault("text", "").replace("\\n", "\n").replace("\\t", "\t");
        boolean typical = !row.getOrDefault("part", "").equals("open");
        return new Example(text, group.isEmpty() ? null : language + group, answers, typical);
    }

    static void languages(Map<Head, Boolean> answers, String language) {
        answers.put(Head.SPANISH, language.equals("es"));
        answers.put(Head.PORTUGUESE, language.equals("pt"));
        answers.put(Head.ENGLISH, language.equals("en"));
    }

    private static Set<String> values(Map<String, String> row, String column) {
        return Set.copyOf(Arrays.asList(row.getOrDefault(column, "").split(" ", 0)));
    }

    /** Stretches of a few words from each, for telling languages apart when there is little to go by. */
    public static List<Example> stretches(List<Example> examples, int words) {
        List<Example> stretches = new ArrayList<>();
        for (Example example : examples) {
            Map<Head, Boolean> answers = new EnumMap<>(Head.class);
            for (Head head : List.of(Head.SPANISH, Head.PORTUGUESE, Head.ENGLISH)) {
                Boolean answer = example.answers().get(head);
                if (answer != null) {
                    answers.put(head, answer);
                }
            }
            String[] split = example.text().strip().split("\\s+", 0);
            String group = example.group() == null ? example.text() : example.group();
            int most = Math.min(split.length - words, MOST_STRETCHES * words);
            for (int from = 0; !answers.isEmpty() && from < most; from += words) {
                String stretch = String.join(" ", Arrays.copyOfRange(split, from, from + words));
                stretches.add(new Example(stretch, group, answers, true));
            }
        }
        return stretches;
    }

    /**
     * The comments of OffendES (Plaza-del-Arco et al. 2021, Apache-2.0): OFP and OFG attack a person or a group, NOE is
     * rude and attacks nobody, NO is neither.
     */
    public static List<Example> offendes(List<String> lines) {
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
        int text = header.indexOf("comment");
        int label = header.indexOf("label");
        if (text < 0 || label < 0) {
            throw new IllegalArgumentException("needs the columns comment and label, but has " + header);
        }
        List<Example> examples = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length == header.size()) {
                boolean attacks = fields[label].equals("OFP") || fields[label].equals("OFG");
                Map<Head, Boolean> answers = new EnumMap<>(Head.class);
                answers.put(Head.OFFENSIVE, attacks);
                answers.put(Head.TOXIC, attacks || fields[label].equals("NOE"));
                examples.add(new Example(fields[text], null, answers, false));
            }
        }
        return examples;
    }
}

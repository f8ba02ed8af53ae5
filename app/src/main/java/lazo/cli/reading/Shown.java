package lazo.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lazo.science.reading.Head;
import lazo.science.reading.LearnedReader.Understanding;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Span;

/**
 * A line as a person reads it: the words that carried a finding stand out, and below them is what was found.
 *
 * @param colored whether the terminal shows colours; else brackets do
 */
record Shown(boolean colored) {

    private static final String RESET = "\u001B[0m";
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String CYAN = "\u001B[36m";
    private static final String DIM = "\u001B[2m";

    /** A stretch of the line with the colour of its kind. */
    private record Mark(Span span, String color) {}

    String of(String line, Understanding understood) {
        Reading reading = understood.reading();
        List<Mark> marks = new ArrayList<>();
        reading.insults().forEach(insult -> marks.add(new Mark(insult.span(), RED)));
        reading.threats().forEach(threat -> marks.add(new Mark(threat.span(), YELLOW)));
        reading.contacts().forEach(contact -> marks.add(new Mark(contact.span(), CYAN)));
        return marked(line, marks) + "\n  " + dim(String.join(" · ", findings(understood))) + "\n";
    }

    private String marked(String line, List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Mark mark : marks.stream()
                .sorted((a, b) -> Integer.compare(a.span.from(), b.span.from()))
                .toList()) {
            int from = Math.max(at, mark.span.from());
            int to = Math.min(line.length(), mark.span.to());
            if (from < to) {
                text.append(line, at, from);
                text.append(colored ? mark.color : "[").append(line, from, to).append(colored ? RESET : "]");
                at = to;
            }
        }
        return text.append(line.substring(at)).toString();
    }

    private static List<String> findings(Understanding understood) {
        Reading reading = understood.reading();
        Map<Head, Double> chances = understood.chances();
        List<String> findings = new ArrayList<>();
        findings.add(String.format(Locale.ROOT, "%s %.2f", reading.language(), reading.languageConfidence()));
        findings.add(String.format(Locale.ROOT, "polarity %+.2f", reading.polarity()));
        reading.insults()
                .forEach(insult -> findings.add(String.format(
                        Locale.ROOT,
                        "insult at %s %.2f",
                        word(insult.target()),
                        chances.getOrDefault(
                                insult.target() == Reading.Target.PRODUCT ? Head.PRODUCT : Head.INSULT, 0.0))));
        reading.threats().forEach(threat -> findings.add("threat: " + word(threat.kind())));
        reading.intents().stream()
                .sorted()
                .forEach(intent -> findings.add(word(intent)
                        + Head.of(word(intent))
                                .map(head -> String.format(Locale.ROOT, " %.2f", chances.getOrDefault(head, 0.0)))
                                .orElse("")));
        reading.contacts().forEach(contact -> findings.add("contact: " + word(contact.kind())));
        reading.needs()
                .forEach(need ->
                        findings.add(String.format(Locale.ROOT, "need %s %.2f", need.needId(), need.similarity())));
        return findings;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String dim(String text) {
        return colored ? DIM + text + RESET : text;
    }
}

package lazo.science.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Messages with what each must ({@code iUS}) or must not ({@code !iUS}) be read as. */
final class LabelledMessages {

    private record Labelled(List<String> labels, String text) {}

    private static final RuleReader READER = new RuleReader(List.of());
    private final List<Labelled> messages = new ArrayList<>();

    LabelledMessages(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledMessages.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    messages.add(new Labelled(List.of(line.substring(0, tab).split(",", -1)), line.substring(tab + 1)));
                }
            }
        }
    }

    long with(String label) {
        return messages.stream()
                .filter(message -> message.labels.contains(label))
                .count();
    }

    List<String> missed(String label) {
        return messages.stream()
                .filter(message -> message.labels.contains(label) && !found(message.text, label))
                .map(Labelled::text)
                .toList();
    }

    List<String> wronglyFound(String label) {
        return messages.stream()
                .filter(message -> message.labels.contains("!" + label) && found(message.text, label))
                .map(Labelled::text)
                .toList();
    }

    /** All messages with a label other than insults at us or their absence, that are not read as labelled. */
    List<String> otherMistakes() {
        return messages.stream()
                .filter(message -> message.labels.stream().anyMatch(label -> isMistaken(message.text, label)))
                .map(Labelled::text)
                .toList();
    }

    private boolean isMistaken(String text, String label) {
        boolean not = label.startsWith("!");
        String bare = not ? label.substring(1) : label;
        return !bare.startsWith("i") && found(text, bare) == not;
    }

    private boolean found(String text, String label) {
        Reading reading = READER.read(text, null, null);
        Set<String> all = new TreeSet<>();
        reading.insults().forEach(insult -> all.add("i" + insult.target()));
        reading.threats().forEach(threat -> all.add("t" + threat.kind()));
        reading.contacts().forEach(contact -> all.add("c" + contact.kind()));
        reading.intents().forEach(intent -> all.add(intent.name()));
        if (reading.isUnhappy()) {
            all.add("UNHAPPY");
        }
        boolean any = label.endsWith("*");
        String start = any ? label.substring(0, label.length() - 1) : label;
        return any ? all.stream().anyMatch(one -> one.startsWith(start)) : all.contains(label);
    }
}

package lazo.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFacts.Need;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes or removes one need in the text of {@code company.yaml} and leaves every other letter of it as it was, comments
 * too. What comes out is read again, and refused where anything else than that need would have another meaning.
 */
final class NeedsText {

    private static final String KEY = "needs";
    private static final String STEP = "  ";

    /** Words that need no quotes: nothing in them means something to YAML. */
    private static final String PLAIN = "\\p{L}[\\p{L}\\p{N} ,.()¿?¡!/'-]*";

    private static final List<String> NO_WORDS =
            List.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "si", "sí");

    private final String text;

    private NeedsText(String text) {
        this.text = text;
    }

    /**
     * The text with this need in it: in the place of the one with the same id, or after the others.
     *
     * @throws BadInput where the text is written in a way in which that cannot be done
     */
    static String with(String text, Need need) {
        CompanyFacts before = lazo.science.history.CompanyFile.parse("company.yaml", text);
        return meaning(expected(before, need), new NeedsText(text).put(need, before));
    }

    /**
     * The text without the need of that id.
     *
     * @throws BadInput where the text is written in a way in which that cannot be done
     */
    static String without(String text, String id) {
        CompanyFacts before = lazo.science.history.CompanyFile.parse("company.yaml", text);
        List<Need> others =
                before.needs().stream().filter(need -> !need.id().equals(id)).toList();
        return meaning(having(before, others), new NeedsText(text).cut(id, others));
    }

    private static String meaning(CompanyFacts wanted, String after) {
        CompanyFacts facts = read(after);
        if (facts == null || !facts.equals(wanted)) {
            throw new BadInput(
                    "The form cannot change the file as it is written.", "Change it in the text of company.yaml.");
        }
        return after;
    }

    private static @Nullable CompanyFacts read(String text) {
        try {
            return lazo.science.history.CompanyFile.parse("company.yaml", text);
        } catch (BadInput unreadable) {
            return null;
        }
    }

    private static CompanyFacts expected(CompanyFacts before, Need need) {
        List<Need> needs = new ArrayList<>();
        boolean known = false;
        for (Need each : before.needs()) {
            boolean same = each.id().equals(need.id());
            needs.add(same ? need : each);
            known |= same;
        }
        if (!known) {
            needs.add(need);
        }
        return having(before, List.copyOf(needs));
    }

    private static CompanyFacts having(CompanyFacts before, List<Need> needs) {
        return new CompanyFacts(
                before.name(),
                before.mission(),
                before.currency(),
                before.timezone(),
                before.agentMinuteCost(),
                before.grossMargin(),
                before.exchangeRates(),
                before.officeHours(),
                before.coreFeatures(),
                before.criticalProcesses(),
                needs,
                before.goneAfterDays());
    }

    /** The lines of that need go; the last one leaves an empty list. */
    private String cut(String id, List<Need> others) {
        Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
        NodeTuple tuple = root.orElse(null) instanceof MappingNode mapping ? tuple(mapping, KEY) : null;
        if (tuple == null || !(tuple.getValueNode() instanceof SequenceNode needs)) {
            return text;
        }
        int key = end(tuple.getKeyNode());
        if (needs.getFlowStyle() == FlowStyle.FLOW) {
            return replaced(key, end(needs), others.isEmpty() ? ": []" : ":\n" + items(others));
        }
        for (Node each : needs.getValue()) {
            if (each instanceof MappingNode written && id.equals(scalar(written, "id"))) {
                int from = text.lastIndexOf('\n', start(written)) + 1;
                int to = Math.min(text.length(), endOfLine(end(written)) + 1);
                String empty = others.isEmpty() ? " []" : "";
                return text.substring(0, key + 1) + empty + text.substring(key + 1, from) + text.substring(to);
            }
        }
        return text;
    }

    private String put(Need need, CompanyFacts before) {
        Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
        if (!(root.orElse(null) instanceof MappingNode mapping)) {
            return text;
        }
        NodeTuple tuple = tuple(mapping, KEY);
        if (tuple == null) {
            return text.stripTrailing() + "\n" + KEY + ":\n" + item(need, STEP) + "\n";
        }
        if (!(tuple.getValueNode() instanceof SequenceNode needs)
                || needs.getFlowStyle() == FlowStyle.FLOW
                || needs.getValue().isEmpty()) {
            return replaced(
                    end(tuple.getKeyNode()),
                    end(tuple.getValueNode()),
                    ":\n" + items(expected(before, need).needs()));
        }
        for (Node each : needs.getValue()) {
            if (each instanceof MappingNode written && need.id().equals(scalar(written, "id"))) {
                return changed(written, need, before);
            }
        }
        Node last = needs.getValue().getLast();
        int at = endOfLine(end(last));
        String indent = " ".repeat(column(last) - 2);
        return replaced(at, at, "\n" + item(need, indent));
    }

    /** Only what is another goes in the place of what was. */
    private String changed(MappingNode written, Need need, CompanyFacts before) {
        Need was = before.needs().stream()
                .filter(each -> each.id().equals(need.id()))
                .findFirst()
                .orElseThrow();
        NodeTuple stance = tuple(written, "stance");
        NodeTuple title = tuple(written, "title");
        NodeTuple examples = tuple(written, "examples");
        String indent = " ".repeat(column(written));
        boolean inPlace = written.getFlowStyle() == FlowStyle.BLOCK
                && stance != null
                && (title != null || was.title().equals(need.title()))
                && (examples != null || was.examples().equals(need.examples()));
        if (!inPlace) {
            return replaced(start(written), end(written), fields(need, indent).strip());
        }
        // From the last to the first in the text, so that no place moves before it is used.
        List<Edit> edits = new ArrayList<>();
        if (stance != null && !was.stance().equals(need.stance())) {
            edits.add(edit(stance, " " + word(need)));
        }
        if (title != null && !was.title().equals(need.title())) {
            edits.add(edit(title, " " + quoted(need.title())));
        }
        if (examples != null && !was.examples().equals(need.examples())) {
            edits.add(edit(examples, phrases(need.examples(), indent + STEP)));
        }
        edits.sort((a, b) -> Integer.compare(b.from(), a.from()));
        String result = text;
        for (Edit edit : edits) {
            result = result.substring(0, edit.from()) + edit.now() + result.substring(edit.to());
        }
        return result;
    }

    /** What stands from one letter up to another, and what shall stand there. */
    private record Edit(int from, int to, String now) {}

    /** Another value for a key. */
    private Edit edit(NodeTuple there, String now) {
        return new Edit(end(there.getKeyNode()) + 1, end(there.getValueNode()), now);
    }

    private static String items(List<Need> needs) {
        return String.join("\n", needs.stream().map(need -> item(need, STEP)).toList());
    }

    private static String item(Need need, String indent) {
        return indent + "- " + fields(need, indent + STEP).strip();
    }

    private static String fields(Need need, String indent) {
        return indent + "id: " + quoted(need.id()) + "\n" + indent + "stance: " + word(need) + "\n" + indent + "title: "
                + quoted(need.title())
                + (need.examples().isEmpty()
                        ? ""
                        : "\n" + indent + "examples:" + phrases(need.examples(), indent + STEP));
    }

    private static String phrases(Map<String, List<String>> byLanguage, String indent) {
        StringBuilder out = new StringBuilder();
        byLanguage.forEach((language, phrases) -> {
            out.append('\n').append(indent).append(language).append(':');
            phrases.forEach(phrase ->
                    out.append('\n').append(indent).append(STEP).append("- ").append(quoted(phrase)));
        });
        return out.isEmpty() ? " {}" : out.toString();
    }

    private static String word(Need need) {
        return need.stance().name().toLowerCase(Locale.ROOT);
    }

    /** As it is where YAML takes it for nothing else, or between quotes. */
    private static String quoted(String words) {
        boolean plain =
                words.matches(PLAIN) && !words.endsWith(" ") && !NO_WORDS.contains(words.toLowerCase(Locale.ROOT));
        return plain ? words : "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return tuple;
            }
        }
        return null;
    }

    private static @Nullable String scalar(MappingNode mapping, String key) {
        NodeTuple tuple = tuple(mapping, key);
        return tuple != null && tuple.getValueNode() instanceof ScalarNode value ? value.getValue() : null;
    }

    private String replaced(int from, int to, String now) {
        return text.substring(0, from) + now + text.substring(to);
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int start(Node node) {
        return place(node.getStartMark());
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElseThrow();
    }

    /** Where the last letter of it stands: a block counts what follows it up to the next, comments too. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> many
                && many.getFlowStyle() == FlowStyle.BLOCK
                && !many.getValue().isEmpty()) {
            Object last = many.getValue().getLast();
            return last instanceof NodeTuple tuple ? end(tuple.getValueNode()) : end((Node) last);
        }
        return place(node.getEndMark());
    }

    /** The parser counts letters, and Java halves of some. */
    private int place(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }
}

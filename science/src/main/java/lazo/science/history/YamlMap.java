package lazo.science.history;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A block of a settings file a person wrote, that knows on which line everything stands. */
public final class YamlMap {

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            Node name = tuple.getKeyNode();
            if (!(name instanceof ScalarNode scalar)) {
                throw wrong(file, name, "A key must be a word.", "Write it as \"key: value\".");
            }
            if (values.put(scalar.getValue(), tuple.getValueNode()) != null) {
                throw wrong(file, name, "\"" + scalar.getValue() + "\" is given twice.", "Keep one of the two.");
            }
            names.put(scalar.getValue(), name);
        }
    }

    public static YamlMap read(Path path) {
        String file = path.toString();
        try {
            return parse(file, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new BadInput("There is no file " + file + ".", "Check the path.");
        } catch (CharacterCodingException e) {
            throw new BadInput(file + " is not valid UTF-8.", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new BadInput(
                    file + " cannot be read: " + e.getMessage() + ".", "Check the file and its permissions.");
        }
    }

    /** An empty text is an empty block. */
    public static YamlMap parse(String file, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            Compose compose = new Compose(LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(50)
                    .build());
            Node root = compose.composeString(plain).orElse(null);
            if (root == null) {
                throw new BadInput(file + " is empty.", "Write at least one \"key: value\".");
            }
            if (!(root instanceof MappingNode mapping)) {
                throw wrong(file, root, "The file must consist of keys and values.", "Write it as \"key: value\".");
            }
            return new YamlMap(file, mapping);
        } catch (MarkedYamlEngineException e) {
            String place =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw new BadInput(
                    file + place + ": this is not valid YAML: " + e.getProblem() + ".",
                    "Check the indentation and the quotes near that line.");
        } catch (YamlEngineException e) {
            throw new BadInput(file + ": this is not valid YAML.", "Check the indentation and the quotes.");
        }
    }

    /** Refuses any key but these, and says which one may have been meant. */
    public YamlMap allowing(Collection<String> known) {
        for (Map.Entry<String, Node> name : names.entrySet()) {
            if (!known.contains(name.getKey())) {
                throw wrong(
                        file,
                        name.getValue(),
                        "There is no setting \"" + name.getKey() + "\" here.",
                        Nearest.hint(name.getKey(), known) + "Known here: " + String.join(", ", known) + ".");
            }
        }
        return this;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        Node value = values.get(key);
        return value != null && !isNull(value);
    }

    public @Nullable String text(String key) {
        Node value = values.get(key);
        if (value == null || isNull(value)) {
            return null;
        }
        if (!(value instanceof ScalarNode scalar)) {
            throw wrong(key, "\"" + key + "\" must be a text.", "Write it on one line.");
        }
        return scalar.getValue().strip();
    }

    /** A text with the spaces around it, which may be what it is about. */
    @Nullable
    String raw(String key) {
        return values.get(key) instanceof ScalarNode scalar && !isNull(scalar) ? scalar.getValue() : text(key);
    }

    String textOr(String key, String other) {
        String text = text(key);
        return text == null ? other : text;
    }

    String requiredText(String key) {
        String text = text(key);
        if (text == null || text.isEmpty()) {
            throw missing(key);
        }
        return text;
    }

    @Nullable
    Double number(String key, double least, double most) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        double value = Decimals.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, text.length());
        if (!(value >= least && value <= most) || Double.isInfinite(value)) {
            throw wrong(
                    key,
                    "\"" + key + "\" must be a number from " + Decimals.plain(least) + " to " + Decimals.plain(most)
                            + "; it is \"" + text + "\".",
                    "Write it with a point for decimals.");
        }
        return value;
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    @Nullable
    YamlMap map(String key) {
        Node value = values.get(key);
        if (value == null || isNull(value)) {
            return null;
        }
        if (!(value instanceof MappingNode mapping)) {
            throw wrong(
                    key,
                    "\"" + key + "\" must be a block of keys and values.",
                    "Indent \"key: value\" lines below it.");
        }
        return new YamlMap(file, mapping);
    }

    /** The blocks of a list; none where the key is absent. */
    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof MappingNode mapping)) {
                throw wrong(
                        file, item, "Each item of \"" + key + "\" must be a block.", "Write it as \"- key: value\".");
            }
            maps.add(new YamlMap(file, mapping));
        }
        return List.copyOf(maps);
    }

    /** The texts of a list, or the one text that stands there; none where the key is absent. */
    List<String> texts(String key) {
        if (values.get(key) instanceof ScalarNode scalar) {
            return isNull(scalar) ? List.of() : List.of(scalar.getValue().strip());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw wrong(file, item, "Each item of \"" + key + "\" must be a text.", "Write it as \"- text\".");
            }
            texts.add(scalar.getValue().strip());
        }
        return List.copyOf(texts);
    }

    /** Something is wrong with the value of a key. */
    BadInput wrong(String key, String sentence, String remedy) {
        Node value = values.get(key);
        return wrong(file, value == null ? node : value, sentence, remedy);
    }

    BadInput missing(String key) {
        return wrong(file, node, "\"" + key + "\" is missing.", "Add \"" + key + ": …\".");
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null || isNull(value)) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw wrong(
                    key, "\"" + key + "\" must be a list.", "Write it as [a, b] or as lines that begin with \"- \".");
        }
        return sequence.getValue();
    }

    private static boolean isNull(Node value) {
        return value instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"));
    }

    private static BadInput wrong(String file, Node node, String sentence, String remedy) {
        String place = node.getStartMark()
                .map(Mark::getLine)
                .map(line -> ":" + (line + 1))
                .orElse("");
        return new BadInput(file + place + ": " + sentence, remedy);
    }
}

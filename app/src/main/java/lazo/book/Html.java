package lazo.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * HTML and SVG as values. Everything that goes into a page passes through here and is escaped here; the one way around
 * it, {@link #trusted}, is for our own style sheet and script.
 */
public final class Html {

    private static final Set<String> VOID = Set.of("meta", "link", "br", "input", "hr", "wbr");
    private static final Set<String> SHAPES =
            Set.of("path", "line", "rect", "circle", "ellipse", "stop", "use", "polyline", "polygon");

    /** What ends by itself where the next begins, so a page need not say it: tables are long. */
    private static final Set<String> ENDS_BY_ITSELF = Set.of("td", "th", "tr");

    private Html() {}

    /** What an element is given: an attribute or content. */
    public sealed interface Part permits Attr, Node {}

    public record Attr(String name, String value) implements Part {}

    /** Something that stands in a page. */
    public sealed interface Node extends Part permits Element, Text, Many, Trusted {}

    public record Element(String tag, List<Attr> attributes, List<Node> children) implements Node {}

    public record Text(String text) implements Node {}

    public record Many(List<Node> nodes) implements Node {}

    public record Trusted(String source) implements Node {}

    public static final Node NOTHING = new Many(List.of());

    /** An element; {@code shape} is a tag with classes, such as {@code p.lead}. */
    public static Element el(String shape, Part... parts) {
        List<Attr> attributes = new ArrayList<>();
        List<Node> children = new ArrayList<>();
        int dot = shape.indexOf('.');
        String tag = dot < 0 ? shape : shape.substring(0, dot);
        if (dot >= 0) {
            attributes.add(new Attr("class", shape.substring(dot + 1).replace('.', ' ')));
        }
        for (Part part : parts) {
            switch (part) {
                case Attr attribute -> attributes.add(attribute);
                case Node node -> children.add(node);
            }
        }
        return new Element(tag, attributes, children);
    }

    /** An element that holds nothing but text. */
    public static Element el(String shape, String text) {
        return el(shape, text(text));
    }

    public static Text text(String text) {
        return new Text(text);
    }

    public static Attr at(String name, String value) {
        return new Attr(name, value);
    }

    public static Attr at(String name, double value) {
        return new Attr(name, number(value));
    }

    /** A coordinate in hundredths of the width, so that a drawing is as wide as its place. */
    public static Attr percent(String name, double hundredths) {
        return new Attr(name, number(hundredths) + "%");
    }

    public static Node many(Collection<? extends Node> nodes) {
        return new Many(List.copyOf(nodes));
    }

    public static Node many(Node... nodes) {
        return new Many(List.of(nodes));
    }

    public static <T> Node each(Collection<T> items, Function<? super T, ? extends Node> draw) {
        List<Node> nodes = new ArrayList<>(items.size());
        for (T item : items) {
            nodes.add(draw.apply(item));
        }
        return new Many(nodes);
    }

    public static Node trusted(String source) {
        return new Trusted(source);
    }

    public static String render(Node node) {
        StringBuilder out = new StringBuilder(16_384);
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Text text -> escape(text.text(), out);
            case Trusted trusted -> out.append(trusted.source());
            case Many many -> many.nodes().forEach(child -> write(child, out));
            case Element element -> write(element, out);
        }
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.tag());
        for (Attr attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), out);
            out.append('"');
        }
        if (VOID.contains(element.tag())) {
            out.append('>');
            return;
        }
        if (element.children().isEmpty() && SHAPES.contains(element.tag())) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.children().forEach(child -> write(child, out));
        if (!ENDS_BY_ITSELF.contains(element.tag())) {
            out.append("</").append(element.tag()).append('>');
        }
    }

    /** Whether it turns the direction of writing without being seen, so that a name could rearrange its neighbours. */
    private static boolean isHiddenTurn(char c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\r', '\t' -> out.append(c);
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (isHiddenTurn(c)) {
                        continue;
                    } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c) || c >= 0xfffe) {
                        out.append('\ufffd');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** As drawings want numbers: at most two decimals, a point, no exponent. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "0";
        }
        long hundredths = Math.round(Math.abs(value) * 100);
        StringBuilder out = new StringBuilder(8);
        if (value < 0 && hundredths > 0) {
            out.append('-');
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
        return out.toString();
    }
}

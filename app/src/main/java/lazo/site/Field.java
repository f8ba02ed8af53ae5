package lazo.site;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.book.Html.Attr;
import lazo.book.Html.Node;
import lazo.book.Html.Part;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: label, what helps to answer it, where to answer, and what was wrong with the last answer, all
 * tied together for those who listen to the page.
 */
public final class Field {

    private final String name;
    private String id;
    private final String label;
    private final List<Attr> attributes = new ArrayList<>();
    private String value = "";
    private @Nullable String hint;
    private @Nullable String problem;
    private boolean optional;
    private String shape = "in";

    private Field(String name, String label) {
        this.name = name;
        this.id = name;
        this.label = label;
    }

    public static Field of(String name, String label) {
        return new Field(name, label);
    }

    public Field with(String attribute, String content) {
        attributes.add(at(attribute, content));
        return this;
    }

    public Field value(String answered) {
        value = answered;
        return this;
    }

    public Field hint(String sentence) {
        hint = sentence;
        return this;
    }

    /** @param sentence null where the last answer was fine, or there was none */
    public Field problem(@Nullable String sentence) {
        problem = sentence;
        return this;
    }

    public Field optional() {
        optional = true;
        return this;
    }

    /** Of its own where a page asks the same twice. */
    public Field id(String unique) {
        id = unique;
        return this;
    }

    /** Where the page begins for whoever types. */
    public Field first() {
        return with("autofocus", "");
    }

    /** For a few digits, in large type. */
    public Field large() {
        shape = "in.code";
        return this;
    }

    /** @param type of the input: text, email, password, search */
    public Node input(String type) {
        List<Attr> all = common();
        all.add(at("type", type));
        if (!value.isEmpty() && !type.equals("password")) {
            all.add(at("value", value));
        }
        return around(el("input." + shape, all.toArray(Attr[]::new)));
    }

    public Node area() {
        List<Part> all = new ArrayList<>(common());
        all.add(text(value));
        return around(el("textarea.in", all.toArray(Part[]::new)));
    }

    /** @param options what is sent, with what is shown */
    public Node choice(Map<String, String> options) {
        List<Part> all = new ArrayList<>(common());
        all.add(each(
                options.entrySet(),
                option -> el(
                        "option",
                        at("value", option.getKey()),
                        option.getKey().equals(value) ? at("selected", "") : NOTHING,
                        text(option.getValue()))));
        return around(el("select.in", all.toArray(Part[]::new)));
    }

    private List<Attr> common() {
        List<Attr> all = new ArrayList<>();
        all.add(at("id", id));
        all.add(at("name", name));
        if (!optional) {
            all.add(at("required", ""));
        }
        if (problem != null) {
            all.add(at("aria-invalid", "true"));
        }
        if (hint != null || problem != null) {
            all.add(at("aria-describedby", problem != null ? id + "-problem" : id + "-hint"));
        }
        all.addAll(attributes);
        return all;
    }

    private Node around(Node control) {
        return el(
                problem == null ? "div.field" : "div.field.wrong",
                el("label", at("for", id), text(label)),
                hint == null ? NOTHING : el("p.hint", at("id", id + "-hint"), text(hint)),
                problem == null ? NOTHING : el("p.problem", at("id", id + "-problem"), text(problem)),
                many(control));
    }
}

package lazo.review;

import java.util.Map;
import lazo.site.Field;

/**
 * What somebody typed into one form of a page that has several, and what was wrong with it: it is shown again, so that
 * nothing has to be typed twice.
 *
 * @param form which of them
 * @param answers by the name of the field
 * @param problems sentences by the name of the field
 */
record Typed(String form, Map<String, String> answers, Map<String, String> problems) {

    /** Nothing was typed yet. */
    static final Typed NOTHING = new Typed("", Map.of(), Map.of());

    boolean isOf(String other) {
        return form.equals(other);
    }

    boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The field as it was filled in, with what was wrong; the page begins at the first that is wrong. */
    Field in(String which, String name, String label, String otherwise) {
        Field field = Field.of(name, label);
        if (!isOf(which)) {
            return field.value(otherwise);
        }
        String problem = problems.get(name);
        boolean first = problem != null && problems.keySet().iterator().next().equals(name);
        field.value(answers.getOrDefault(name, otherwise)).problem(problem);
        return first ? field.first() : field;
    }
}

package lazo.science.history;

import dev.cel.runtime.CelEvaluationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the value of one field comes from. */
sealed interface CellValue {

    /** The value in this row; empty where it has none. */
    String of(Row row) throws Flaw;

    /** The columns it is made of, each with whether it can do without. */
    Map<String, Boolean> columns();

    /** What to call its origin where it is wrong; empty for a constant. */
    default String origin() {
        return String.join(", ", columns().keySet());
    }

    /** The same in every row. */
    record Constant(String value) implements CellValue {
        @Override
        public String of(Row row) {
            return value;
        }

        @Override
        public Map<String, Boolean> columns() {
            return Map.of();
        }
    }

    /** The first of these columns that is not empty. */
    record Columns(List<String> names, Map<String, Boolean> columns) implements CellValue {
        @Override
        public String of(Row row) {
            for (String name : names) {
                String cell = row.cell(name);
                if (!cell.isEmpty()) {
                    return cell;
                }
            }
            return "";
        }
    }

    /** A value without an ending that says nothing, such as the {@code .0} of a number that is a name. */
    record Without(CellValue value, String ending) implements CellValue {
        @Override
        public String of(Row row) throws Flaw {
            String whole = value.of(row);
            return whole.endsWith(ending) ? whole.substring(0, whole.length() - ending.length()) : whole;
        }

        @Override
        public Map<String, Boolean> columns() {
            return value.columns();
        }
    }

    /** A value in other words; one that the table does not know stays as it is. */
    record Translated(CellValue value, Map<String, String> table) implements CellValue {
        @Override
        public String of(Row row) throws Flaw {
            String word = value.of(row);
            return table.getOrDefault(word, word);
        }

        @Override
        public Map<String, Boolean> columns() {
            return value.columns();
        }
    }

    /** A point in time as the export writes it. */
    record Dated(CellValue value, DateRule rule) implements CellValue {
        @Override
        public String of(Row row) throws Flaw {
            String written = value.of(row);
            String iso = written.isEmpty() ? "" : rule.iso(written);
            if (iso == null) {
                throw new Flaw(
                        origin(),
                        "\"" + written + "\" is not a date of the format that the mapping gives.",
                        "Check the pattern under \"dates\" in the mapping.");
            }
            return iso;
        }

        @Override
        public Map<String, Boolean> columns() {
            return value.columns();
        }
    }

    /** What an expression comes to. */
    record Computed(Formula formula) implements CellValue {
        @Override
        public String of(Row row) throws Flaw {
            try {
                return formula.text(row);
            } catch (CelEvaluationException e) {
                throw new Flaw(
                        origin(),
                        "The mapping's expression cannot be evaluated: " + e.getMessage() + ".",
                        "Correct the row, or let the expression allow for it.");
            }
        }

        @Override
        public Map<String, Boolean> columns() {
            return new LinkedHashMap<>(formula.columns());
        }
    }
}

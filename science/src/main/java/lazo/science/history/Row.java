package lazo.science.history;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a CSV by the names of its columns. A column the row is too short for is empty. Reused row after row. */
final class Row extends AbstractMap<String, String> {

    /** Where each column stands. */
    private final Map<String, Integer> columns;

    private List<String> cells = List.of();

    Row(Map<String, Integer> columns) {
        this.columns = columns;
    }

    void set(List<String> newCells) {
        cells = newCells;
    }

    /** The cell without spaces around it; empty where there is no such column. */
    String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return columns.containsKey(column);
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        return column instanceof String name && columns.containsKey(name) ? cell(name) : null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<Entry<String, String>> entries = new LinkedHashSet<>();
        columns.keySet().forEach(column -> entries.add(Map.entry(column, cell(column))));
        return entries;
    }
}

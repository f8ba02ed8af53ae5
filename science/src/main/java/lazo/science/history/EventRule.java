package lazo.science.history;

import java.util.List;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which rows become one kind of event, and where its fields come from.
 *
 * @param when null: every row
 */
record EventRule(@Nullable Formula when, List<Field> fields) {

    /** One field of the event. */
    record Field(Scope scope, Key key, CellValue value) {

        String path() {
            return scope.prefix() + key.name();
        }
    }

    /** Rows that are left out on purpose, and counted under this name. */
    record Skip(String name, Formula when) {}
}

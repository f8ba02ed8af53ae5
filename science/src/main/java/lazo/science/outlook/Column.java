package lazo.science.outlook;

import java.util.Arrays;
import java.util.List;

/** One column of a table of customers, in the order of its rows. */
public sealed interface Column {

    String name();

    /** How many rows. */
    int size();

    /** @param values one for each row; NaN where nothing was recorded */
    record Amounts(String name, double[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }
    }

    /**
     * Words, each of one of a few kinds.
     *
     * @param kinds the distinct words
     * @param codes for each row the place of its word in {@code kinds}; −1 where nothing was recorded, which is a kind
     *     of its own
     */
    record Kinds(String name, List<String> kinds, int[] codes) implements Column {
        @Override
        public int size() {
            return codes.length;
        }

        /** The word of a row; empty where nothing was recorded. */
        String kind(int row) {
            return codes[row] < 0 ? "" : kinds.get(codes[row]);
        }

        /** Where a word stands in a table with the empty word at 0; −1 where it does not occur. */
        int placeOf(String kind) {
            int place = kinds.indexOf(kind);
            return kind.isEmpty() ? 0 : place < 0 ? -1 : place + 1;
        }

        /** A column of these words, one for each row. */
        public static Kinds of(String name, String... words) {
            List<String> kinds = Arrays.stream(words)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            return new Kinds(
                    name, kinds, Arrays.stream(words).mapToInt(kinds::indexOf).toArray());
        }
    }
}

package lazo.cli.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the cells of one column. It takes them for numbers until one is none; where that happens late, the words
 * before it are gone and the file has to be read again, with this column as words from the start.
 */
final class Cells {

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private double[] numbers = new double[1024];
    private int[] codes = new int[0];
    private final Map<String, Integer> words = new HashMap<>();
    private boolean asWords;
    private boolean tooLate;
    private int size;

    Cells(boolean asWords) {
        this.asWords = asWords;
    }

    /** True where the file has to be read again. */
    boolean tooLate() {
        return tooLate;
    }

    void add(String cell) {
        if (!asWords) {
            if (isMissing(cell)) {
                addNumber(Double.NaN);
                return;
            }
            double number = number(cell);
            if (!Double.isNaN(number)) {
                addNumber(number);
                return;
            }
            tooLate = size > 0;
            asWords = true;
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, Math.max(1024, 2 * size));
        }
        String word = cell.strip();
        codes[size++] = isMissing(cell) ? -1 : words.computeIfAbsent(word, _ -> words.size());
    }

    private void addNumber(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    Column column() {
        if (!asWords) {
            return new Column.Numbers(Arrays.copyOf(numbers, size));
        }
        List<String> levels = new ArrayList<>(words.keySet());
        levels.sort(null);
        int[] place = new int[levels.size()];
        for (int i = 0; i < place.length; i++) {
            place[words.getOrDefault(levels.get(i), 0)] = i;
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = codes[i] < 0 ? -1 : place[codes[i]];
        }
        return new Column.Texts(new Factor(List.copyOf(levels), sorted));
    }

    static boolean isMissing(String cell) {
        return cell.isBlank() || cell.equals("NA") || cell.equalsIgnoreCase("nan") || cell.equalsIgnoreCase("null");
    }

    /** The number a cell holds; NaN where it holds none. Up to 15 digits exactly as {@code parseDouble} reads them. */
    static double number(String cell) {
        int length = cell.length();
        int at = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = at; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9' && count < 15) {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return slowly(cell);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = point < 0 ? digits : digits / POWERS[count - point];
        return at == 1 ? -value : value;
    }

    private static double slowly(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0 || text.indexOf('x') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}

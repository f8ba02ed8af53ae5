package lazo.science.verdict;

/** The n-th smallest of some numbers without sorting them all (Hoare, CACM 4, 1961). */
final class Select {

    private Select() {}

    /** Reorders {@code values}, which hold no NaN. */
    static double nth(double[] values, int n) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swap = values[left];
                    values[left++] = values[right];
                    values[right--] = swap;
                }
            }
            if (n <= right) {
                high = right;
            } else if (n >= left) {
                low = left;
            } else {
                return values[n];
            }
        }
        return values[n];
    }
}

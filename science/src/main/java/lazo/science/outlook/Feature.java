package lazo.science.outlook;

import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;

/** One number made from one column: what a model is given. */
sealed interface Feature {

    /** Which column it is made from, counted from 0. */
    int column();

    String name();

    double of(Column column, int row);

    /** The amount as it is, or {@code fill} where there is none. */
    record Amount(int column, String name, double low, double high, double fill) implements Feature {
        @Override
        public double of(Column from, int row) {
            double value = ((Amounts) from).values()[row];
            return Double.isNaN(value) ? fill : Math.clamp(value, low, high);
        }
    }

    /** 1 where no amount was recorded. */
    record Unknown(int column, String name) implements Feature {
        @Override
        public double of(Column from, int row) {
            return Double.isNaN(((Amounts) from).values()[row]) ? 1 : 0;
        }
    }

    /** 1 where it is of this kind. */
    record Kind(int column, String name, String kind) implements Feature {
        @Override
        public double of(Column from, int row) {
            return ((Kinds) from).kind(row).equals(kind) ? 1 : 0;
        }
    }

    /**
     * A bend in the effect of an amount at knot {@code bend}: a restricted cubic spline (Harrell, Regression Modeling
     * Strategies, 2015, section 2.4.5), straight before the first knot and after the last.
     *
     * <pre>
     * ((x − tⱼ)₊³ − (x − tₖ₋₁)₊³ (tₖ − tⱼ)/(tₖ − tₖ₋₁) + (x − tₖ)₊³ (tₖ₋₁ − tⱼ)/(tₖ − tₖ₋₁)) / (tₖ − t₁)²
     * </pre>
     */
    record Bend(Amount amount, int bend, double[] knots) implements Feature {
        @Override
        public int column() {
            return amount.column();
        }

        @Override
        public String name() {
            return amount.name() + " (bend " + (bend + 1) + ")";
        }

        @Override
        public double of(Column from, int row) {
            double x = amount.of(from, row);
            double last = knots[knots.length - 1];
            double before = knots[knots.length - 2];
            double span = last - knots[0];
            double share = (last - knots[bend]) / (last - before);
            return (cube(x - knots[bend]) - cube(x - before) * share + cube(x - last) * (share - 1)) / (span * span);
        }

        private static double cube(double x) {
            return x <= 0 ? 0 : x * x * x;
        }
    }
}

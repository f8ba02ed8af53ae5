package lazo.cli.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plot as SVG that stands alone: steps with bands, lines, points with reaches and bars. Nothing in it asks the network.
 */
public final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 44;
    private static final int BOTTOM = 56;
    private static final int TICKS = 6;
    private static final String[] COLORS = {"#1f6f78", "#c2571a", "#6b4c9a", "#3d7d2f", "#a8324a", "#7a6a1f"};

    private final String title;
    private final String across;
    private final String upward;
    private final List<Series> series = new ArrayList<>();
    private List<String> categories = List.of();
    private double bottom = Double.NaN;
    private double top = Double.NaN;

    /** One set of marks; low and high are its band or reach, empty where it has none. */
    private record Series(Kind kind, String name, double[] x, double[] y, double[] low, double[] high) {}

    private enum Kind {
        STEPS,
        LINE,
        POINTS,
        BARS
    }

    /**
     * @param across what runs to the right
     * @param upward what runs upwards
     */
    public Chart(String title, String across, String upward) {
        this.title = title;
        this.across = across;
        this.upward = upward;
    }

    Chart range(double from, double to) {
        bottom = from;
        top = to;
        return this;
    }

    /** Words at 0, 1, 2 … in place of numbers on the lower axis. */
    public Chart categories(List<String> words) {
        categories = words;
        return this;
    }

    Chart steps(String name, double[] x, double[] y, double[] low, double[] high) {
        series.add(new Series(Kind.STEPS, name, x, y, low, high));
        return this;
    }

    Chart line(String name, double[] x, double[] y) {
        series.add(new Series(Kind.LINE, name, x, y, new double[0], new double[0]));
        return this;
    }

    public Chart points(String name, double[] x, double[] y, double[] low, double[] high) {
        series.add(new Series(Kind.POINTS, name, x, y, low, high));
        return this;
    }

    Chart bars(String name, double[] x, double[] y) {
        series.add(new Series(Kind.BARS, name, x, y, new double[0], new double[0]));
        return this;
    }

    public String html() {
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title>\n<body style=\"margin:2rem auto;max-width:60rem\">\n" + svg() + "</body></html>\n";
    }

    public String svg() {
        double left = categories.isEmpty() ? Double.POSITIVE_INFINITY : -0.6;
        double right = categories.isEmpty() ? Double.NEGATIVE_INFINITY : categories.size() - 0.4;
        double low = bottom;
        double high = top;
        for (Series each : series) {
            for (int i = 0; i < each.x().length; i++) {
                left = Math.min(left, each.x()[i]);
                right = Math.max(right, each.x()[i]);
            }
            if (Double.isNaN(bottom)) {
                for (double[] values : List.of(each.y(), each.low(), each.high())) {
                    for (double value : values) {
                        low = Double.isNaN(low) ? value : Math.min(low, value);
                        high = Double.isNaN(high) ? value : Math.max(high, value);
                    }
                }
            }
            low = each.kind() == Kind.BARS ? Math.min(low, 0) : low;
        }
        Axis x = new Axis(left, right, LEFT, WIDTH - RIGHT);
        Axis y = new Axis(low, high, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>%s</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fffdf8\"/>%n"
                        + "<text x=\"%d\" y=\"24\" font-size=\"16\">%s</text>%n",
                WIDTH,
                HEIGHT,
                escaped(title),
                LEFT,
                escaped(title)));
        axes(svg, x, y);
        int bars = 0;
        for (int i = 0; i < series.size(); i++) {
            String color = COLORS[i % COLORS.length];
            draw(svg, series.get(i), x, y, color, series.get(i).kind() == Kind.BARS ? bars++ : 0);
            if (!series.get(i).name().isEmpty()) {
                text(
                        svg,
                        WIDTH - RIGHT - 6,
                        TOP + 14 + 18 * i,
                        "end",
                        color,
                        "■ " + series.get(i).name());
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg, Axis x, Axis y) {
        for (double tick : y.ticks()) {
            line(svg, LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick), "#e4ddd0");
            text(svg, LEFT - 8, y.at(tick) + 4, "end", "#444", label(tick));
        }
        if (categories.isEmpty()) {
            for (double tick : x.ticks()) {
                text(svg, x.at(tick), HEIGHT - BOTTOM + 18, "middle", "#444", label(tick));
            }
        }
        for (int i = 0; i < categories.size(); i++) {
            text(svg, x.at(i), HEIGHT - BOTTOM + 18, "middle", "#444", categories.get(i));
        }
        line(svg, LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#444");
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "#444", across);
        text(svg, LEFT, TOP - 6, "start", "#444", upward);
    }

    private static void draw(StringBuilder svg, Series each, Axis x, Axis y, String color, int shift) {
        switch (each.kind()) {
            case STEPS -> {
                if (each.low().length > 0) {
                    StringBuilder band = steps(each.x(), each.high(), x, y);
                    for (int i = each.x().length - 1; i >= 0; i--) {
                        if (i < each.x().length - 1) {
                            point(band, x.at(each.x()[i + 1]), y.at(each.low()[i]));
                        }
                        point(band, x.at(each.x()[i]), y.at(each.low()[i]));
                    }
                    svg.append("<polygon fill=\"").append(color).append("\" fill-opacity=\"0.15\" points=\"");
                    svg.append(band).append("\"/>\n");
                }
                polyline(svg, steps(each.x(), each.y(), x, y), color);
            }
            case LINE -> {
                StringBuilder path = new StringBuilder();
                for (int i = 0; i < each.x().length; i++) {
                    point(path, x.at(each.x()[i]), y.at(each.y()[i]));
                }
                polyline(svg, path, color);
            }
            case POINTS -> {
                for (int i = 0; i < each.x().length; i++) {
                    double at = x.at(each.x()[i]);
                    if (each.low().length > 0) {
                        line(svg, at, y.at(each.low()[i]), at, y.at(each.high()[i]), color);
                    }
                    svg.append(String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"3.5\" fill=\"%s\"/>%n",
                            at,
                            y.at(each.y()[i]),
                            color));
                }
            }
            case BARS -> {
                double width = Math.max(1, (x.at(1) - x.at(0)) * 0.36);
                for (int i = 0; i < each.x().length; i++) {
                    double from = x.at(each.x()[i]) + (shift - 1) * width;
                    svg.append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n",
                            from,
                            y.at(each.y()[i]),
                            width,
                            y.at(0) - y.at(each.y()[i]),
                            color));
                }
            }
        }
    }

    private static StringBuilder steps(double[] xs, double[] ys, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            if (i > 0) {
                point(path, x.at(xs[i]), y.at(ys[i - 1]));
            }
            point(path, x.at(xs[i]), y.at(ys[i]));
        }
        return path;
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(String.format(Locale.ROOT, "%.2f,%.2f ", x, y));
    }

    private static void polyline(StringBuilder svg, CharSequence points, String color) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(color)
                .append("\" points=\"");
        svg.append(points).append("\"/>\n");
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String color) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                color));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String color, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                color,
                escaped(words)));
    }

    private static String label(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** From values to places on the paper. */
    private record Axis(double low, double high, double from, double to) {

        double at(double value) {
            return high > low ? from + (value - low) / (high - low) * (to - from) : (from + to) / 2;
        }

        /** Round numbers between the ends, about {@value #TICKS} of them. */
        double[] ticks() {
            double rough = (high - low) / TICKS;
            if (!(rough > 0 && rough < Double.POSITIVE_INFINITY)) {
                return new double[] {low};
            }
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = rough / power > 5 ? 10 * power : rough / power > 2 ? 5 * power : 2 * power;
            int first = (int) Math.ceil(low / step - 1e-9);
            int last = (int) Math.floor(high / step + 1e-9);
            double[] ticks = new double[Math.max(0, last - first + 1)];
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] = (first + i) * step;
            }
            return ticks;
        }
    }
}

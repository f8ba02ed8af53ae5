package lazo.science.uplift;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lazo.science.outlook.Column;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;

/**
 * An invented trial in the shape of Hillstrom's e-mail challenge (2008): a shop writes to half of its customers and looks
 * at who visits. One e-mail tempts those who bought for women before, another tempts everybody alike.
 */
final class EmailTrial {

    /** How much more likely a customer is to visit because of the e-mail. */
    interface Effect {
        double of(boolean boughtForWomen, boolean newbie);
    }

    /** On average about as much as the women's e-mail of the challenge. */
    static final Effect WOMENS = (women, newbie) -> (women ? .078 : .012) - (newbie ? .012 : 0);

    static final Effect MENS = (_, _) -> .077;

    final List<Column> columns;
    final boolean[] visited;
    final boolean[] written;
    /** The true effect on each. */
    final double[] effects;

    EmailTrial(int customers, Effect effect, long seed) {
        Random random = new Random(seed);
        double[] recency = new double[customers];
        double[] history = new double[customers];
        double[] mens = new double[customers];
        double[] womens = new double[customers];
        double[] newbie = new double[customers];
        String[] segment = new String[customers];
        String[] zip = new String[customers];
        String[] channel = new String[customers];
        visited = new boolean[customers];
        written = new boolean[customers];
        effects = new double[customers];
        for (int i = 0; i < customers; i++) {
            recency[i] = 1 + random.nextInt(12);
            history[i] = Math.round(100 * Math.exp(5 + .9 * random.nextGaussian())) / 100.0;
            segment[i] = segment(history[i]);
            boolean both = random.nextInt(10) == 0;
            boolean women = both || random.nextBoolean();
            womens[i] = women ? 1 : 0;
            mens[i] = both || !women ? 1 : 0;
            newbie[i] = random.nextInt(2);
            zip[i] =
                    List.of("Surburban", "Surburban", "Urban", "Urban", "Rural").get(random.nextInt(5));
            channel[i] = List.of("Web", "Phone", "Web", "Phone", "Multichannel").get(random.nextInt(5));
            written[i] = random.nextBoolean();
            effects[i] = effect.of(women, newbie[i] == 1);
            double odds = -1.75
                    - .06 * recency[i]
                    + .0004 * Math.min(history[i], 1_000)
                    - .5 * newbie[i]
                    + (zip[i].equals("Rural") ? .3 : 0)
                    + (both ? .3 : 0);
            visited[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) + (written[i] ? effects[i] : 0);
        }
        columns = List.of(
                new Amounts("recency", recency),
                Kinds.of("history_segment", segment),
                new Amounts("history", history),
                new Amounts("mens", mens),
                new Amounts("womens", womens),
                Kinds.of("zip_code", zip),
                new Amounts("newbie", newbie),
                Kinds.of("channel", channel));
    }

    /** The Qini of somebody who knows the true effects. */
    double bestQini() {
        return new Qini(effects, visited, written).area();
    }

    UpliftTrial run(int partings) {
        return UpliftTrial.run(columns, visited, written, partings, .95);
    }

    private static String segment(double history) {
        double[] edges = {100, 200, 350, 500, 750, 1_000};
        int place = (int) Arrays.stream(edges).filter(edge -> history >= edge).count();
        return (place + 1) + ") " + (place == 0 ? "0" : (int) edges[place - 1]) + " - "
                + (place == edges.length ? "more" : (int) edges[place]);
    }
}

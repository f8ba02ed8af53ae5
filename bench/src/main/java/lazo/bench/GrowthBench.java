package lazo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/bench growth}: whether twice the customers take twice the time and the same memory. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {"The whole review of more and more customers: time per customer, and memory.", ""})
final class GrowthBench implements Callable<Integer> {

    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);
    private static final List<Integer> LARGE = List.of(300_000, 1_000_000);

    private final House house;
    private final Results results;

    @Option(names = "--large", description = "300,000 and 1,000,000 customers as well; takes 16 GB of disk.")
    private boolean large;

    GrowthBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException {
        LazoReview review = new LazoReview(house);
        review.prepare();
        List<Integer> sizes = new ArrayList<>(SIZES);
        if (large) {
            sizes.addAll(LARGE);
        }
        String load = Machine.load();
        List<String> lines = new ArrayList<>();
        lines.add(
                "`bin/lazo review` as a whole process, once for each size. Growth is linear where a customer takes no longer among");
        lines.add("many than among the " + String.format("%,d", SIZES.getFirst())
                + " of the first line; starting takes its share of that one.");
        lines.add("");
        lines.add(Row.of(
                "customers",
                "events",
                "seconds",
                "processor seconds",
                "processor ms per customer",
                "beside the first",
                "events per second",
                "most memory, MB"));
        lines.add(Row.rule(8));
        double first = Double.NaN;
        for (int customers : sizes) {
            Material material = Material.of(customers, house.scratch(), System.out);
            material.warm();
            LazoReview.Run run = review.on(material);
            double each = effort(run.took()) / customers;
            first = Double.isNaN(first) ? each : first;
            lines.add(Row.of(
                    Row.whole(customers),
                    String.format(Locale.ROOT, "%,d", run.events()),
                    Row.seconds(run.took().seconds()),
                    Row.seconds(run.took().cpuSeconds()),
                    Row.times(each * 1e3),
                    Row.times(each / first),
                    Row.whole(run.eventsPerSecond()),
                    Row.megabytes(run.took().peakBytes())));
            System.out.println(lines.getLast());
        }
        results.keep("growth", load, lines);
        return 0;
    }

    /** Processor seconds, which other work disturbs least; those on the wall where the system does not say. */
    private static double effort(Child.Took took) {
        return Double.isNaN(took.cpuSeconds()) ? took.seconds() : took.cpuSeconds();
    }
}

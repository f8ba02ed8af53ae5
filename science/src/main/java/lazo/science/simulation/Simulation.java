package lazo.science.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lazo.science.decisions.LookingBack;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.numbers.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * The same invented company lives under each way of deciding, once for each seed. All ways meet the same customers and
 * the same chance, so that they differ by what follows from their decisions alone. Deterministic.
 *
 * @param ways by name, in the order in which they were asked for
 * @param lookingBack what Lazo's own log, with a share of chance in it, says of doing always the same
 */
public record Simulation(int customers, int months, int seeds, long seed, List<Ways> ways, List<Back> lookingBack) {

    /** What is counted; see {@link Life}. */
    public enum Measure {
        VALUE,
        CHURN,
        STRAIN,
        LET_GO,
        WRONGED,
        HARMED,
        ACTIVE;

        double of(Life life) {
            return switch (this) {
                case VALUE -> life.value();
                case CHURN -> life.churn();
                case STRAIN -> life.strain();
                case LET_GO -> life.letGo();
                case WRONGED -> life.wronged();
                case HARMED -> life.harmed();
                case ACTIVE -> life.active();
            };
        }
    }

    /** A mean over the seeds with its 95 % interval; unknown with one seed. */
    public record Mean(double mean, Interval interval) {}

    /**
     * One way of deciding.
     *
     * @param less each measure less that of {@code lazo} under the same seed; empty where lazo did not take part
     */
    public record Ways(String policy, Map<Measure, Mean> means, Map<Measure, Mean> less) {}

    /**
     * What always doing the same would have brought, a decision, in the three months after.
     *
     * @param found null where the log says too little
     * @param refusal why, in words; empty where it says enough
     */
    public record Back(String always, @Nullable LookingBack found, String refusal) {}

    /** What can be simulated, in the order in which it is shown. */
    public static List<String> policies() {
        return Policy.all().stream().map(Policy::name).toList();
    }

    /**
     * Lets them live.
     *
     * @param customers in the beginning, at least 20
     * @param months at least 1
     * @param seeds how many companies, at least 1
     * @param seed of the first; the others follow
     * @param policies names of {@link #policies}
     * @param done hears how many of {@code seeds × (policies + 1)} lives are over, from any thread
     */
    public static Simulation run(
            int customers, int months, int seeds, long seed, List<String> policies, IntConsumer done) {
        if (customers < 20 || months < 1 || seeds < 1) {
            throw new IllegalArgumentException("A simulation needs at least 20 customers, 1 month and 1 seed, but was"
                    + " given " + customers + ", " + months + " and " + seeds);
        }
        List<Policy> chosen = Policy.all().stream()
                .filter(policy -> policies.contains(policy.name()))
                .toList();
        List<Company> lives = IntStream.range(0, seeds)
                .parallel()
                .mapToObj(i -> Company.live(chosen, seed + i, customers, months, done))
                .toList();
        List<Ways> ways = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            ways.add(ways(chosen, lives, i));
        }
        List<Back> back = new ArrayList<>();
        for (Action always : List.of(Action.NOTHING, Action.TALK, Action.SAVE, Action.ADAPT)) {
            back.add(back(always, lives));
        }
        return new Simulation(customers, months, seeds, seed, List.copyOf(ways), List.copyOf(back));
    }

    /** One seed under every way. */
    private record Company(List<Life> lives, List<Life.Logged> log) {

        static Company live(List<Policy> policies, long seed, int customers, int months, IntConsumer done) {
            List<Life> lives = new ArrayList<>();
            for (Policy policy : policies) {
                lives.add(Life.of(policy, seed, customers, months));
                done.accept(1);
            }
            List<Life.Logged> log = Life.explore(seed, customers, months);
            done.accept(1);
            return new Company(lives, log);
        }
    }

    private static Ways ways(List<Policy> policies, List<Company> companies, int which) {
        int lazo = IntStream.range(0, policies.size())
                .filter(i -> policies.get(i) instanceof Policy.Lazo)
                .findFirst()
                .orElse(-1);
        Map<Measure, Mean> means = new LinkedHashMap<>();
        Map<Measure, Mean> less = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            means.put(
                    measure,
                    mean(companies, company -> measure.of(company.lives().get(which))));
            if (lazo >= 0) {
                less.put(
                        measure,
                        mean(
                                companies,
                                company -> measure.of(company.lives().get(which))
                                        - measure.of(company.lives().get(lazo))));
            }
        }
        return new Ways(policies.get(which).name(), means, less);
    }

    private static Mean mean(List<Company> companies, ToDoubleFunction<Company> of) {
        double[] values = companies.stream().mapToDouble(of).toArray();
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Mean(
                mean,
                values.length < 2
                        ? Interval.UNKNOWN
                        : StudentT.meanInterval(mean, Math.sqrt(squares / (values.length - 1)), values.length, 0.95));
    }

    private static Back back(Action always, List<Company> companies) {
        String name = always == Action.NOTHING ? "keep" : always.name().toLowerCase(Locale.ROOT);
        try {
            return new Back(
                    name,
                    LookingBack.on(companies.stream()
                            .flatMap(company -> company.log().stream())
                            .map(logged -> logged.under(always))
                            .toList()),
                    "");
        } catch (CannotFit tooLittle) {
            return new Back(name, null, String.valueOf(tooLittle.getMessage()));
        }
    }
}

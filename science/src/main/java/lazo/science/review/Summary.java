package lazo.science.review;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lazo.science.reading.Story;
import lazo.science.review.CompanyReview.Dot;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;

/** Adds up the reviews of ties as they are made; parts may be merged in any order. */
final class Summary {

    private static final int MOST_DOTS = 2_000;

    private static final Comparator<Page> MOST_URGENT = Comparator.comparingDouble(
                    (Page page) -> -page.tie().urgency())
            .thenComparing(page -> page.tie().userId());

    private static final Comparator<Dot> BY_CHANCE = Comparator.comparingInt(
                    (Dot dot) -> dot.userId().hashCode() * 0x9E3779B9)
            .thenComparing(Dot::userId);

    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<SignKind, Map<Level, Integer>> signs = new EnumMap<>(SignKind.class);
    private final Bounded<Page> urgent;
    private final Bounded<Dot> dots = new Bounded<>(MOST_DOTS, BY_CHANCE);
    private final Wishes wishes = new Wishes();
    private final Requests requests = new Requests();
    private int ties;
    private int active;
    private int unhappy;
    private int unhappyContacts;
    private int ours;
    private int needAPerson;

    Summary(int mostPages) {
        this.urgent = new Bounded<>(mostPages, MOST_URGENT);
    }

    void add(TieReview tie, Story story) {
        wishes.add(story, tie.asOf()); // first: should it fail, nothing of the tie has been counted
        requests.add(story, tie.asOf());
        ties++;
        unhappyContacts += tie.unhappyContacts();
        ours += tie.ours();
        if (tie.gone() == null) {
            active++;
            unhappy += tie.unhappy() ? 1 : 0;
            verdicts.merge(tie.verdict().advice(), 1, Integer::sum);
            tie.signs()
                    .forEach((kind, sign) -> signs.computeIfAbsent(kind, _ -> new EnumMap<>(Level.class))
                            .merge(sign.level(), 1, Integer::sum));
            dots.offer(new Dot(
                    tie.userId(),
                    tie.money().margin(),
                    tie.money().cost(),
                    tie.verdict().advice()));
        }
        if (tie.needsAPerson()) {
            needAPerson++;
            urgent.offer(new Page(tie, story));
        }
    }

    void merge(Summary other) {
        ties += other.ties;
        active += other.active;
        unhappy += other.unhappy;
        unhappyContacts += other.unhappyContacts;
        ours += other.ours;
        needAPerson += other.needAPerson;
        other.verdicts.forEach((advice, count) -> verdicts.merge(advice, count, Integer::sum));
        other.signs.forEach((kind, levels) -> levels.forEach((level, count) ->
                signs.computeIfAbsent(kind, _ -> new EnumMap<>(Level.class)).merge(level, count, Integer::sum)));
        other.urgent.all().forEach(urgent::offer);
        other.dots.all().forEach(dots::offer);
        wishes.merge(other.wishes);
        requests.merge(other.requests);
    }

    int ties() {
        return ties;
    }

    int active() {
        return active;
    }

    int unhappy() {
        return unhappy;
    }

    CompanyReview.Ours ours() {
        return new CompanyReview.Ours(unhappyContacts, ours);
    }

    int needAPerson() {
        return needAPerson;
    }

    Map<String, Integer> verdicts() {
        return verdicts;
    }

    Map<SignKind, Map<Level, Integer>> signs() {
        return signs;
    }

    /** The most urgent, most urgent first. */
    List<Page> urgent() {
        return urgent.all();
    }

    List<Dot> dots() {
        return dots.all();
    }

    List<CompanyReview.Request> requests() {
        return requests.all();
    }

    List<CompanyReview.Wish> wishes() {
        return wishes.proposals();
    }
}

package lazo.book;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lazo.science.history.Traits;
import lazo.science.outlook.Outlook;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.Hypothesis;
import lazo.science.reasons.HypothesisKind;
import lazo.science.reasons.Observation;
import lazo.science.reasons.Reasons;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.MoneyCheck;
import lazo.science.review.MoneyCheck.Month;
import lazo.science.review.TieReview;
import lazo.science.signs.Departure;
import lazo.science.signs.Ending;
import lazo.science.signs.Evidence;
import lazo.science.signs.Level;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Satisfaction;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Change;
import lazo.science.verdict.Estimate;
import lazo.science.verdict.Guard;
import lazo.science.verdict.Information;
import lazo.science.verdict.Verdict;
import lazo.science.verdict.Way;
import org.jspecify.annotations.Nullable;

/** A review of one tie, set by hand. */
final class Review {

    private final Story story;
    private final Map<SignKind, Sign> signs = new EnumMap<>(SignKind.class);
    private final Map<Way, Estimate> values = new EnumMap<>(Way.class);
    private final List<Month> months = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<RuleBreak> breaks = new ArrayList<>();
    private Traits traits = Traits.NONE;
    private String advice = "unknown";
    private double letGoBest = Double.NaN;
    private List<String> facts = List.of();
    private List<Change> changes = List.of();
    private Reasons reasons = Reasons.NONE;
    private String sentence = "";
    private Outlook outlook = new Outlook(Double.NaN, Double.NaN);
    private double csat = Double.NaN;
    private int unhappyContacts;
    private int ours;
    private int conversations;
    private @Nullable Departure gone;

    Review(Story story) {
        this.story = story;
        for (SignKind kind : SignKind.values()) {
            signs.put(kind, Sign.unknown(kind, threshold(kind), "no_messages_reported"));
        }
    }

    private static double threshold(SignKind kind) {
        return switch (kind) {
            case TEAM_STRAIN -> 0.5;
            case HOSTILITY -> 0.3;
            case NEVER_OUR_SERVICE -> 0.6;
            case HARM_TO_OTHERS -> 0.2;
            case COSTS_MORE -> 0;
        };
    }

    Review named(String name, String plan, String country) {
        traits = new Traits(name, null, null, "client", "person", plan, null, "es", country, null, null, null);
        return this;
    }

    Review sign(SignKind kind, Level level, double value, double low, double high, double trend) {
        String reason = switch (level) {
            case CALM -> "calm";
            case WATCH -> "rising";
            case ALARM -> "over_threshold";
            case UNKNOWN -> "not_reported";
        };
        signs.put(kind, new Sign(kind, level, value, low, high, trend, threshold(kind), evidence(level), ours, reason));
        return this;
    }

    Review calmWithEvidence(SignKind kind, double value, double low, double high) {
        signs.put(kind, new Sign(kind, Level.CALM, value, low, high, 0, threshold(kind), evidence(), ours, "calm"));
        return this;
    }

    Review allCalm() {
        for (SignKind kind : SignKind.values()) {
            boolean costs = kind == SignKind.COSTS_MORE;
            sign(kind, Level.CALM, costs ? 38 : 0.04, costs ? 20 : 0.01, costs ? 55 : 0.11, 0);
        }
        return this;
    }

    private List<Evidence> evidence(Level level) {
        if (level == Level.CALM) {
            return List.of();
        }
        return evidence();
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (Moment moment : story.own().reversed()) {
            if (moment.event().words() != null && moment.reading().isUnhappy()) {
                List<Span> marks = moment.reading().insults().isEmpty()
                        ? List.of(new Span(0, 8))
                        : List.of(moment.reading().insults().getFirst().span());
                evidence.add(new Evidence(
                        moment.event().id(), moment.at(), moment.event().words(), marks));
            }
        }
        return evidence;
    }

    Review broke(String rule) {
        breaks.add(new RuleBreak(rule, Math.max(1, evidence().size()), evidence()));
        return this;
    }

    Review unhappy(int contacts, int ours) {
        this.unhappyContacts = contacts;
        this.ours = ours;
        return this;
    }

    Review talks(int conversations) {
        this.conversations = conversations;
        return this;
    }

    Review content(double csat) {
        this.csat = csat;
        return this;
    }

    Review gone(double days, Ending kind) {
        this.gone = new Departure(Tie.ago(days), kind);
        return this;
    }

    Review advises(String advice, String... facts) {
        this.advice = advice;
        this.facts = List.of(facts);
        return this;
    }

    Review worth(double keep, double talk, double adapt, double letGo, double spread, double letGoBest) {
        values.put(Way.KEEP, new Estimate(keep, keep - spread, keep + spread));
        values.put(Way.TALK, new Estimate(talk, talk - 0.8 * spread, talk + 0.9 * spread));
        values.put(Way.REPAIR, new Estimate(talk * 0.9, talk * 0.9 - spread, talk * 0.9 + spread));
        values.put(Way.ADAPT, new Estimate(adapt, adapt - 0.7 * spread, adapt + 0.7 * spread));
        values.put(Way.LET_GO, new Estimate(letGo, letGo - 0.2 * spread, letGo + 0.2 * spread));
        this.letGoBest = letGoBest;
        return this;
    }

    Review held(Guard... by) {
        guards.addAll(List.of(by));
        return this;
    }

    Review wouldChange(String... sentences) {
        changes = Stream.of(sentences)
                .map(sentence -> new Change(Change.Kind.OURS, 1, 2, "repair", sentence))
                .toList();
        return this;
    }

    Review money(double margin, double cost, double ours, String sentence) {
        for (int i = 12; i >= 1; i--) {
            double swing = 1 + 0.35 * Math.sin(i * 1.7);
            months.add(new Month(
                    YearMonth.of(2026, 11).minusMonths(i), margin, cost * swing, i == 4 || i == 5 ? ours : 0));
        }
        this.sentence = sentence;
        return this;
    }

    Review outlook(double churn, double value) {
        outlook = new Outlook(churn, value);
        return this;
    }

    Review because(HypothesisKind first, double weight, String question, boolean enough, Observation... seen) {
        List<Hypothesis> ranking = new ArrayList<>();
        ranking.add(new Hypothesis(first, weight, List.of(), List.of()));
        double rest = 1 - weight;
        for (HypothesisKind kind : HypothesisKind.values()) {
            if (kind != first) {
                double share = kind == HypothesisKind.BARGAINING ? rest : rest * 0.45;
                ranking.add(new Hypothesis(kind, share, List.of(), List.of()));
                rest -= share;
            }
        }
        reasons = new Reasons(ranking, List.of(seen), question, enough);
        return this;
    }

    Observation saw(String sentence, Object... kindsAndRatios) {
        Map<HypothesisKind, Double> llr = new EnumMap<>(HypothesisKind.class);
        for (int i = 0; i < kindsAndRatios.length; i += 2) {
            llr.put((HypothesisKind) kindsAndRatios[i], (Double) kindsAndRatios[i + 1]);
        }
        List<Evidence> all = evidence();
        return new Observation(sentence, sentence, llr, all.subList(0, Math.min(2, all.size())));
    }

    Page page() {
        long since =
                story.own().isEmpty() ? Tie.ago(400) : story.own().getFirst().at();
        MoneyCheck money = new MoneyCheck(
                months.stream().mapToDouble(Month::margin).sum(),
                months.stream().mapToDouble(Month::cost).sum(),
                600,
                0.08,
                0.31,
                0.75,
                months,
                sentence);
        TieReview tie = new TieReview(
                story.userId(),
                List.of(story.userId()),
                traits,
                since,
                Tie.TODAY,
                new Verdict(advice, values, letGoBest, guards, facts, changes, null, new Information(40, 25, 15)),
                signs,
                unhappyContacts == 0 ? 0 : (double) ours / unhappyContacts,
                unhappyContacts,
                ours,
                new Satisfaction(csat, Double.NaN, Double.isNaN(csat) ? 0 : 4),
                reasons,
                money,
                outlook,
                breaks,
                unhappyContacts > 0 && gone == null,
                gone,
                1,
                conversations);
        return new Page(tie, story);
    }
}

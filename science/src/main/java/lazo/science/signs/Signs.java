package lazo.science.signs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveyKind;
import lazo.science.reading.Story.Moment;

/**
 * All that can be read off one tie at one moment: the five signs, rule breaks, satisfaction, and what is ours.
 *
 * @param unhappyContacts how many unhappy contacts lie in the window
 * @param unhappyDays on how many days they fell
 * @param ours how many of them follow a fault of ours
 */
public record Signs(
        TieView view,
        Ledger ledger,
        Map<SignKind, Sign> five,
        List<RuleBreak> breaks,
        Satisfaction satisfaction,
        int unhappyContacts,
        int unhappyDays,
        int ours) {

    /** From here on people are satisfied or better, on the scale of CSAT. */
    private static final double DISSATISFIED = 2.5;

    private static final double MOSTLY = 0.5;

    /** Reads one tie. */
    public static Signs of(TieView view, BaseRates rates) {
        Ledger ledger = Ledger.of(view);
        Map<SignKind, Sign> five = new EnumMap<>(SignKind.class);
        five.put(SignKind.TEAM_STRAIN, TeamStrain.sign(view, rates));
        five.put(SignKind.HOSTILITY, Hostility.sign(view, rates));
        five.put(SignKind.NEVER_OUR_SERVICE, NeverOurService.sign(view, rates));
        five.put(SignKind.HARM_TO_OTHERS, HarmToOthers.sign(view, rates));
        five.put(SignKind.COSTS_MORE, CostsMore.sign(view, ledger, rates));
        List<Contact> unhappy = view.unhappyContacts();
        int ours = (int) unhappy.stream().filter(Contact::ours).count();
        return new Signs(
                view, ledger, five, RuleBreaks.of(view), satisfaction(view), unhappy.size(), view.days(unhappy), ours);
    }

    public Sign sign(SignKind kind) {
        return java.util.Objects.requireNonNull(five.get(kind));
    }

    public boolean isAlarmed(SignKind kind) {
        return sign(kind).level() == Level.ALARM;
    }

    /** Whether any of the five is in alarm. */
    public boolean isAnyAlarmed() {
        for (Sign sign : five.values()) {
            if (sign.level() == Level.ALARM) {
                return true;
            }
        }
        return false;
    }

    /** Share of the unhappy contacts that follow a fault of ours; 0 without any. */
    public double ourShare() {
        return unhappyContacts == 0 ? 0 : (double) ours / unhappyContacts;
    }

    /** Whether what makes them unhappy is mostly our doing. */
    public boolean isMostlyOurs() {
        return ours > 0 && ourShare() >= MOSTLY;
    }

    /** Whether they were unhappy within the last month. */
    public boolean isUnhappyLately() {
        return view.unhappyContacts().stream()
                .anyMatch(contact -> view.window().asOf() - contact.at() <= 30 * Window.DAY);
    }

    /** Unhappy on two days or more, or their answers say so. */
    public boolean isUnhappy() {
        long messages = view.recentContacts().size();
        boolean words = unhappyDays >= 2 && unhappyContacts * 3L >= messages;
        return words || satisfaction.csat() <= DISSATISFIED && satisfaction.answers() >= 2;
    }

    /** Answers of the window, the newer the heavier, on the scale of CSAT. */
    private static Satisfaction satisfaction(TieView view) {
        double weights = 0;
        double sum = 0;
        int answers = 0;
        double[] halves = new double[2];
        int[] counts = new int[2];
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof SurveyAnswered answer && answer.kind() != SurveyKind.CES) {
                answers++;
                if (view.window().contains(answer.at())) {
                    double score = 1 + 4 * answer.kind().share(answer.score());
                    double weight = view.window().weight(answer.at());
                    weights += weight;
                    sum += weight * score;
                    int half = view.window().asOf() - answer.at() < Window.LENGTH / 2 ? 1 : 0;
                    halves[half] += score;
                    counts[half]++;
                }
            }
        }
        double trend = counts[0] == 0 || counts[1] == 0 ? Double.NaN : halves[1] / counts[1] - halves[0] / counts[0];
        return new Satisfaction(weights == 0 ? Double.NaN : sum / weights, trend, answers);
    }
}

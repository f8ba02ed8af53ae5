package lazo.book;

import lazo.science.history.Event;
import lazo.science.history.Event.Aliased;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.Grouped;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.IncidentClosed;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.OrderDelivered;
import lazo.science.history.Event.Other;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentFailed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ProcessCompleted;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.RatingGiven;
import lazo.science.history.Event.ReportFiled;
import lazo.science.history.Event.RuleReminded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.SignedUp;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveySent;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/**
 * The course of a tie in equal steps of time: how much there was between us, and how they felt.
 *
 * <p>Both are Gaussian kernel means over the steps. The feeling leans towards the middle where few words speak for it,
 * and is not known ({@code NaN}) where nothing was said within a month and a half. What goes on by itself (payments,
 * automatic messages, surveys nobody answers) is no news of anybody.
 *
 * @param bond in [0, 1]: contacts a month on a log scale, 1 at thirty or more
 * @param feeling −1 (very unhappy) to 1 (very happy), or NaN
 * @param news whether anything was heard around that time
 */
record Course(long from, long to, double[] bond, double[] feeling, boolean[] news) {

    private static final double DAY = 86_400_000.0;
    private static final double MONTH = 30.4 * DAY;

    static Course of(Story story, long from, long to, int steps) {
        double step = Math.max(1, to - from) / (double) steps;
        double[] contact = new double[steps];
        double[] felt = new double[steps];
        double[] words = new double[steps];
        for (Moment moment : story.own()) {
            int at = (int) Math.floor((moment.at() - from) / step);
            if (moment.at() == to) {
                at = steps - 1;
            }
            if (at < 0 || at >= steps) {
                continue;
            }
            contact[at] += contact(moment.event());
            double weight = feelingWeight(moment);
            felt[at] += weight * feeling(moment);
            words[at] += weight;
        }
        double width = Math.max(9 * DAY, 1.1 * step);
        double mood = Math.max(16 * DAY, 1.3 * step);
        int hearing = (int) Math.ceil(15 * DAY / step);
        int recall = (int) Math.ceil(45 * DAY / step);
        double[] bond = new double[steps];
        double[] feeling = new double[steps];
        boolean[] news = new boolean[steps];
        for (int i = 0; i < steps; i++) {
            double monthly = smooth(contact, i, width / step) * MONTH / step;
            bond[i] = Math.min(1, Math.log1p(1.5 * monthly) / Math.log1p(45));
            news[i] = any(contact, i, hearing);
            double said = smooth(words, i, mood / step);
            feeling[i] = any(words, i, recall) && said > 0
                    ? Math.clamp(smooth(felt, i, mood / step) / (said + 0.15 * step / MONTH), -1, 1)
                    : Double.NaN;
        }
        return new Course(from, to, bond, feeling, news);
    }

    int steps() {
        return bond.length;
    }

    private static double smooth(double[] values, int at, double width) {
        int reach = (int) Math.ceil(3 * width);
        double sum = 0;
        double mass = 0;
        for (int i = Math.max(0, at - reach); i <= Math.min(values.length - 1, at + reach); i++) {
            double z = (i - at) / width;
            double weight = Math.exp(-z * z / 2);
            sum += weight * values[i];
            mass += weight;
        }
        return sum / mass;
    }

    private static boolean any(double[] values, int at, int reach) {
        for (int i = Math.max(0, at - reach); i <= Math.min(values.length - 1, at + reach); i++) {
            if (values[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** How much contact an event is: one for a message, nothing for what runs by itself. */
    static double contact(Event event) {
        return switch (event) {
            case TheyWrote e -> 1;
            case WeWrote e -> e.automatic() ? 0 : 0.7;
            case ConversationEnded e -> 0.6;
            case SurveyAnswered e -> 1.5;
            case OrderCompleted e -> 1.5;
            case OrderDelivered e -> 0.7;
            case OrderCancelled e -> 1;
            case ProcessCompleted e -> 0.6;
            case ProcessFailed e -> 0.6;
            case FeatureUsed e -> 0.35;
            case DirectMessageSent e -> 0.7;
            case RatingGiven e -> 0.7;
            case ReportFiled e -> 1;
            case SignedUp e -> 1.5;
            case SubscriptionSet e -> 1.5;
            case SubscriptionCancelled e -> 1.5;
            case PaymentDisputed e -> 1;
            case ServiceCostIncurred e -> 0.3;
            case Other e -> 0.2;
            case Identified e -> 0.2;
            case PaymentReceived e -> 0;
            case PaymentFailed e -> 0;
            case PaymentRefunded e -> 0;
            case SurveySent e -> 0;
            case ExceptionGranted e -> 0;
            case RuleReminded e -> 0;
            case Grouped e -> 0;
            case Aliased e -> 0;
            case IncidentOpened e -> 0;
            case IncidentClosed e -> 0;
        };
    }

    private static double feelingWeight(Moment moment) {
        return switch (moment.event()) {
            case SurveyAnswered e -> 2;
            case TheyWrote e -> moment.reading().words() == 0 ? 0 : 1;
            case SubscriptionCancelled e -> e.comment() == null ? 0 : 1;
            default -> 0;
        };
    }

    private static double feeling(Moment moment) {
        return moment.event() instanceof SurveyAnswered answer
                ? 2 * answer.kind().share(answer.score()) - 1
                : moment.reading().polarity();
    }
}

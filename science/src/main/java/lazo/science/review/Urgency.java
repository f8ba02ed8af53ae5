package lazo.science.review;

import lazo.science.outlook.Outlook;
import lazo.science.signs.Level;
import lazo.science.signs.Signs;
import lazo.science.verdict.Verdict;

/** How much a tie calls for a person today: what is suggested, how loud the signs are, and what is at stake. */
final class Urgency {

    private Urgency() {}

    static double of(Verdict verdict, Signs signs, Outlook outlook) {
        double base = switch (verdict.advice()) {
            case "enforce" -> isViolent(signs) ? 100 : 70;
            case "let_go" -> 80;
            case "repair" -> 60;
            case "adapt", "talk" -> signs.isAnyAlarmed() ? 60 : 30;
            case "save" -> 40;
            default -> 0;
        };
        if (base == 0) {
            return 0;
        }
        long alarms = signs.five().values().stream()
                .filter(sign -> sign.level() == Level.ALARM)
                .count();
        double atStake = Double.isNaN(outlook.lifetimeValue()) ? 0 : Math.log10(1 + Math.abs(outlook.lifetimeValue()));
        return base + 4 * alarms + Math.min(6, signs.unhappyDays()) + Math.min(6, atStake);
    }

    private static boolean isViolent(Signs signs) {
        return signs.breaks().stream().anyMatch(broken -> broken.rule().equals("violence"));
    }
}

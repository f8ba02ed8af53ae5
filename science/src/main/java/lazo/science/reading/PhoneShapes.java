package lazo.science.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How mobile and city numbers look where our customers live. */
final class PhoneShapes {

    private PhoneShapes() {}

    /**
     * @param digits the figures alone
     * @param groups how many groups they were written in
     * @param country ISO 3166-1 alpha-2 or null where it is not known
     */
    static boolean fits(String digits, int groups, @Nullable String country) {
        String where = country == null ? "" : country.toUpperCase(Locale.ROOT);
        return switch (where) {
            case "CO" -> colombia(digits) || any(digits, groups);
            case "MX" -> digits.length() == 10 && digits.charAt(0) >= '2' || any(digits, groups);
            case "AR" -> argentina(digits) || any(digits, groups);
            case "CL", "PE" -> nine(digits) || any(digits, groups);
            case "ES" -> spain(digits) || any(digits, groups);
            case "BR" -> brazil(digits) || any(digits, groups);
            case "US", "CA" -> digits.length() == 10 && groups >= 2 || any(digits, groups);
            default -> any(digits, groups);
        };
    }

    private static boolean any(String digits, int groups) {
        boolean local = colombia(digits) || brazil(digits) || nine(digits) || argentina(digits) && groups >= 2;
        boolean grouped = groups >= 3 && digits.length() >= 8 && digits.length() <= 13;
        boolean pair = groups == 2 && digits.length() >= 9 && digits.length() <= 11 && digits.charAt(0) != '0';
        return local || prefixed(digits) || grouped || pair || (spain(digits) && groups >= 2);
    }

    private static boolean prefixed(String digits) {
        return digits.startsWith("57") && colombia(digits.substring(2))
                || digits.startsWith("55") && brazil(digits.substring(2))
                || (digits.startsWith("56") || digits.startsWith("51")) && nine(digits.substring(2))
                || digits.startsWith("549") && digits.length() == 13
                || digits.startsWith("52") && (digits.length() == 12 || digits.length() == 13)
                || digits.startsWith("34") && spain(digits.substring(2));
    }

    private static boolean colombia(String digits) {
        return digits.length() == 10 && digits.charAt(0) == '3' && digits.charAt(1) <= '5';
    }

    private static boolean brazil(String digits) {
        return digits.length() == 11 && digits.charAt(2) == '9' && digits.charAt(0) >= '1' && digits.charAt(1) != '0';
    }

    private static boolean nine(String digits) {
        return digits.length() == 9 && digits.charAt(0) == '9';
    }

    private static boolean argentina(String digits) {
        return digits.length() == 10
                && (digits.startsWith("11")
                        || digits.startsWith("15")
                        || digits.startsWith("2")
                        || digits.startsWith("3"));
    }

    private static boolean spain(String digits) {
        return digits.length() == 9 && (digits.charAt(0) == '6' || digits.charAt(0) == '7');
    }
}

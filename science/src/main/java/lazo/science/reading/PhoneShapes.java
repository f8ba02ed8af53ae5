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
        return ofCountry(digits, groups, where) || ofAnyCountry(digits, groups);
    }

    private static boolean ofCountry(String digits, int groups, String country) {
        int length = digits.length();
        return switch (country) {
            case "MX" -> length == 10 && digits.charAt(0) >= '2';
            case "AR" -> argentina(digits);
            case "ES" -> spain(digits);
            case "US", "CA" -> length == 10 && groups >= 2;
            default -> false;
        };
    }

    private static boolean ofAnyCountry(String digits, int groups) {
        int length = digits.length();
        if (colombia(digits) || brazil(digits) || nine(digits) || isPrefixed(digits)) {
            return true;
        }
        if (groups >= 3 && length >= 8 && length <= 13) {
            return true;
        }
        if (groups == 2 && length >= 9 && length <= 11 && digits.charAt(0) != '0') {
            return true;
        }
        return groups >= 2 && (argentina(digits) || spain(digits));
    }

    private static boolean isPrefixed(String digits) {
        int length = digits.length();
        String rest = digits.substring(2);
        return switch (digits.substring(0, 2)) {
            case "57" -> colombia(rest);
            case "55" -> brazil(rest);
            case "56", "51" -> nine(rest);
            case "54" -> length == 13 && rest.charAt(0) == '9';
            case "52" -> length == 12 || length == 13;
            case "34" -> spain(rest);
            default -> false;
        };
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
        boolean city = digits.startsWith("11") || digits.startsWith("15");
        return digits.length() == 10 && (city || digits.charAt(0) == '2' || digits.charAt(0) == '3');
    }

    private static boolean spain(String digits) {
        return digits.length() == 9 && (digits.charAt(0) == '6' || digits.charAt(0) == '7');
    }
}

package lazo.review;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lazo.kernel.Folded;

/** How names and telephone numbers are compared, however somebody writes them. */
final class Sought {

    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final int LONGEST_CODE = 3;
    private static final int SHORTEST_NUMBER = 7;

    /** Between the code of Mexico or Argentina and the number of a mobile telephone, which people leave out. */
    private static final List<String> MOBILE = List.of("521", "549");

    private Sought() {}

    /** Every word that a name must hold, in whatever order, as patterns of SQL's {@code like}. */
    static List<String> patterns(String words) {
        return Arrays.stream(GAPS.split(Folded.of(words)))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    /** A telephone number however it is written. */
    static String digits(String phone) {
        return NO_DIGITS.matcher(phone).replaceAll("");
    }

    /** All numbers that may be meant: with the code of any country, and without the one that was written. */
    static Set<String> phones(String typed) {
        String digits = digits(typed).replaceFirst("^0+", "");
        Set<String> all = new LinkedHashSet<>(List.of(digits(typed), digits));
        MOBILE.forEach(code -> all.add(code + digits));
        PhoneNumberUtil.getInstance().getSupportedCallingCodes().forEach(code -> all.add(code + digits));
        for (int code = 1; code <= LONGEST_CODE && digits.length() - code >= SHORTEST_NUMBER; code++) {
            all.add(digits.substring(code));
        }
        return all;
    }
}

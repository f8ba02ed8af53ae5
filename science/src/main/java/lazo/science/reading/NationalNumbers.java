package lazo.science.reading;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;

/** Whether figures are a telephone number that is in use in a country: libphonenumber's leniency VALID. */
final class NationalNumbers {

    private NationalNumbers() {}

    /** @param country ISO 3166-1 alpha-2; one that nobody knows has no numbers */
    static boolean isOne(String figures, String country) {
        String region = country.toUpperCase(Locale.ROOT);
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumberForRegion(numbers.parse(figures, region), region);
        } catch (NumberParseException none) {
            return false;
        }
    }
}

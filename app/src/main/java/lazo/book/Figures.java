package lazo.book;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Numbers and dates as people of one language write them, in the company's time zone and currency; for one thread. */
final class Figures {

    private static final String MINUS = "\u2212";

    private final Words words;
    private final ZoneId zone;
    private final String currency;
    private final NumberFormat[] plain;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;

    Figures(Words words, ZoneId zone, String currency) {
        this.words = words;
        this.zone = zone;
        this.currency = currency;
        this.plain = new NumberFormat[] {withDecimals(words, 0), withDecimals(words, 1), withDecimals(words, 2)};
        this.day = pattern("date.day");
        this.shortDay = pattern("date.shortDay");
        this.dayOfMonth = pattern("date.dayOfMonth");
        this.month = pattern("date.month");
        this.shortMonth = pattern("date.shortMonth");
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(words.say(key), words.locale());
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return zone;
    }

    // ---- numbers ---------------------------------------------------------------------------------------------------

    String count(long count) {
        return sign((double) count, plain(Math.abs((double) count), 0));
    }

    /** A share in [0, 1], such as {@code 74 %}; one decimal where it is small. */
    String share(double share) {
        return words.say("figure.percent", hundredths(share));
    }

    /** The ends of an interval of shares, such as {@code 48–79 %}. */
    String shares(double low, double high) {
        return words.say("figure.percent", hundredths(low) + "–" + hundredths(high));
    }

    private String hundredths(double share) {
        double hundredths = Math.abs(share) * 100;
        return sign(share, plain(hundredths, hundredths > 0.05 && hundredths < 9.95 ? 1 : 0));
    }

    /** An amount of the company's currency, such as {@code 49 USD}. */
    String money(double amount) {
        return money(amount, currency);
    }

    String money(double amount, String currency) {
        return words.say("figure.money", amount(amount), currency);
    }

    /** An amount without its currency, to whole units where cents say nothing. */
    String amount(double amount) {
        double size = Math.abs(amount);
        boolean whole = size >= 100 || Math.abs(size - Math.rint(size)) < 0.005;
        return sign(whole ? Math.rint(amount) : amount, plain(size, whole ? 0 : 2));
    }

    /** An estimate without its currency: cents of it would claim too much. */
    String about(double amount) {
        return Math.abs(amount) >= 10 ? amount(Math.rint(amount)) : amount(amount);
    }

    String decimal(double value) {
        return sign(value, plain(Math.abs(value), 1));
    }

    private String plain(double size, int decimals) {
        return plain[decimals].format(size);
    }

    private static NumberFormat withDecimals(Words words, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static String sign(double value, String written) {
        return value < 0 ? MINUS + written : written;
    }

    // ---- dates -----------------------------------------------------------------------------------------------------

    LocalDate date(long at) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    YearMonth yearMonth(long at) {
        return YearMonth.from(date(at));
    }

    long start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    String day(long at) {
        return day.format(date(at));
    }

    /** Within a month whose name is known: day and short month. */
    String dayOfMonth(long at) {
        return dayOfMonth.format(date(at)).replace(".", "");
    }

    String shortDay(long at) {
        return shortDay.format(date(at)).replace(".", "");
    }

    String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    String month(long at) {
        return month(yearMonth(at));
    }

    String shortMonth(YearMonth yearMonth) {
        return shortMonth.format(yearMonth).replace(".", "");
    }

    /** A length of time in the unit that suits it: hours up to two days, days up to two months, then months. */
    String span(long milliseconds) {
        long hours = Math.max(1, Math.round(milliseconds / 3_600_000.0));
        if (hours < 48) {
            return words.count("span.hours", hours, count(hours));
        }
        long days = Math.round(hours / 24.0);
        if (days < 60) {
            return words.count("span.days", days, count(days));
        }
        long months = Math.round(days / 30.4);
        return months < 24
                ? words.count("span.months", months, count(months))
                : words.count("span.years", Math.round(months / 12.0), count(Math.round(months / 12.0)));
    }
}

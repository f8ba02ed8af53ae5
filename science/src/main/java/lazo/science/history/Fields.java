package lazo.science.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lazo.science.history.RawEvent.Kind;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/** Takes single values out of a {@link RawEvent}, each checked; what is wrong names its field. */
final class Fields {

    private static final String ISO_TIME = "Write the time in ISO 8601, such as 2026-05-01T09:30:00Z.";

    /** No single amount is larger, in any currency; what is beyond it is a slip of the sender, and sums stay exact. */
    static final double MOST_MONEY = 1e12;

    /** Ids are looked for, and an index holds no more. */
    private static final int LONGEST_ID = 500;

    private final RawEvent raw;
    private final JsonLine json;
    private final Words words = new Words();
    private final Known known = new Known();

    Fields(RawEvent raw, JsonLine json) {
        this.raw = raw;
        this.json = json;
    }

    // ---- texts -----------------------------------------------------------------------------------------------------

    String text(Scope scope, Key key) throws Flaw {
        return required(scope, key, textOr(scope, key));
    }

    /** A text, null where it is absent or blank. Numbers count as their digits. */
    @Nullable
    String textOr(Scope scope, Key key) throws Flaw {
        int field = textField(scope, key);
        return field < 0 ? null : filled(raw.text(field));
    }

    /** Who somebody is, or is called elsewhere; null where it is absent or blank. */
    @Nullable
    String idOr(Scope scope, Key key) throws Flaw {
        String id = textOr(scope, key);
        if (id != null && id.length() > LONGEST_ID) {
            throw wrong(
                    scope,
                    key,
                    "It is longer than " + LONGEST_ID + " characters.",
                    "Send the short id that you know them by.");
        }
        return id;
    }

    String id(Scope scope, Key key) throws Flaw {
        return required(scope, key, idOr(scope, key));
    }

    String word(Scope scope, Key key) throws Flaw {
        return required(scope, key, wordOr(scope, key));
    }

    /** Like {@link #textOr}, for values that come again and again. */
    @Nullable
    String wordOr(Scope scope, Key key) throws Flaw {
        int field = textField(scope, key);
        return field < 0 ? null : filled(raw.word(field, words));
    }

    /** One of a closed list, in lower case and with underscores; null where it is absent. */
    @Nullable
    String oneOf(Scope scope, Key key, List<String> choices) throws Flaw {
        String written = wordOr(scope, key);
        if (written == null || choices.contains(written)) {
            return written;
        }
        String usual =
                written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (String choice : choices) {
            if (choice.equals(usual)) {
                return choice;
            }
        }
        throw wrong(
                scope,
                key,
                "\"" + shortened(written) + "\" is not one of the values it can have.",
                "Use one of: " + String.join(", ", choices) + ".");
    }

    <T> T required(Scope scope, Key key, @Nullable T value) throws Flaw {
        if (value == null) {
            throw wrong(scope, key, "It is missing.", "Send " + key.name() + " with every event of this kind.");
        }
        return value;
    }

    // ---- numbers ---------------------------------------------------------------------------------------------------

    double number(Scope scope, Key key, double least, double most) throws Flaw {
        double value = numberOrNaN(scope, key, least, most);
        if (Double.isNaN(value)) {
            required(scope, key, null);
        }
        return value;
    }

    @Nullable
    Double numberOr(Scope scope, Key key, double least, double most) throws Flaw {
        double value = numberOrNaN(scope, key, least, most);
        return Double.isNaN(value) ? null : value;
    }

    /** NaN where it is absent. */
    double numberOrNaN(Scope scope, Key key, double least, double most) throws Flaw {
        int field = raw.find(scope, key);
        if (field < 0 || raw.kind(field) == Kind.NULL) {
            return Double.NaN;
        }
        Kind kind = raw.kind(field);
        if (kind != Kind.NUMBER && kind != Kind.TEXT) {
            throw notANumber(scope, key);
        }
        int from = raw.from(field);
        int to = raw.to(field);
        while (kind == Kind.TEXT && from < to && raw.bytes()[from] == ' ') {
            from++;
        }
        while (kind == Kind.TEXT && to > from && raw.bytes()[to - 1] == ' ') {
            to--;
        }
        if (from == to) {
            return Double.NaN;
        }
        double value = Decimals.parse(raw.bytes(), from, to);
        if (Double.isNaN(value)) {
            throw notANumber(scope, key);
        }
        if (Double.isInfinite(value)) {
            throw wrong(scope, key, "It is larger than any number can be.", "Send a finite number.");
        }
        if (value < least || value > most) {
            throw outside(scope, key, raw.text(field), least, most);
        }
        return value;
    }

    @Nullable
    Integer wholeOr(Scope scope, Key key, int least, int most) throws Flaw {
        double value = numberOrNaN(scope, key, least, most);
        if (Double.isNaN(value)) {
            return null;
        }
        if (value != Math.rint(value)) {
            throw wrong(
                    scope, key, "It is not a whole number.", "Send a whole number from " + least + " to " + most + ".");
        }
        return (int) value;
    }

    @Nullable
    Boolean yesOr(Scope scope, Key key) throws Flaw {
        int field = raw.find(scope, key);
        if (field < 0) {
            return null;
        }
        return switch (raw.kind(field)) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case TEXT -> yes(scope, key, raw.word(field, words).strip());
            case NUMBER, OBJECT, ARRAY -> throw notABoolean(scope, key);
        };
    }

    private @Nullable Boolean yes(Scope scope, Key key, String written) throws Flaw {
        if (written.equalsIgnoreCase("true")) {
            return true;
        }
        if (written.equalsIgnoreCase("false")) {
            return false;
        }
        if (written.isEmpty()) {
            return null;
        }
        throw notABoolean(scope, key);
    }

    Money money(Scope scope, Key amount, Key currency) throws Flaw {
        double value = number(scope, amount, 0, MOST_MONEY);
        String written = word(scope, currency);
        String code = Known.currency(written);
        if (code == null) {
            throw wrong(
                    scope,
                    currency,
                    "\"" + shortened(written) + "\" is not a currency of ISO 4217.",
                    "Use the three letters of the currency, such as USD.");
        }
        return new Money(value, code);
    }

    // ---- times -----------------------------------------------------------------------------------------------------

    @Nullable
    Long timeOr(Scope scope, Key key) throws Flaw {
        long time = timeOrNone(scope, key);
        return time == Instants.NONE ? null : time;
    }

    /** {@link Instants#NONE} where it is absent. */
    long timeOrNone(Scope scope, Key key) throws Flaw {
        int field = raw.find(scope, key);
        if (field < 0 || raw.kind(field) == Kind.NULL || isEmpty(field)) {
            return Instants.NONE;
        }
        long time = raw.kind(field) == Kind.TEXT
                ? Instants.parse(raw.bytes(), raw.from(field), raw.to(field))
                : Instants.NONE;
        if (time == Instants.NONE) {
            throw wrong(scope, key, "\"" + shortened(raw.text(field)) + "\" is not a point in time.", ISO_TIME);
        }
        if (time == Instants.OUT_OF_RANGE) {
            throw wrong(
                    scope,
                    key,
                    "\"" + shortened(raw.text(field)) + "\" lies outside the years " + Instants.FIRST_YEAR + " to "
                            + Instants.LAST_YEAR + ".",
                    "Check how the sender writes dates.");
        }
        return time;
    }

    // ---- names that standards know ---------------------------------------------------------------------------------

    @Nullable
    String languageOr(Scope scope, Key key) throws Flaw {
        String written = wordOr(scope, key);
        if (written == null) {
            return null;
        }
        String tag = known.language(written);
        if (tag == null) {
            throw wrong(
                    scope,
                    key,
                    "\"" + shortened(written) + "\" is not a language tag.",
                    "Use a tag of BCP 47, such as es-AR.");
        }
        return tag;
    }

    @Nullable
    String countryOr(Scope scope, Key key) throws Flaw {
        String written = wordOr(scope, key);
        if (written == null) {
            return null;
        }
        String code = Known.country(written);
        if (code == null) {
            throw wrong(
                    scope,
                    key,
                    "\"" + shortened(written) + "\" is not a country of ISO 3166-1.",
                    "Use the two letters of the country, such as CO.");
        }
        return code;
    }

    @Nullable
    String zoneOr(Scope scope, Key key) throws Flaw {
        String written = wordOr(scope, key);
        if (written != null && !Known.isZone(written)) {
            String nearest = Known.nearestZone(written);
            throw wrong(
                    scope,
                    key,
                    "There is no time zone \"" + shortened(written) + "\".",
                    nearest == null
                            ? "Use a name of the IANA list, such as America/Bogota."
                            : "Use a name of the IANA list; did you mean " + nearest + "?");
        }
        return written;
    }

    // ---- lists -----------------------------------------------------------------------------------------------------

    /** The ids of a list; null where it is absent or says {@code all}. */
    @Nullable
    List<String> idsOr(Scope scope, Key key) throws Flaw {
        int field = raw.find(scope, key);
        if (field < 0 || raw.kind(field) == Kind.NULL) {
            return null;
        }
        if (raw.kind(field) != Kind.ARRAY) {
            String one = textOr(scope, key);
            return one == null || one.equalsIgnoreCase("all") ? null : List.of(one);
        }
        List<String> ids = new ArrayList<>();
        byte[] bytes = raw.bytes();
        int to = raw.to(field);
        int at = json.element(bytes, raw.from(field) + 1, to);
        while (at >= 0) {
            int end = json.valueEnd(bytes, at, to);
            if (bytes[at] == '"') {
                ids.add(RawEvent.text(bytes, at + 1, end - 1, json.textBits()));
            } else if (bytes[at] == '-' || (bytes[at] >= '0' && bytes[at] <= '9')) {
                ids.add(RawEvent.text(bytes, at, end, 0));
            } else {
                throw wrong(scope, key, "It holds something that is not an id.", "Send \"all\" or a list of ids.");
            }
            at = json.element(bytes, end, to);
        }
        return List.copyOf(ids);
    }

    // ---- flaws -----------------------------------------------------------------------------------------------------

    Flaw wrong(Scope scope, Key key, String reason, String remedy) {
        return new Flaw(scope.prefix() + key.name(), reason, remedy);
    }

    private Flaw notANumber(Scope scope, Key key) {
        return wrong(scope, key, "It is not a number.", "Send a number with a point for decimals, such as 12.50.");
    }

    private Flaw notABoolean(Scope scope, Key key) {
        return wrong(scope, key, "It is neither true nor false.", "Send true or false.");
    }

    private Flaw outside(Scope scope, Key key, String written, double least, double most) {
        if (least == 0 && most > 1 && written.startsWith("-")) {
            return wrong(
                    scope,
                    key,
                    "It is negative: " + shortened(written) + ".",
                    "Send amounts and durations as zero or more; a refund is an event of its own.");
        }
        return wrong(
                scope,
                key,
                shortened(written) + " lies outside " + Decimals.plain(least) + " to " + Decimals.plain(most) + ".",
                "Check the scale on which it is sent.");
    }

    private int textField(Scope scope, Key key) throws Flaw {
        int field = raw.find(scope, key);
        if (field < 0) {
            return -1;
        }
        return switch (raw.kind(field)) {
            case TEXT, NUMBER -> field;
            case NULL -> -1;
            case TRUE, FALSE, OBJECT, ARRAY ->
                throw wrong(scope, key, "It is not a text.", "Send it as a text in quotes.");
        };
    }

    private boolean isEmpty(int field) {
        return raw.kind(field) == Kind.TEXT && raw.from(field) == raw.to(field);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() || (text.charAt(0) <= ' ' && text.isBlank()) ? null : text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

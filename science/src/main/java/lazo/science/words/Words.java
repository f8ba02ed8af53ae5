package lazo.science.words;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one room in one language.
 *
 * <p>A room keeps its sentences in {@code texts_es.properties}, {@code texts_pt.properties} and
 * {@code texts_en.properties} beside its classes. A sentence may hold {@code {0}} (a word, or a number with at most one
 * decimal), {@code {0%}} (a share as a percentage) and {@code {0:one|many}} (which of two words the number calls for).
 */
public final class Words {

    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, List<Piece>> sentences;
    private final ThreadLocal<NumberFormat> numbers;
    private final ThreadLocal<NumberFormat> percents;

    private Words(Locale locale, Map<String, List<Piece>> sentences) {
        this.locale = locale;
        this.sentences = sentences;
        this.numbers = ThreadLocal.withInitial(() -> NumberFormat.getNumberInstance(locale));
        this.percents = ThreadLocal.withInitial(() -> NumberFormat.getPercentInstance(locale));
    }

    /**
     * The sentences of the room that {@code anchor} lives in.
     *
     * @param language BCP 47; Spanish and Portuguese of any country, English for everything else
     */
    public static Words of(Class<?> anchor, String language) {
        String spoken = spoken(language);
        return LOADED.computeIfAbsent(
                anchor.getPackageName() + '/' + spoken, _ -> load(anchor, Locale.forLanguageTag(spoken)));
    }

    /** Which of our three languages somebody is spoken to in. */
    public static String spoken(String language) {
        return language.startsWith("es") ? "es" : language.startsWith("pt") ? "pt" : "en";
    }

    private static Words load(Class<?> anchor, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                anchor.getPackageName() + ".texts",
                locale,
                anchor.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, List<Piece>> sentences = new HashMap<>();
        for (String key : bundle.keySet()) {
            sentences.put(key, Piece.parse(bundle.getString(key)));
        }
        return new Words(locale, sentences);
    }

    /** The language these sentences are in: {@code es}, {@code pt} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * A sentence with its blanks filled.
     *
     * @throws MissingResourceException where there is no such sentence
     */
    public String say(String key, Object... blanks) {
        List<Piece> pieces = sentences.get(key);
        if (pieces == null) {
            throw new MissingResourceException("No sentence " + key + " in " + locale, "texts", key);
        }
        StringBuilder said = new StringBuilder();
        for (Piece piece : pieces) {
            piece.say(said, blanks, this);
        }
        return said.toString();
    }

    /** A number as people write it here, with at most one decimal. */
    public String number(double value) {
        NumberFormat format = numbers.get();
        format.setMaximumFractionDigits(Math.abs(value) < 10 ? 1 : 0);
        return format.format(value);
    }

    /** A share in [0, 1] as a percentage. */
    public String percent(double share) {
        NumberFormat format = percents.get();
        format.setMaximumFractionDigits(share != 0 && Math.abs(share) < 0.01 ? 2 : 0);
        return format.format(share);
    }
}

package lazo.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A room's own sentences in one language. */
public final class Words {

    private final Locale locale;
    private final Properties sentences;

    private Words(Locale locale, Properties sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /** The book's, in Spanish, Portuguese or English; what is neither becomes English. */
    static Words in(String language) {
        return of(Words.class, language);
    }

    /**
     * The sentences that lie beside a class, in files such as {@code words_es.properties}.
     *
     * @param language Spanish, Portuguese or English; what is neither becomes English
     */
    public static Words of(Class<?> room, String language) {
        String start = language.toLowerCase(Locale.ROOT);
        if (start.startsWith("es")) {
            return new Words(Locale.of("es"), load(room, "es"));
        }
        return start.startsWith("pt")
                ? new Words(Locale.of("pt", "BR"), load(room, "pt"))
                : new Words(Locale.of("en"), load(room, "en"));
    }

    private static Properties load(Class<?> room, String language) {
        String file = "words_" + language + ".properties";
        try (InputStream in = room.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** As a page says which language it is in: {@code es}, {@code pt-BR}, {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of that name, with {@code {0}}, {@code {1}}, … replaced. */
    public String say(String key, String... values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence called " + key + " in " + tag());
        }
        return fill(sentence, values);
    }

    /** The sentence {@code prefix + id}, or where there is none, what the id says by itself. */
    public String sayOrSpell(String prefix, String id) {
        return has(prefix + id) ? say(prefix + id) : id.replace('_', ' ');
    }

    /** The sentence {@code key.one} for one, {@code key.other} else; {@code {0}} is the count. */
    public String count(String key, long count, String written, String... more) {
        String[] values = new String[more.length + 1];
        values[0] = written;
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + (count == 1 ? ".one" : ".other"), values);
    }

    private static String fill(String sentence, String... values) {
        if (values.length == 0 || sentence.indexOf('{') < 0) {
            return sentence;
        }
        StringBuilder out = new StringBuilder(sentence.length() + 32);
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
                int place = sentence.charAt(i + 1) - '0';
                if (place >= 0 && place < values.length) {
                    out.append(values[place]);
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}

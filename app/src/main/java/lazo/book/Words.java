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

/** The book's own sentences in one language. */
final class Words {

    private final Locale locale;
    private final Properties sentences;

    private Words(Locale locale, Properties sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /** Spanish, Portuguese or English; what is neither becomes English. */
    static Words in(String language) {
        String start = language.toLowerCase(Locale.ROOT);
        if (start.startsWith("es")) {
            return new Words(Locale.of("es"), load("es"));
        }
        return start.startsWith("pt")
                ? new Words(Locale.of("pt", "BR"), load("pt"))
                : new Words(Locale.of("en"), load("en"));
    }

    private static Properties load(String language) {
        String file = "words_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
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

    Locale locale() {
        return locale;
    }

    /** As a page says which language it is in: {@code es}, {@code pt-BR}, {@code en}. */
    String tag() {
        return locale.toLanguageTag();
    }

    Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of that name, with {@code {0}}, {@code {1}}, … replaced. */
    String say(String key, String... values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence called " + key + " in " + tag());
        }
        return fill(sentence, values);
    }

    /** The sentence {@code prefix + id}, or where there is none, what the id says by itself. */
    String sayOrSpell(String prefix, String id) {
        return has(prefix + id) ? say(prefix + id) : id.replace('_', ' ');
    }

    /** The sentence {@code key.one} for one, {@code key.other} else; {@code {0}} is the count. */
    String count(String key, long count, String written, String... more) {
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

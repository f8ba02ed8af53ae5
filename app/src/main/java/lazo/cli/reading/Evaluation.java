package lazo.cli.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lazo.science.history.BadInput;
import lazo.science.learning.Confusion;
import lazo.science.learning.Scores;
import lazo.science.numbers.RocCurve;
import lazo.science.reading.Head;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.LearnedReader.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * Reads every text of a labelled file and compares.
 *
 * @param confusion how often each class was taken for which
 * @param auc of the yes; NaN where there are more than two classes
 * @param calibrationError of the yes, over ten bins; NaN where there are more than two classes
 * @param perSecond texts read a second, once warm, by one thread
 */
record Evaluation(Confusion confusion, double auc, double calibrationError, double perSecond) {

    private static final Set<String> YES = Set.of("1", "1.0", "true", "yes", "y", "si", "sí", "sim");
    private static final List<String> TONES = List.of("neg", "neu", "pos");
    private static final List<String> LANGUAGES = List.of("es", "pt", "en");
    private static final int WARM = 20_000;

    /** One text's class, and how likely its yes is. */
    private record Guess(int taken, double chance) {}

    private interface Guesser {
        Guess guess(Understanding understood);
    }

    /** @param positive the labels that mean yes; empty for 1, true, yes and the like */
    static Evaluation yesOrNo(
            LearnedReader reader, LabelledTexts data, Answer answer, Set<String> positive, @Nullable String language) {
        boolean[] truth = new boolean[data.texts().size()];
        int yes = 0;
        for (int i = 0; i < truth.length; i++) {
            String label = data.labels().get(i);
            truth[i] = positive.isEmpty() ? YES.contains(label.toLowerCase(Locale.ROOT)) : positive.contains(label);
            yes += truth[i] ? 1 : 0;
        }
        if (yes == 0) {
            throw new BadInput(
                    "No label means yes; there are " + Set.copyOf(data.labels()) + ".",
                    "Name those that do with --positive A,B.");
        }
        int[] classes = new int[truth.length];
        for (int i = 0; i < truth.length; i++) {
            classes[i] = truth[i] ? 1 : 0;
        }
        double[] chances = new double[truth.length];
        long[][] counts = counts(
                reader,
                data.texts(),
                classes,
                2,
                language,
                understood -> new Guess(answer.isYes(understood) ? 1 : 0, answer.chance(understood)),
                chances);
        return new Evaluation(
                new Confusion(List.of("no", "yes"), counts),
                RocCurve.area(chances, truth),
                Scores.calibrationError(chances, truth),
                speed(reader, data.texts(), language));
    }

    /** @param classes which label stands for neg, neu and pos, such as {@code neg=0}; empty for those words themselves */
    static Evaluation tone(
            LearnedReader reader, LabelledTexts data, Map<String, String> classes, @Nullable String language) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < TONES.size(); i++) {
            String tone = TONES.get(i);
            places.put(classes.getOrDefault(tone, tone), i);
        }
        int[] truth = data.labels().stream()
                .mapToInt(label -> {
                    String word = label.toLowerCase(Locale.ROOT);
                    String start = classes.isEmpty() && word.length() > 3 ? word.substring(0, 3) : label;
                    return places.getOrDefault(classes.isEmpty() ? start.toLowerCase(Locale.ROOT) : label, -1);
                })
                .toArray();
        return severalClasses(reader, data, truth, TONES, "--classes neg=0,neu=1,pos=2", language, understood -> {
            double[] chances = {
                understood.chances().getOrDefault(Head.NEGATIVE, 0.0),
                understood.chances().getOrDefault(Head.NEUTRAL, 0.0),
                understood.chances().getOrDefault(Head.POSITIVE, 0.0)
            };
            return new Guess(highest(chances), 0);
        });
    }

    static Evaluation language(LearnedReader reader, LabelledTexts data, Map<String, String> classes) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            places.put(classes.getOrDefault(LANGUAGES.get(i), LANGUAGES.get(i)), i);
        }
        int[] truth = data.labels().stream()
                .mapToInt(label -> places.getOrDefault(label, places.getOrDefault(beginning(label), -1)))
                .toArray();
        return severalClasses(reader, data, truth, LANGUAGES, "--classes es=spa,pt=por,en=eng", null, understood -> {
            int guess = LANGUAGES.indexOf(understood.reading().language());
            return new Guess(guess < 0 ? 0 : guess, 0);
        });
    }

    private static String beginning(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        return word.startsWith("sp") || word.startsWith("es")
                ? "es"
                : word.startsWith("p") ? "pt" : word.startsWith("en") ? "en" : word;
    }

    private static Evaluation severalClasses(
            LearnedReader reader,
            LabelledTexts data,
            int[] truth,
            List<String> names,
            String remedy,
            @Nullable String language,
            Guesser guesser) {
        int[] known = java.util.stream.IntStream.range(0, truth.length)
                .filter(i -> truth[i] >= 0)
                .toArray();
        if (known.length == 0) {
            throw new BadInput(
                    "No label is one of " + names + "; there are " + Set.copyOf(data.labels()) + ".",
                    "Say which is which, such as " + remedy + ".");
        }
        List<String> texts = new ArrayList<>();
        Arrays.stream(known).forEach(i -> texts.add(data.texts().get(i)));
        int[] classes = Arrays.stream(known).map(i -> truth[i]).toArray();
        long[][] counts = counts(reader, texts, classes, names.size(), language, guesser, new double[texts.size()]);
        return new Evaluation(new Confusion(names, counts), Double.NaN, Double.NaN, speed(reader, texts, language));
    }

    private static long[][] counts(
            LearnedReader reader,
            List<String> texts,
            int[] truth,
            int classes,
            @Nullable String language,
            Guesser guesser,
            double[] chances) {
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            Guess guess = guesser.guess(reader.understand(texts.get(i), language, null));
            counts[truth[i]][guess.taken]++;
            chances[i] = guess.chance;
        }
        return counts;
    }

    private static double speed(LearnedReader reader, List<String> texts, @Nullable String language) {
        int words = 0;
        for (int i = 0; i < WARM; i++) {
            words += reader.read(texts.get(i % texts.size()), language, null).words();
        }
        long started = System.nanoTime();
        for (int i = 0; i < WARM; i++) {
            words += reader.read(texts.get(i % texts.size()), language, null).words();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return words < 0 ? Double.NaN : WARM / seconds;
    }

    private static int highest(double... chances) {
        int highest = 0;
        for (int i = 1; i < chances.length; i++) {
            highest = chances[i] > chances[highest] ? i : highest;
        }
        return highest;
    }
}

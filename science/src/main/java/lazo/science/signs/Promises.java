package lazo.science.signs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.OurFaults.Fault;
import lazo.science.signs.OurFaults.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Promises of ours with a time in them ("te respondemos en 24 horas", "até amanhã", "by tomorrow") that passed without
 * another word from a person of ours.
 */
final class Promises {

    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:te|le|les|lo|la)\\s+(?:respond\\w+|resolv\\w+|devolv\\w+|escrib\\w+|llam\\w+|solucion\\w+|contact\\w+)"
                    + "|\\bvamos a (?:respond\\w+|resolv\\w+|devolv\\w+|solucion\\w+|llam\\w+)"
                    + "|\\b(?:vamos|iremos)\\s+(?:te\\s+)?(?:respond\\w+|resolv\\w+|devolv\\w+|retorn\\w+|ligar)"
                    + "|\\b(?:we|i)(?:['’]ll| will)\\s+(?:\\w+\\s+)?(?:reply|answer|fix|refund|call|get back|solve|contact)");

    private static final Pattern WITHIN = Pattern.compile(
            "\\b(?:en|dentro de|em|in|within)\\s+(?:las próximas |the next |até )?(\\d{1,3}) ?(hora|hour|d[ií]a|day)");

    private static final Pattern TODAY = Pattern.compile("\\b(?:hoy|hoje|today)\\b");

    private static final Pattern TOMORROW = Pattern.compile("(?:\\bmañana\\b|\\bamanh[ãa]|\\btomorrow\\b)");

    /** Without one of these there is no time in a sentence, and so no promise worth a closer look. */
    private static final String[] TIMES = {
        "hoy", "hoje", "today", "ñana", "amanh", "morrow", "hora", "hour", "day", "dia", "día"
    };

    private Promises() {}

    /** The spans between a deadline that passed and our next word. */
    static List<Fault> broken(Story story) {
        List<Fault> broken = new ArrayList<>();
        List<Moment> own = story.own();
        for (int i = 0; i < own.size(); i++) {
            if (!(own.get(i).event() instanceof WeWrote promise) || promise.automatic()) {
                continue;
            }
            Duration within = OurWords.of(promise.text()).promise();
            if (within == null) {
                continue;
            }
            long deadline = promise.at() + within.toMillis();
            long kept = nextWordOfOurs(own, i);
            if (kept > deadline) {
                long end = Math.min(kept, deadline + 14 * Window.DAY);
                broken.add(new Fault(Kind.PROMISE, "promise", deadline, end));
            }
        }
        return broken;
    }

    private static boolean namesATime(String text) {
        for (String time : TIMES) {
            if (text.contains(time)) {
                return true;
            }
        }
        return false;
    }

    /** Within what time a text of ours, in lower case, promises another word; null where it promises none. */
    static @Nullable Duration within(String text) {
        if (!namesATime(text) || !PROMISE.matcher(text).find()) {
            return null;
        }
        Matcher within = WITHIN.matcher(text);
        if (within.find()) {
            int amount = Integer.parseInt(within.group(1));
            return within.group(2).charAt(0) == 'h' ? Duration.ofHours(amount) : Duration.ofDays(amount);
        }
        if (TODAY.matcher(text).find()) {
            return Duration.ofDays(1);
        }
        return TOMORROW.matcher(text).find() ? Duration.ofDays(2) : null;
    }

    private static long nextWordOfOurs(List<Moment> own, int from) {
        for (int i = from + 1; i < own.size(); i++) {
            if (own.get(i).event() instanceof WeWrote wrote && !wrote.automatic()) {
                return wrote.at();
            }
        }
        return Long.MAX_VALUE;
    }
}

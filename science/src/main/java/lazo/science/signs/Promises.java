package lazo.science.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lazo.science.history.Event;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.OurFaults.Fault;
import lazo.science.signs.OurFaults.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Promises of ours with a time in them that passed unkept. Word of us ("te respondemos en 24 horas", "até amanhã") is kept by
 * any later word from a person of ours; a deed ("tu reembolso estará el viernes", "we'll fix it today") by the money or the
 * favour itself, or by one of ours who says that it is done.
 */
final class Promises {

    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:te|le|les|lo|la)\\s+(?:respond\\w+|resolv\\w+|devolv\\w+|escrib\\w+|llam\\w+|solucion\\w+|contact\\w+|reembols\\w+)"
                    + "|\\bvamos a (?:\\w+ )?(?:respond\\w+|resolv\\w+|devolv\\w+|solucion\\w+|llam\\w+|reembols\\w+|arregl\\w+)"
                    + "|\\b(?:vamos|iremos)\\s+(?:te\\s+)?(?:respond\\w+|resolv\\w+|devolv\\w+|retorn\\w+|ligar|reembols\\w+|estorn\\w+)"
                    + "|\\b(?:we|i)(?:['’]ll| will)\\s+(?:\\w+\\s+)?(?:reply|answer|fix|refund|call|get back|solve|contact)"
                    + "|\\b(?:prometo|prometemos|promise|garantizo|garantizamos|garanto|garantimos)\\b");

    private static final Pattern DEED = Pattern.compile(
            "reembols|devol|\\b(?:plata|dinero|dinheiro|money)\\b|refund|estorn|cr[ée]dit|arregl|solucion|resolv|resuelt|\\bfix|solve"
                    + "|consert|corrig");

    /** What will be there, whoever brings it: "el reembolso estará …", "o dinheiro cai …", "the refund will be …". */
    private static final Pattern WILL_BE = Pattern.compile(
            "(?:reembolso|devoluci[óo]n|devolu[çc][ãa]o|estorno|plata|dinero|dinheiro|cr[ée]dito|refund|money|credit)\\b.{0,30}"
                    + "\\b(?:estar[áa]|(?:va|vai) a? ?(?:estar|llegar|chegar|cair)|llegar?[áa]|chegar?[áa]|cai|cair[áa]|will be|will arrive)");

    private static final Pattern DONE = Pattern.compile(
            "\\b(?:list[oa]|hech[oa]|ya (?:est[áa]|qued[óo]|sali[óo])|resuelt[oa]|solucionad[oa]|arreglad[oa]|reembolsad[oa]"
                    + "|reembolsamos|devuelt[oa]|devolvimos|acreditad[oa]|acreditamos|feito|pront[oa]|resolvid[oa]|estornad[oa]|estornamos|devolvid[oa]"
                    + "|devolvemos|conclu[íi]d[oa]|caiu|done|fixed|refunded|sorted|solved|complete[d]?|processed|credited|issued)\\b");

    /** A word this soon after the promise still belongs to it. */
    private static final long SAME_BREATH = 10 * 60_000L;

    private static final long MOST = 14 * Window.DAY;

    private Promises() {}

    /**
     * What a text of ours promises.
     *
     * @param deed whether more than another word
     */
    record Promise(Deadline by, boolean deed) {}

    /** What a text of ours, in lower case, promises; null where it promises nothing with a time. */
    static @Nullable Promise in(String text) {
        Deadline by = Deadline.in(text);
        if (by == null
                || !PROMISE.matcher(text).find() && !WILL_BE.matcher(text).find()) {
            return null;
        }
        return new Promise(by, DEED.matcher(text).find());
    }

    /** Whether a text of ours, in lower case, says that something is done. */
    static boolean saysDone(String text) {
        return DONE.matcher(text).find();
    }

    /** The spans between a deadline that passed and the moment in which it was made good. */
    static List<Fault> broken(Story story) {
        List<Fault> broken = new ArrayList<>();
        List<Moment> own = story.own();
        for (int i = 0; i < own.size(); i++) {
            if (!(own.get(i).event() instanceof WeWrote wrote) || wrote.automatic()) {
                continue;
            }
            Promise promise = OurWords.of(wrote.text()).promise();
            if (promise == null) {
                continue;
            }
            long deadline = promise.by().after(wrote.at());
            long kept = kept(own, i, promise.deed());
            if (kept > deadline) {
                broken.add(new Fault(Kind.PROMISE, "promise", deadline, Math.min(kept, deadline + MOST)));
            }
        }
        return broken;
    }

    private static long kept(List<Moment> own, int promised, boolean deed) {
        long soon = own.get(promised).at() + SAME_BREATH;
        for (int i = promised + 1; i < own.size(); i++) {
            if (keeps(own.get(i).event(), deed, soon)) {
                return own.get(i).at();
            }
        }
        return Long.MAX_VALUE;
    }

    private static boolean keeps(Event event, boolean deed, long soon) {
        return switch (event) {
            case WeWrote wrote ->
                !wrote.automatic()
                        && wrote.at() > soon
                        && (!deed || OurWords.of(wrote.text()).saysDone());
            case PaymentRefunded _, ExceptionGranted _ -> deed;
            case ServiceCostIncurred cost -> deed && cost.kind().equals("gift");
            default -> false;
        };
    }
}

package lazo.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lazo.science.reading.Head;
import lazo.science.reading.LearnedReader.Understanding;

/** What can be asked of a text with a yes or no, by the name it has on the command line. */
enum Answer {
    OFFENSIVE(Head.OFFENSIVE),
    TOXIC(Head.TOXIC),
    INSULT(Head.INSULT),
    THREAT(Head.VIOLENCE, Head.LEGAL, Head.PRESS, Head.CHARGEBACK),
    VIOLENCE(Head.VIOLENCE),
    LEGAL(Head.LEGAL),
    PRESS(Head.PRESS),
    CHARGEBACK(Head.CHARGEBACK),
    CANCEL(Head.CANCEL),
    REFUND(Head.REFUND),
    HUMAN(Head.HUMAN),
    THANKS(Head.THANKS),
    PRAISE(Head.PRAISE),
    COMPLAINT(Head.COMPLAINT),
    QUESTION(Head.QUESTION),
    SUGGESTION(Head.SUGGESTION),
    BARGAINING(Head.BARGAINING),
    CONTACT(Head.OUTSIDE, Head.DETAIL),
    PRODUCT(Head.PRODUCT),
    VULGAR(Head.VULGAR);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Head> heads;

    Answer(Head... heads) {
        this.heads = List.of(heads);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Answer answer : values()) {
            ids.add(answer.id());
        }
        return ids;
    }

    /** The highest of the chances of its heads. */
    double chance(Understanding understood) {
        double highest = 0;
        for (Head head : heads) {
            highest = Math.max(highest, understood.chances().getOrDefault(head, 0.0));
        }
        return highest;
    }

    boolean isYes(Understanding understood) {
        return heads.stream().anyMatch(understood.yes()::contains);
    }
}

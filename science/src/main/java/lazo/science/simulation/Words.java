package lazo.science.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Reading.Target;

/** What a reader makes of a message, who now and then misses something and now and then sees what is not there. */
final class Words {

    /** What the company will never do, in its catalogue. */
    static final String NEVER = "accounting";

    private static final double MISSED = 0.1;
    private static final double IMAGINED_UNHAPPY = 0.03;
    private static final double IMAGINED_INSULT = 0.003;

    private static final Span SOMEWHERE = new Span(0, 4);

    private Words() {}

    static Reading of(Kind kind, boolean unhappy, boolean insulting, boolean asksForNever, Dice dice) {
        boolean seesUnhappy = unhappy ? !dice.happens(MISSED) : dice.happens(IMAGINED_UNHAPPY);
        boolean seesInsult = insulting ? !dice.happens(MISSED) : dice.happens(IMAGINED_INSULT);
        boolean seesNever = asksForNever && !dice.happens(MISSED);
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        if (seesUnhappy) {
            intents.add(Intent.COMPLAINT);
        } else {
            intents.add(Intent.QUESTION);
        }
        if (kind == Kind.CONSTRUCTIVE && !dice.happens(0.3)) {
            intents.add(Intent.SUGGESTION);
        }
        if (kind == Kind.BARGAINER && !dice.happens(0.3)) {
            intents.add(Intent.BARGAINING);
        }
        return new Reading(
                "es",
                0.9,
                seesUnhappy ? -0.5 : 0,
                seesInsult ? List.of(new Reading.Insult(SOMEWHERE, Target.US)) : List.of(),
                List.of(),
                Set.copyOf(intents),
                List.of(),
                seesNever ? List.of(new Reading.NeedMatch(NEVER, 0.8)) : List.of(),
                new int[0],
                12);
    }

    static Reading contactDetails() {
        return new Reading(
                "es",
                0.9,
                0,
                List.of(),
                List.of(),
                Set.of(),
                List.of(new Reading.Contact(SOMEWHERE, ContactKind.PHONE)),
                List.of(),
                new int[0],
                8);
    }
}

package lazo.science.reading;

import java.util.ArrayList;
import java.util.List;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Target;
import org.jspecify.annotations.Nullable;

/**
 * Finds insults and whom they are aimed at: from phrases that are always aimed at whoever is spoken to, and from harsh
 * words with the grammar around them. What is quoted, reported or negated is left out.
 */
final class InsultRules {

    private final int us;
    private final int straight;
    private final int self;
    private final int product;
    private final int none;
    private final int person;
    private final int either;
    private final int weak;
    private final int crime;
    private final int theseOnes;
    private final int either2;
    private final int article;
    private final int pluralCopula;
    private final int swear;
    private final boolean[] harsh;
    private final int of;
    private final int title;
    private final Subjects subjects;

    InsultRules(Lexicon lexicon) {
        us = lexicon.tag("US");
        straight = lexicon.tag("STRAIGHT");
        self = lexicon.tag("SELF");
        product = lexicon.tag("PRODUCT");
        none = lexicon.tag("NOT_INSULT");
        person = lexicon.set("person");
        either = lexicon.set("either");
        weak = lexicon.set("weak");
        crime = lexicon.set("crime");
        theseOnes = lexicon.set("these_ones");
        either2 = lexicon.set("many");
        article = lexicon.set("article");
        pluralCopula = lexicon.set("bepl");
        harsh = lexicon.sensesOf(person, either, weak);
        swear = lexicon.set("swearing");
        of = lexicon.set("of");
        title = lexicon.set("title");
        subjects = new Subjects(lexicon);
    }

    List<Insult> insults(Tokens tokens, Hits hits) {
        if (!mayInsult(tokens, hits)) {
            return List.of();
        }
        List<Insult> insults = List.of();
        int covered = 0;
        for (int at = 0; at < tokens.count; at++) {
            int phrase = phraseFrom(tokens, hits, at);
            int cursed = at >= covered ? thingFrom(hits, at) : -1;
            if (cursed > 0 && (phrase < 0 || hits.to[phrase] <= cursed)) {
                insults = with(insults, tokens, at, cursed, Target.PRODUCT);
                covered = cursed;
            } else if (phrase >= 0 && hits.to[phrase] > covered) {
                Target target = hits.tag[phrase] == straight ? Target.US : targetOfPhrase(tokens, at);
                insults = with(insults, tokens, Math.max(at, covered), hits.to[phrase], target);
                covered = hits.to[phrase];
            }
            if (at >= covered && isHarsh(tokens, at) && !isTaken(tokens, hits, at)) {
                Target target = hits.covers(self, at, at + 1) ? Target.SELF : targetOfWord(tokens, at);
                if (target != null) {
                    insults = with(insults, tokens, at, at + 1, target);
                }
            }
        }
        return insults;
    }

    private boolean mayInsult(Tokens tokens, Hits hits) {
        for (int at = 0; at < tokens.count; at++) {
            if (isHarsh(tokens, at)) {
                return true;
            }
        }
        for (int i = 0; i < hits.count; i++) {
            if (hits.tag[i] == us || hits.tag[i] == straight || hits.tag[i] == product) {
                return true;
            }
        }
        return false;
    }

    private static List<Insult> with(List<Insult> insults, Tokens tokens, int from, int to, Target target) {
        List<Insult> more = insults.isEmpty() ? new ArrayList<>(2) : insults;
        more.add(new Insult(tokens.span(from, to), target));
        return more;
    }

    private boolean isHarsh(Tokens tokens, int at) {
        return harsh[tokens.sense[at]];
    }

    /** Quoted, negated, reported, or part of something harmless. */
    private boolean isTaken(Tokens tokens, Hits hits, int at) {
        return tokens.quoted[at] || isName(tokens, at) || hits.covers(none, at, at + 1) || inPhrase(hits, at);
    }

    /** "Ladrón de Guevara": written like a name, with another beside it. */
    private boolean isName(Tokens tokens, int at) {
        if (at == 0 || (tokens.breakBefore[at] == Tokens.SENTENCE && !isTitle(tokens, at - 1))) {
            return false;
        }
        int after = at + 1 < tokens.count && tokens.is(at + 1, of) ? at + 2 : at + 1;
        return isWrittenLikeAName(tokens, at)
                && after < tokens.count
                && tokens.breakBefore[at + 1] < Tokens.CLAUSE
                && isWrittenLikeAName(tokens, after);
    }

    private boolean isTitle(Tokens tokens, int at) {
        return tokens.is(at, title);
    }

    private static boolean isWrittenLikeAName(Tokens tokens, int at) {
        return tokens.capitalised(at)
                && tokens.length(at) > 1
                && Character.isLowerCase(tokens.text.charAt(tokens.to[at] - 1));
    }

    private boolean inPhrase(Hits hits, int at) {
        return hits.covers(us, at, at + 1) || hits.covers(straight, at, at + 1);
    }

    private int phraseFrom(Tokens tokens, Hits hits, int at) {
        int longest = -1;
        for (int i = hits.firstNear(at); hits.reaches(i, at); i++) {
            if ((hits.tag[i] == us || hits.tag[i] == straight)
                    && hits.from[i] == at
                    && !tokens.quoted[hits.to[i] - 1]
                    && !hits.covers(none, hits.from[i], hits.to[i])
                    && !hits.covers(self, hits.from[i], hits.to[i])
                    && (longest < 0
                            || hits.to[i] > hits.to[longest]
                            || (hits.to[i] == hits.to[longest] && hits.tag[i] == straight))) {
                longest = i;
            }
        }
        return longest;
    }

    private int thingFrom(Hits hits, int at) {
        for (int i = hits.firstNear(at); hits.reaches(i, at); i++) {
            if (hits.tag[i] == product && hits.from[i] == at) {
                return hits.to[i];
            }
        }
        return -1;
    }

    private Target targetOfPhrase(Tokens tokens, int at) {
        if (subjects.isOwnerOfThing(tokens, at)) {
            return Target.PRODUCT;
        }
        boolean plural = tokens.is(at, pluralCopula);
        Subjects.Kind subject = plural ? subjects.before(tokens, at) : subjects.ofGroupAt(tokens, at);
        return switch (subject) {
            case THING -> Target.PRODUCT;
            case OTHER -> Target.THIRD_PERSON;
            case WRITER -> Target.SELF;
            case OURS, NOBODY -> Target.US;
        };
    }

    private @Nullable Target targetOfWord(Tokens tokens, int at) {
        int copula = subjects.copulaBefore(tokens, at);
        if (copula >= 0) {
            return withCopula(tokens, at, copula);
        }
        Subjects.Kind beside = subjects.beside(tokens, at, tokens.is(at, either));
        if (beside != Subjects.Kind.NOBODY) {
            if (tokens.is(at, weak) && !tokens.is(at, either) && !tokens.is(at, person)) {
                return beside == Subjects.Kind.OURS ? Target.US : null;
            }
            return target(beside);
        }
        if (tokens.is(at, crime)) {
            return crimeAlone(tokens, at);
        }
        if (tokens.is(at, person) && !tokens.is(at, either)) {
            return subjects.earlier(tokens, at) == Subjects.Kind.OTHER ? Target.THIRD_PERSON : Target.US;
        }
        boolean many = tokens.is(at, either2);
        if (tokens.is(at, either)) {
            return eitherAlone(tokens, at, many);
        }
        return (many && isAlone(tokens, at)) || isAll(tokens, at) ? Target.US : null;
    }

    private @Nullable Target eitherAlone(Tokens tokens, int at, boolean many) {
        if (tokens.is(at, swear) && !isNamed(tokens, at)) {
            return null;
        }
        if (!many) {
            boolean spokenTo = tokens.is(at, person) || (at > 0 && subjects.isYou(tokens, at - 1));
            return spokenTo ? Target.US : Target.PRODUCT;
        }
        return subjects.earlierThings(tokens, at) ? Target.PRODUCT : Target.US;
    }

    /** "Mierda" alone is an oath; with something before or after that names it, it is said of that. */
    private boolean isNamed(Tokens tokens, int at) {
        return at > 0
                && tokens.breakBefore[at] < Tokens.CLAUSE
                && (tokens.is(at - 1, article) || tokens.is(at - 1, theseOnes) || subjects.isMeasure(tokens, at - 1));
    }

    private @Nullable Target crimeAlone(Tokens tokens, int at) {
        boolean told = at > 0 && tokens.breakBefore[at] < Tokens.CLAUSE && tokens.is(at - 1, article);
        if (told) {
            return Target.THIRD_PERSON;
        }
        return subjects.thereAre(tokens, at) ? Target.THIRD_PERSON : Target.US;
    }

    private @Nullable Target withCopula(Tokens tokens, int at, int copula) {
        Subjects.Kind subject = subjects.ofCopula(tokens, copula);
        if (subject != Subjects.Kind.NOBODY) {
            return target(subject);
        }
        if (tokens.is(at, either) || subjects.isThingly(tokens, at)) {
            return tokens.is(at, either2) ? Target.US : Target.PRODUCT;
        }
        return Target.THIRD_PERSON;
    }

    private boolean isAlone(Tokens tokens, int at) {
        boolean starts = tokens.breakBefore[at] >= Tokens.CLAUSE || (at > 0 && isHarsh(tokens, at - 1));
        boolean ends = at + 1 == tokens.count || tokens.breakBefore[at + 1] >= Tokens.CLAUSE || isHarsh(tokens, at + 1);
        return starts && ends;
    }

    /** Whether the sentence is this word alone. */
    private static boolean isAll(Tokens tokens, int at) {
        boolean ends = at + 1 == tokens.count || tokens.breakBefore[at + 1] == Tokens.SENTENCE;
        return tokens.breakBefore[at] == Tokens.SENTENCE && ends && !tokens.hasQuestionMark;
    }

    private static Target target(Subjects.Kind kind) {
        return switch (kind) {
            case OURS, NOBODY -> Target.US;
            case THING -> Target.PRODUCT;
            case OTHER -> Target.THIRD_PERSON;
            case WRITER -> Target.SELF;
        };
    }
}

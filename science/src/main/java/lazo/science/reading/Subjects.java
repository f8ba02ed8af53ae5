package lazo.science.reading;

/** Whom or what a word of a sentence is said of, told from the words around it. */
final class Subjects {

    enum Kind {
        OURS,
        THING,
        OTHER,
        WRITER,
        NOBODY
    }

    private static final int REACH = 8;

    private final int copula;
    private final int second;
    private final int plural;
    private final int first;
    private final int you;
    private final int thing;
    private final int ours;
    private final int other;
    private final int thisThing;
    private final int article;
    private final int intensifier;
    private final int degree;
    private final int group;
    private final int of;
    private final int harsh;
    private final int link;
    private final int exist;
    private final int desk;
    private final int thingly;
    private final int many;
    private final int writer;
    private final int either;
    private final int he;
    private final int colleague;
    private final int yours;

    Subjects(Lexicon lexicon) {
        copula = lexicon.set("copula");
        second = lexicon.set("be2");
        plural = lexicon.set("bepl");
        first = lexicon.set("be1");
        you = lexicon.set("you");
        thing = lexicon.set("thing");
        ours = lexicon.set("us");
        other = lexicon.set("other");
        thisThing = lexicon.set("thisthing");
        article = lexicon.set("article");
        intensifier = lexicon.set("intensifier");
        degree = lexicon.set("degree");
        group = lexicon.set("group");
        of = lexicon.set("of");
        harsh = lexicon.set("harsh");
        link = lexicon.set("link");
        exist = lexicon.set("exist");
        desk = lexicon.set("desk");
        thingly = lexicon.set("thingly");
        many = lexicon.set("many");
        writer = lexicon.set("writer");
        either = lexicon.set("either");
        he = lexicon.set("he");
        colleague = lexicon.set("colleague");
        yours = lexicon.set("yours");
    }

    /** Index of the "is" or "are" that ties a harsh word to its subject, else −1. */
    int copulaBefore(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.SENTENCE) {
                return -1;
            }
            if (tokens.is(i, copula)) {
                return i;
            }
            boolean skipped = tokens.is(i, article)
                    || tokens.is(i, intensifier)
                    || tokens.is(i, degree)
                    || tokens.is(i, group)
                    || tokens.is(i, of)
                    || tokens.is(i, harsh)
                    || tokens.is(i, link);
            if (!skipped) {
                return -1;
            }
        }
        return -1;
    }

    Kind ofCopula(Tokens tokens, int at) {
        if (tokens.is(at, first)) {
            return Kind.WRITER;
        }
        if (tokens.is(at, second)) {
            return Kind.OURS;
        }
        Kind subject = before(tokens, at);
        return subject == Kind.NOBODY && tokens.is(at, plural) ? Kind.OURS : subject;
    }

    /** The subject of the verb at {@code at}: the head of the words before it. */
    Kind before(Tokens tokens, int at) {
        Kind found = Kind.NOBODY;
        for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.SENTENCE) {
                break;
            }
            Kind kind = kindOf(tokens, i);
            if (kind != Kind.NOBODY) {
                found = kind;
                if (!dependsOnEarlier(tokens, i)) {
                    break;
                }
            }
        }
        return found == Kind.OTHER && deskIn(tokens, at) ? Kind.OURS : found;
    }

    private boolean dependsOnEarlier(Tokens tokens, int at) {
        int i = at - 1;
        if (i >= 0 && tokens.is(i, article) && tokens.breakBefore[at] < Tokens.CLAUSE) {
            i--;
        }
        return i >= 0 && tokens.is(i, of) && tokens.breakBefore[at] < Tokens.CLAUSE;
    }

    private Kind kindOf(Tokens tokens, int at) {
        if (tokens.is(at, thing)) {
            return Kind.THING;
        }
        if (tokens.is(at, you)) {
            boolean owns = at + 1 < tokens.count && tokens.is(at + 1, thing);
            return owns ? Kind.THING : Kind.OURS;
        }
        if (tokens.is(at, ours)) {
            return Kind.OURS;
        }
        if (tokens.is(at, other)) {
            return isColleague(tokens, at) ? Kind.OURS : Kind.OTHER;
        }
        if (tokens.is(at, he)) {
            return at + 1 < tokens.count && tokens.is(at + 1, copula) ? Kind.OTHER : Kind.NOBODY;
        }
        if (tokens.is(at, writer)) {
            return Kind.WRITER;
        }
        return tokens.is(at, thisThing) ? Kind.THING : Kind.NOBODY;
    }

    /** "Tu jefe": whoever works beside the one we speak through is one of ours. */
    private boolean isColleague(Tokens tokens, int at) {
        return tokens.is(at, colleague) && at > 0 && tokens.is(at - 1, yours);
    }

    /** What the noun right beside a harsh word is: "app inútil", "mierda de sistema", "stupid bot". */
    Kind beside(Tokens tokens, int at, boolean adjective) {
        int next = at + 1;
        if (next < tokens.count && tokens.breakBefore[next] < Tokens.CLAUSE) {
            if (tokens.is(next, of)) {
                int noun = next + 1;
                while (noun < tokens.count && noun <= next + 2 && (tokens.is(noun, article) || tokens.is(noun, you))) {
                    noun++;
                }
                Kind kind = noun < tokens.count ? nounOf(tokens, noun) : Kind.NOBODY;
                if (kind != Kind.NOBODY) {
                    return kind == Kind.THING && !adjective ? Kind.OURS : kind;
                }
            } else if (adjective || !tokens.is(at, many)) {
                Kind kind = nounOf(tokens, next);
                if (kind != Kind.NOBODY && agrees(tokens, at, next)) {
                    return kind;
                }
            }
        }
        int before = at - 1;
        while (before > 0
                && tokens.breakBefore[before + 1] < Tokens.CLAUSE
                && (tokens.is(before, degree) || tokens.is(before, of) || tokens.is(before, intensifier))) {
            before--;
        }
        if (before >= 0 && tokens.breakBefore[before + 1] < Tokens.CLAUSE) {
            Kind kind = nounOf(tokens, before);
            boolean joined = before < at - 1 || agrees(tokens, at, before);
            return kind != Kind.NOBODY && joined ? kind : Kind.NOBODY;
        }
        return Kind.NOBODY;
    }

    private Kind nounOf(Tokens tokens, int at) {
        if (tokens.is(at, harsh) && !tokens.is(at, thing)) {
            return Kind.NOBODY;
        }
        return tokens.is(at, thing)
                ? Kind.THING
                : tokens.is(at, ours) || isColleague(tokens, at)
                        ? Kind.OURS
                        : tokens.is(at, other) ? Kind.OTHER : Kind.NOBODY;
    }

    private boolean agrees(Tokens tokens, int harshAt, int nounAt) {
        return !tokens.is(harshAt, many) || tokens.letter(nounAt, tokens.length(nounAt) - 1) == 's';
    }

    Kind ofGroupAt(Tokens tokens, int at) {
        int before = tokens.is(at, copula) ? at : copulaBefore(tokens, at);
        return before < 0 ? Kind.NOBODY : ofCopula(tokens, before);
    }

    /** Somebody else named earlier in the sentence, unless we are spoken to. */
    Kind earlier(Tokens tokens, int at) {
        Kind found = Kind.NOBODY;
        for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.SENTENCE) {
                break;
            }
            if (tokens.is(i, you) || tokens.is(i, ours) || tokens.is(i, desk)) {
                return Kind.OURS;
            }
            if (tokens.is(i, other)) {
                found = Kind.OTHER;
            }
        }
        return found;
    }

    boolean earlierThings(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0 && at - i <= 3; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.CLAUSE) {
                return false;
            }
            if (tokens.is(i, thing) && tokens.letter(i, tokens.length(i) - 1) == 's') {
                return true;
            }
        }
        return false;
    }

    boolean isYou(Tokens tokens, int at) {
        return tokens.is(at, you) && !tokens.is(at, article);
    }

    /** "La búsqueda de ustedes". */
    boolean isOwnerOfThing(Tokens tokens, int at) {
        return at >= 2 && tokens.is(at, you) && tokens.is(at - 1, of) && tokens.is(at - 2, thing);
    }

    boolean isMeasure(Tokens tokens, int at) {
        return tokens.is(at, degree) || tokens.is(at, intensifier) || tokens.is(at, of) || tokens.is(at, you);
    }

    boolean isThingly(Tokens tokens, int at) {
        return tokens.is(at, thingly) || tokens.is(at, either);
    }

    boolean thereAre(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0 && at - i <= 3; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.CLAUSE) {
                return false;
            }
            if (tokens.is(i, exist)) {
                return true;
            }
        }
        return false;
    }

    private boolean deskIn(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.SENTENCE) {
                return false;
            }
            if (tokens.is(i, desk)) {
                return true;
            }
        }
        return false;
    }
}

package lazo.kernel;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which somebody can be recognised in what others wrote: e-mail addresses, telephone numbers however they
 * are spaced, documents, ids, whole names. A name of one word is looked for only in dealings they had a part in, since
 * it would be that of many; so is an id that is a plain word or number.
 */
public final class Traces {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_PHONE = 7;
    private static final String MATCHES_NOTHING = "(?!)";

    private final Pattern everywhere;
    private final Pattern amongThemselves;
    private final String search;

    private Traces(Set<String> certain, Set<String> vague) {
        this.search = certain.isEmpty() ? "" : String.join("|", certain);
        this.everywhere = whole(certain);
        Set<String> both = new LinkedHashSet<>(certain);
        both.addAll(vague);
        this.amongThemselves = whole(both);
    }

    /**
     * @param names as they are called
     * @param ids by which the company calls them
     * @param marks e-mail addresses, telephone numbers and documents
     */
    public static Traces of(Collection<String> names, Collection<String> ids, Collection<String> marks) {
        Set<String> certain = new LinkedHashSet<>();
        Set<String> vague = new LinkedHashSet<>();
        for (String mark : marks) {
            String stripped = mark.strip();
            String digits = stripped.replaceAll("\\D", "");
            if (stripped.matches("\\+?[\\d\\s().-]+") && digits.length() >= SHORTEST_PHONE) {
                certain.add(digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[^0-9]{0,2}")));
            } else if (stripped.length() >= SHORTEST) {
                certain.add(literal(stripped));
            }
        }
        for (String name : names) {
            String stripped = name.strip();
            if (!stripped.isEmpty()) {
                (stripped.contains(" ") ? certain : vague).add(literal(stripped));
            }
        }
        for (String id : ids) {
            boolean plain = id.length() < SHORTEST || id.matches("\\p{L}+|\\d+");
            (plain ? vague : certain).add(literal(id));
        }
        return new Traces(certain, vague);
    }

    /** A regular expression that PostgreSQL knows too, to be found without regard to case; empty for none. */
    public String search() {
        return search;
    }

    /**
     * The text with another word in their place; null where it says nothing of them.
     *
     * @param theirDealing whether they had a part in what it tells of
     */
    public @Nullable String replaced(String text, String by, boolean theirDealing) {
        Matcher found = (theirDealing ? amongThemselves : everywhere).matcher(text);
        return found.find() ? found.replaceAll(Matcher.quoteReplacement(by)) : null;
    }

    private static Pattern whole(Set<String> words) {
        return Pattern.compile(
                words.isEmpty()
                        ? MATCHES_NOTHING
                        : "(?<![\\p{L}\\p{N}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As a literal in the regular expressions of Java and of PostgreSQL alike. */
    private static String literal(String word) {
        return word.replaceAll("[^\\p{L}\\p{N} _]", "\\\\$0");
    }
}

package lazo.science.reading;

import java.util.ArrayList;
import java.util.List;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Span;
import org.jspecify.annotations.Nullable;

/** Finds contact details, also disguised ones, and invitations to deal outside. */
final class Contacts {

    private final int invitation;
    private final int notInvitation;
    private final int wayOut;
    private final int emailWords;
    private final int handleSays;
    private final int mailHost;
    private final int stop;
    private final Phones phones;

    Contacts(Lexicon lexicon) {
        invitation = lexicon.tag("INVITATION");
        notInvitation = lexicon.tag("NOT_INVITATION");
        wayOut = lexicon.tag("WAY_OUT");
        emailWords = lexicon.tag("EMAIL_WORDS");
        handleSays = lexicon.tag("HANDLE_SAYS");
        mailHost = lexicon.set("mailhost");
        stop = lexicon.set("common");
        phones = new Phones(lexicon);
    }

    List<Contact> contacts(Tokens tokens, Hits hits, @Nullable String country) {
        List<Contact> found = new ArrayList<>(2);
        if (tokens.hasAddressSigns) {
            Addresses.find(tokens, found);
        }
        for (int i = 0; i < hits.count; i++) {
            int tag = hits.tag[i];
            if (tag == emailWords) {
                emailInWords(tokens, hits, i, found);
            } else if (tag == handleSays) {
                handle(tokens, hits.from[i], hits.to[i], found);
            }
        }
        phones.find(tokens, country, found);
        int end = -1;
        for (int i = 0; i < hits.count; i++) {
            if (hits.tag[i] == invitation
                    && hits.from[i] >= end
                    && !hits.covers(notInvitation, hits.from[i], hits.to[i])) {
                found.add(new Contact(tokens.span(hits.from[i], hits.to[i]), ContactKind.INVITATION));
                end = hits.to[i];
            }
        }
        return found.isEmpty() ? List.of() : found;
    }

    /** Whether they name how or where one could deal outside, and do not turn it down. */
    boolean nameAWayOut(Hits hits) {
        boolean named = false;
        for (int i = 0; i < hits.count; i++) {
            if (hits.tag[i] == notInvitation) {
                return false;
            }
            named |= hits.tag[i] == wayOut;
        }
        return named;
    }

    private void emailInWords(Tokens tokens, Hits hits, int hit, List<Contact> found) {
        int at = hits.from[hit];
        boolean named = at > 0 && (tokens.kind[at - 1] != Tokens.WORD || !tokens.is(at - 1, stop));
        if (named) {
            int end = hits.to[hit];
            while (end < tokens.count && end < hits.to[hit] + 2 && tokens.length(end) <= 5 && isEnding(tokens, end)) {
                end++;
            }
            add(found, tokens.span(at - 1, end), ContactKind.EMAIL);
        }
    }

    private boolean isEnding(Tokens tokens, int at) {
        String word = tokens.word(at);
        return word.equals("punto") || word.equals("ponto") || word.equals("dot") || word.equals("com");
    }

    private void handle(Tokens tokens, int from, int to, List<Contact> found) {
        if (to >= tokens.count || tokens.breakBefore[to] >= Tokens.SENTENCE) {
            return;
        }
        String text = tokens.text;
        int start = tokens.from[to];
        boolean marked = start > 0 && text.charAt(start - 1) == '@';
        int end = Addresses.endOfName(text, start);
        boolean nameLike = tokens.kind[to] == Tokens.MIXED
                || (tokens.sense[to] == WordTrie.UNKNOWN && tokens.length(to) >= 4)
                || isJoined(text, start, end);
        boolean says = to - from >= 3 || tokens.kind[to] == Tokens.MIXED || text.charAt(tokens.to[to - 1]) == ':';
        if (!marked && nameLike && says && !tokens.is(to, mailHost)) {
            add(found, new Span(start, end), ContactKind.HANDLE);
        }
    }

    /** "lu.profe", "ana_belen": no word of a sentence. */
    private static boolean isJoined(String text, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            char c = text.charAt(i);
            if (c == '_' || (c == '.' && Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    static void add(List<Contact> found, Span span, ContactKind kind) {
        for (Contact contact : found) {
            if (contact.span().from() < span.to()
                    && span.from() < contact.span().to()) {
                return;
            }
        }
        found.add(new Contact(span, kind));
    }
}

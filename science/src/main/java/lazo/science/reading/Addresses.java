package lazo.science.reading;

import java.util.List;
import java.util.Locale;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Span;

/** Finds e-mail addresses, handles and links by their signs: {@code @}, {@code (at)}, {@code ://}, a known host. */
final class Addresses {

    private static final String[] HOSTS = {
        "wa.me",
        "t.me",
        "bit.ly",
        "tinyurl.com",
        "wa.link",
        "meet.google",
        "zoom.us",
        "teams.microsoft",
        "calendly.com",
        "linktr.ee",
        "api.whatsapp",
        "chat.whatsapp",
        "walink.co",
        "instagram.com/",
        "facebook.com/",
        "fb.com/",
        "fb.me/",
        "m.me/",
        "telegram.me",
        "discord.gg",
        "linkedin.com/in",
        "skype:",
        "join.skype",
        "cutt.ly",
        "goo.gl",
        "t.ly",
        "rebrand.ly",
        "beacons.ai",
        "linkin.bio",
        "paypal.me",
        "mpago.la",
        "twitter.com/",
        "x.com/",
        "tiktok.com/@",
        "whereby.com",
        "meet.jit.si",
        "signal.me",
        "line.me",
        "behance.net/",
        "upwork.com/",
        "fiverr.com/",
        "ko-fi.com",
        "mailto:",
        "forms.gle",
        "is.gd",
        "rb.gy",
        "whatsapp.com/",
        "chat.whatsapp.com",
        "taplink.cc",
        "snapchat.com/add"
    };

    private static final String OUR_HANDLES =
            " soporte support suporte ayuda ajuda help equipo team equipe admin todos all everyone user usuario usuário ";

    private Addresses() {}

    static void find(Tokens tokens, List<Contact> found) {
        String text = tokens.text;
        int limit = Math.min(text.length(), Tokenizer.LIMIT);
        int lastLinkStart = -1;
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                at(text, i, limit, found);
            } else if ((c == '.' || c == ':') && i > 0 && i + 1 < limit && text.charAt(i + 1) > ' ') {
                int start = startOfRun(text, i);
                if (start != lastLinkStart && start < i) {
                    lastLinkStart = start;
                    link(text, start, limit, found);
                }
            } else if ((c == '(' || c == '[' || c == '{') && i + 3 < limit) {
                bracketedAt(text, i, limit, found);
            }
        }
    }

    private static void at(String text, int at, int limit, List<Contact> found) {
        int start = at;
        while (start > 0 && at - start < 64 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        boolean dot = false;
        while (end < limit && end - at < 100 && isLocal(text.charAt(end))) {
            dot |= text.charAt(end) == '.' && end > at + 1 && end + 1 < limit && isAlnum(text.charAt(end + 1));
            end++;
        }
        while (end > at + 1 && !isAlnum(text.charAt(end - 1)) && text.charAt(end - 1) != '_') {
            end--;
        }
        if (start < at && end > at + 1) {
            if (dot || isMailHost(text.substring(at + 1, end))) {
                Contacts.add(found, new Span(start, end), ContactKind.EMAIL);
            }
            return;
        }
        if (start == at && at + 2 < limit && text.charAt(at + 1) == ' ' && at > 1 && text.charAt(at - 1) == ' ') {
            spacedAt(text, at, limit, found);
            return;
        }
        boolean free = start == at && (at == 0 || !isAlnum(text.charAt(at - 1)));
        if (free && end - at >= 4 && !isOurs(text.substring(at + 1, end))) {
            Contacts.add(found, new Span(at, end), ContactKind.HANDLE);
        }
    }

    private static void spacedAt(String text, int at, int limit, List<Contact> found) {
        int end = endOfName(text, at + 2);
        int start = at - 1;
        while (start > 0 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        if (end <= limit && start < at - 1 && isMailHost(text.substring(at + 2, end))) {
            Contacts.add(found, new Span(start, end), ContactKind.EMAIL);
        }
    }

    /** "juan (at) gmail", "juan[arroba]gmail.com". */
    private static void bracketedAt(String text, int open, int limit, List<Contact> found) {
        String inside = text.substring(open + 1, Math.min(limit, open + 10)).toLowerCase(Locale.ROOT);
        int word = inside.startsWith("at") ? 2 : inside.startsWith("arroba") ? 6 : inside.startsWith("@") ? 1 : 0;
        if (word == 0 || word >= inside.length() || ")]}".indexOf(inside.charAt(word)) < 0) {
            return;
        }
        int start = open;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = open + word + 2;
        while (end < limit && text.charAt(end) == ' ') {
            end++;
        }
        Contacts.add(found, new Span(start, endOfName(text, end)), ContactKind.EMAIL);
    }

    private static boolean isMailHost(String host) {
        String low = host.toLowerCase(Locale.ROOT);
        for (String known :
                new String[] {"gmail", "hotmail", "outlook", "yahoo", "icloud", "live", "proton", "uol", "bol"}) {
            if (low.startsWith(known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(String name) {
        return OUR_HANDLES.contains(" " + name.toLowerCase(Locale.ROOT) + " ");
    }

    private static void link(String text, int start, int limit, List<Contact> found) {
        int end = start;
        while (end < limit && end - start < 300 && text.charAt(end) > ' ') {
            end++;
        }
        String run = text.substring(start, Math.min(end, start + 60)).toLowerCase(Locale.ROOT);
        int skipped = run.startsWith("https://") ? 8 : run.startsWith("http://") ? 7 : 0;
        String host = run.startsWith("www.", skipped) ? run.substring(skipped + 4) : run.substring(skipped);
        for (String known : HOSTS) {
            int where = host.indexOf(known);
            if (where == 0 || (where > 0 && ".(/:".indexOf(host.charAt(where - 1)) >= 0)) {
                Contacts.add(found, new Span(start, end), ContactKind.LINK);
                return;
            }
        }
    }

    private static int startOfRun(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 30 && text.charAt(start - 1) > ' ') {
            start--;
        }
        return start;
    }

    static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 64 && isLocal(text.charAt(end))) {
            end++;
        }
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return Math.max(end, Math.min(start + 1, text.length()));
    }

    private static boolean isLocal(char c) {
        return isAlnum(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static boolean isAlnum(char c) {
        return Fold.of(c) > Fold.OTHER;
    }
}

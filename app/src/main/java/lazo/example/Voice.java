package lazo.example;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/**
 * How one customer, or an agent who answers them, puts a phrase: slots filled, and the customer's own way of typing
 * (accents left out, no capitals, slips of the thumb, shouting, emojis).
 */
final class Voice {
    private static final String ACCENTED = "áéíóúüÁÉÍÓÚâêôãõàç";
    private static final String PLAIN = "aeiouuAEIOUaeoaoac";
    private static final String[] GOOD = {" 🙏", " 😊", " 👍", " 🙌", " 💪", " 🤗"};
    private static final String[] PLAIN_FACES = {" 🙏", " 😅", " 🤔", " 😕", " 👀", " 🫤"};
    private static final String[] BAD = {" 😡", " 😤", " 🤬", " 🙄", " 😠", " 👎", " 🤦‍♀️"};

    private final Phrases phrases;
    private final Person me;
    private final Dice dice;
    private final Set<Phrase> said = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder out = new StringBuilder();
    private final double plain;
    private final double small;
    private final double slips;
    private final double emojis;
    private String counterpart = "";
    private String agent = "";

    Voice(Phrases phrases, Person me, Dice dice) {
        this.phrases = phrases;
        this.me = me;
        this.dice = dice;
        this.plain = dice.chance(0.5) ? dice.between(0.6, 1) : dice.between(0, 0.3);
        this.small = dice.chance(0.5) ? dice.between(0.5, 1) : dice.between(0, 0.2);
        this.slips = dice.chance(0.4) ? dice.between(0.2, 0.6) : 0.04;
        this.emojis = dice.chance(0.3) ? 0.35 : 0.05;
    }

    void talksTo(String firstName) {
        agent = firstName;
    }

    void dealsWith(String firstName) {
        counterpart = firstName;
    }

    /** As a customer types it, in no special mood. */
    String typed(String section) {
        return typed(section, 0.02, isContent(section) ? GOOD : PLAIN_FACES, emojis);
    }

    /** As a customer types it to support, at times with a word more than needed. */
    String asked(String section) {
        String text = typed(section);
        return text.length() > 18 && !isContent(section) && dice.chance(0.3)
                ? text + " " + extra("ordinary.closer")
                : text;
    }

    /** As a customer types it in anger: shouting one time in four. */
    String angry(String section) {
        String text = typed(section, 0.25, BAD, emojis + 0.1);
        return dice.chance(0.35) ? extra("angry.opener") + " " + text : text;
    }

    private static boolean isContent(String section) {
        return section.endsWith("thanks")
                || section.endsWith("_good")
                || section.endsWith("settled")
                || section.endsWith("_client")
                || section.endsWith("not_you")
                || section.endsWith("sorry");
    }

    private String extra(String section) {
        return phrases.plain(section, me.place(), dice);
    }

    private String typed(String section, double shout, String[] faces, double faceShare) {
        say(section);
        if (dice.chance(shout)) {
            for (int i = 0; i < out.length(); i++) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
            if (dice.chance(0.5)) {
                out.append("!".repeat(dice.between(1, 4)));
            }
        } else if (dice.chance(small)) {
            out.setCharAt(0, Character.toLowerCase(out.charAt(0)));
            int last = out.length() - 1;
            if (out.charAt(last) == '.') {
                out.setLength(last);
            }
        }
        if (dice.chance(plain)) {
            withoutAccents();
        }
        if (dice.chance(slips)) {
            slip();
        }
        if (dice.chance(faceShare)) {
            out.append(faces[dice.below(faces.length)]);
        }
        return out.toString();
    }

    /** As an agent or a machine writes it: clean. */
    String clean(String section) {
        say(section);
        return out.toString();
    }

    private void say(String section) {
        var all = phrases.all(section, me.place());
        Phrase phrase = dice.of(all);
        for (int attempt = 0; attempt < 4 && !said.add(phrase); attempt++) {
            phrase = dice.of(all);
        }
        out.setLength(0);
        phrase.say(out, dice, this::slot);
        if (me.place().language().equals("es")) {
            contract(" de el ", " del ");
            contract(" a el ", " al ");
        }
    }

    private void contract(String apart, String together) {
        int at = out.indexOf(apart);
        if (at >= 0) {
            out.replace(at, at + apart.length(), together);
        }
    }

    private String slot(String name) {
        return switch (name) {
            case "ag" -> agent;
            case "cp" -> counterpart;
            case "yo" -> me.firstName();
            case "ed" -> me.professional() ? phrases.plain("slots.community", me.place(), dice) : me.community();
            case "pr" -> me.professional() ? me.community() : phrases.plain("slots.profession", me.place(), dice);
            case "n" -> Integer.toString(dice.between(2, 9));
            case "nn" -> Integer.toString(dice.between(12, 180));
            case "apto" -> Integer.toString(dice.between(1, 14) * 100 + dice.between(1, 8));
            case "hora" -> dice.between(7, 20) + ":" + (dice.chance(0.5) ? "00" : "30");
            case "monto" -> money();
            case "tel" -> telephone();
            case "mail" -> unaccented(me.firstName().toLowerCase(Locale.ROOT)) + dice.between(100, 9999);
            default -> phrases.plain("slots." + name, me.place(), dice);
        };
    }

    private String money() {
        long amount = Math.round(me.place().local(dice.between(3, 60) * 5));
        String digits = Long.toString(amount);
        if (amount >= 10_000 && dice.chance(0.6)) {
            return digits.substring(0, digits.length() - 3) + "." + digits.substring(digits.length() - 3);
        }
        return digits;
    }

    /** A number as people write it who do not want a machine to see it, or do not care. */
    private String telephone() {
        String number = me.place().phone(dice);
        String national = number.substring(number.indexOf(' ') + 1).replace(" ", "");
        return switch (dice.below(5)) {
            case 0 -> number;
            case 1 -> national;
            case 2 -> spaced(national, " ");
            case 3 -> spaced(national, ".");
            default -> inWords(national);
        };
    }

    private static String spaced(String digits, String by) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            spaced.append(digits.charAt(i)).append(i % 3 == 2 && i < digits.length() - 1 ? by : "");
        }
        return spaced.toString();
    }

    private String inWords(String digits) {
        var words = phrases.all("slots.digit", me.place());
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            words.get(digits.charAt(i) - '0').say(said, dice, slot -> slot);
            said.append(i < digits.length() - 1 ? " " : "");
        }
        return said.toString();
    }

    private void withoutAccents() {
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            int at = c < 0x80 ? -1 : ACCENTED.indexOf(c);
            if (at >= 0) {
                out.setCharAt(i, PLAIN.charAt(at));
            } else if (c == '¿' || c == '¡') {
                out.deleteCharAt(i--);
            }
        }
    }

    private static String unaccented(String name) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int at = ACCENTED.indexOf(c);
            ascii.append(at < 0 ? c : PLAIN.charAt(at));
        }
        return ascii.toString();
    }

    /** One letter lost, doubled, or swapped with its neighbour, inside a word. */
    private void slip() {
        if (out.length() < 12) {
            return;
        }
        int at = dice.between(3, out.length() - 5);
        if (Character.isLowerCase(out.charAt(at)) && Character.isLowerCase(out.charAt(at + 1))) {
            switch (dice.below(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, out.charAt(at));
                default -> {
                    char first = out.charAt(at);
                    out.setCharAt(at, out.charAt(at + 1));
                    out.setCharAt(at + 1, first);
                }
            }
        }
    }
}

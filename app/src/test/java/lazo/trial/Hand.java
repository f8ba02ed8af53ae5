package lazo.trial;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How somebody types. */
record Hand(boolean accents, boolean lowerCase, double typos, double shouts, double emojis) {
    private static final List<String> ANGRY = List.of(" 😡", " 🤬", " 😤", "!!!", " 👎");
    private static final List<String> CALM = List.of(" 🙏", " 😊", " 👍", " 🙂", "!");

    static Hand any(Dice dice) {
        return new Hand(
                dice.chance(0.6),
                dice.chance(0.35),
                dice.chance(0.5) ? 0 : dice.within(0.02, 0.25),
                dice.chance(0.7) ? 0 : dice.within(0.05, 0.3),
                dice.chance(0.5) ? 0 : dice.within(0.05, 0.4));
    }

    String types(String text, boolean angry, Dice dice) {
        String typed = text;
        if (!accents) {
            typed = Normalizer.normalize(typed, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[¿¡]", "");
        }
        if (dice.chance(typos)) {
            typed = slip(typed, dice);
        }
        if (!lowerCase && !typed.isEmpty()) {
            typed = typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
        }
        if (angry && dice.chance(shouts)) {
            typed = typed.toUpperCase(Locale.ROOT);
        }
        return dice.chance(emojis) ? typed + dice.pick(angry ? ANGRY : CALM) : typed;
    }

    private static String slip(String text, Dice dice) {
        if (text.length() < 12) {
            return text;
        }
        int at = dice.between(3, text.length() - 4);
        if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        return switch (dice.between(0, 2)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}

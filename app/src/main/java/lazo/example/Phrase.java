package lazo.example;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One way to say something, in pieces: words, slots and choices. */
record Phrase(List<Piece> pieces) {

    /** A part of a phrase. */
    sealed interface Piece {}

    /** Said as it stands. */
    record Words(String words) implements Piece {}

    /** Filled in by whoever speaks. */
    record Slot(String name) implements Piece {}

    /** One of these. */
    record Choice(List<Phrase> choices) implements Piece {}

    static Phrase parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '{' && c != '[') {
                words.append(c);
                continue;
            }
            int close = text.indexOf(c == '{' ? '}' : ']', i);
            if (close < 0) {
                throw new IllegalStateException("not closed: " + text);
            }
            if (!words.isEmpty()) {
                pieces.add(new Words(words.toString()));
                words.setLength(0);
            }
            String inside = text.substring(i + 1, close);
            pieces.add(c == '{' ? new Slot(inside) : choice(inside));
            i = close;
        }
        if (!words.isEmpty()) {
            pieces.add(new Words(words.toString()));
        }
        return new Phrase(List.copyOf(pieces));
    }

    private static Choice choice(String inside) {
        List<Phrase> choices = new ArrayList<>();
        int from = 0;
        for (int bar = inside.indexOf('|'); bar >= 0; bar = inside.indexOf('|', from)) {
            choices.add(parse(inside.substring(from, bar)));
            from = bar + 1;
        }
        choices.add(parse(inside.substring(from)));
        return new Choice(List.copyOf(choices));
    }

    void say(StringBuilder out, Dice dice, UnaryOperator<String> slots) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> out.append(words.words());
                case Slot slot -> out.append(slots.apply(slot.name()));
                case Choice choice -> dice.of(choice.choices()).say(out, dice, slots);
            }
        }
    }
}

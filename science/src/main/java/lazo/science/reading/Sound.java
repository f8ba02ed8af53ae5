package lazo.science.reading;

/** How a folded word sounds to somebody who spells by ear in Spanish or Portuguese. */
final class Sound {

    private Sound() {}

    /**
     * Writes the sound of {@code from[start, end)} to {@code into} and returns its length; {@code into} must hold as
     * many characters.
     */
    static int of(char[] from, int start, int end, char[] into) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = from[i];
            char next = i + 1 < end ? from[i + 1] : ' ';
            boolean soft = next == 'e' || next == 'i';
            char sound = switch (c) {
                case 'v' -> 'b';
                case 'z', 'x' -> 's';
                case 'c' -> soft ? 's' : next == 'h' ? 'c' : 'k';
                case 'q' -> 'k';
                case 'y' -> 'i';
                case 'j' -> 'j';
                case 'g' -> soft ? 'j' : 'g';
                case 'w' -> 'u';
                default -> c;
            };
            boolean silent = (c == 'h' && (i == start || from[i - 1] != 'c'))
                    || (c == 'u' && soft && i > start && (from[i - 1] == 'q' || from[i - 1] == 'g'));
            if (c == 'l' && next == 'l') {
                sound = 'i';
                i++;
            }
            if (!silent && (length == 0 || into[length - 1] != sound)) {
                into[length++] = sound;
            }
        }
        return length;
    }

    static String of(String word) {
        char[] into = new char[word.length()];
        return new String(into, 0, of(word.toCharArray(), 0, word.length(), into));
    }
}

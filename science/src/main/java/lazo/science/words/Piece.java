package lazo.science.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a sentence: fixed words, or a blank to fill. */
sealed interface Piece {

    Pattern BLANK = Pattern.compile("\\{(\\d)(%|:([^|}]*)\\|([^}]*))?}");

    void say(StringBuilder said, Object[] blanks, Words words);

    record Fixed(String text) implements Piece {
        @Override
        public void say(StringBuilder said, Object[] blanks, Words words) {
            said.append(text);
        }
    }

    record Blank(int index) implements Piece {
        @Override
        public void say(StringBuilder said, Object[] blanks, Words words) {
            Object value = blanks[index];
            said.append(value instanceof Number number ? words.number(number.doubleValue()) : value.toString());
        }
    }

    record Percent(int index) implements Piece {
        @Override
        public void say(StringBuilder said, Object[] blanks, Words words) {
            said.append(words.percent(((Number) blanks[index]).doubleValue()));
        }
    }

    record OneOrMany(int index, String one, String many) implements Piece {
        @Override
        public void say(StringBuilder said, Object[] blanks, Words words) {
            said.append(((Number) blanks[index]).doubleValue() == 1 ? one : many);
        }
    }

    static List<Piece> parse(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher blank = BLANK.matcher(sentence);
        int done = 0;
        while (blank.find()) {
            pieces.add(new Fixed(sentence.substring(done, blank.start())));
            pieces.add(blankOf(blank));
            done = blank.end();
        }
        pieces.add(new Fixed(sentence.substring(done)));
        return List.copyOf(pieces);
    }

    private static Piece blankOf(Matcher blank) {
        int index = Integer.parseInt(blank.group(1));
        if (blank.group(2) == null) {
            return new Blank(index);
        }
        return blank.group(3) == null ? new Percent(index) : new OneOrMany(index, blank.group(3), blank.group(4));
    }
}

package lazo.science.reading;

/** Counts words, also those past what is looked at. */
final class Words {

    private Words() {}

    static int count(Tokens tokens) {
        int words = 0;
        for (int at = 0; at < tokens.count; at++) {
            words += tokens.kind[at] == Tokens.EMOJI ? 0 : 1;
        }
        boolean inside = false;
        for (int i = Tokenizer.LIMIT; i < tokens.text.length(); i++) {
            boolean letter = Fold.of(tokens.text.charAt(i)) > Fold.OTHER;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}

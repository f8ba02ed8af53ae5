package lazo.site;

import lazo.book.Words;

/** A room's sentences in each language of the house, read once. */
public final class Texts {

    private final Words spanish;
    private final Words portuguese;
    private final Words english;

    private Texts(Class<?> room) {
        this.spanish = Words.of(room, "es");
        this.portuguese = Words.of(room, "pt");
        this.english = Words.of(room, "en");
    }

    /** The files {@code words_es.properties}, {@code words_pt.properties}, {@code words_en.properties} beside a class. */
    public static Texts beside(Class<?> room) {
        return new Texts(room);
    }

    /** @param language such as {@code es} or {@code pt-BR}; what is neither Spanish nor Portuguese becomes English */
    public Words in(String language) {
        return switch (Languages.of(language)) {
            case "es" -> spanish;
            case "pt" -> portuguese;
            default -> english;
        };
    }
}

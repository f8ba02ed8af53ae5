package lazo.book;

import java.nio.file.Path;

/** Writes the book of the company made by hand, to be looked at: {@code RenderFixture FOLDER LANGUAGE [PAGES]}. */
final class RenderFixture {

    private RenderFixture() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String language = arguments[1];
        if (arguments.length > 2) {
            Book.write(Fixture.big(Integer.parseInt(arguments[2])), Fixture.facts(), language, folder);
            return;
        }
        Book.write(Fixture.company(), Fixture.facts(), language, folder);
        Book.write(Fixture.empty(), Fixture.facts(), language, folder.resolve("empty"));
    }
}

package lazo.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lazo.science.history.CompanyFacts;
import lazo.science.review.CompanyReview;
import lazo.science.review.CompanyReview.Page;

/**
 * The static book of a review: {@code index.html} about the company, {@code insights.html} about
 * who comes and stays, and {@code ties/….html} about each tie that needs
 * a person. Every page stands alone: it opens from disk, asks nothing of the network, and reads without a script.
 */
public final class Book {

    private Book() {}

    /**
     * Writes the book into {@code folder}, which is made where it does not exist; pages of an older book that bear the
     * same names are replaced.
     *
     * @param language {@code es}, {@code pt} or {@code en}, also with a country ({@code pt-BR}); another becomes English
     */
    public static void write(CompanyReview company, CompanyFacts facts, String language, Path folder)
            throws IOException {
        Desk desk = Desk.of(company, facts, language);
        Path ties = Files.createDirectories(folder.resolve("ties"));
        save(folder.resolve("index.html"), FrontPage.of(desk));
        save(folder.resolve(InsightsPage.FILE), InsightsPage.of(desk));
        for (Page page : company.urgent()) {
            save(ties.resolve(PageName.of(page.tie().userId())), TiePage.of(desk, page));
        }
    }

    private static void save(Path file, Html.Node page) throws IOException {
        Files.writeString(file, Html.render(page), StandardCharsets.UTF_8);
    }
}

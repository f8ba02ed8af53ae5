package lazo.book;

import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;

import java.util.List;
import java.util.function.Function;
import lazo.book.Html.Node;
import lazo.science.history.CompanyFacts;
import lazo.science.review.CompanyReview;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.TieReview;

/** The parts of a book that other pages show too, so that a tie reads the same on paper and on a screen. */
public final class Shown {

    private final Desk desk;

    /** @param language {@code es}, {@code pt} or {@code en}, also with a country; another becomes English */
    public Shown(CompanyReview company, CompanyFacts facts, String language) {
        this.desk = Desk.of(company, facts, language);
    }

    /**
     * All there is to say of one tie, from the next thing to do down to the whole story.
     *
     * @param soon what comes right after the next thing to do
     */
    public Node tie(Page page, Node soon) {
        return TiePage.content(desk, page, soon);
    }

    /** The people who need somebody, in the order they are given. */
    public Node people(List<Page> pages, Function<TieReview, String> href) {
        return el("ol.people", each(pages, page -> PersonRow.of(desk, page, href.apply(page.tie()))));
    }

    /** How people come, stay, leave and return, and what that costs and brings. */
    public Node staying() {
        CompanyParts parts = new CompanyParts(desk);
        return many(
                InsightsPage.opening(desk, "insights.title", "insights.lead"),
                InsightsPage.staying(desk),
                parts.money(),
                parts.advice());
    }

    /** How it went for customers and for our own people, what they ask for, and what is ours. */
    public Node hearing() {
        AnswersPart answers = new AnswersPart(desk);
        CompanyParts parts = new CompanyParts(desk);
        return many(
                InsightsPage.opening(desk, "hearing.title", "hearing.lead"),
                answers.surveys(),
                answers.strain(),
                parts.signs(),
                parts.ours(),
                parts.requests(),
                parts.wishes(),
                parts.notReported());
    }
}

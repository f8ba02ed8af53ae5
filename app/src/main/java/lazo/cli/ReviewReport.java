package lazo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import lazo.science.history.Rejection;
import lazo.science.review.CompanyReview;
import lazo.science.review.Rejected;
import lazo.science.review.ReviewFiles;

/**
 * What a review says when it is done.
 *
 * @param skipped rows of CSV that the mapping left out on purpose, by rule
 */
record ReviewReport(CompanyReview review, Rejected rejected, SortedMap<String, Long> skipped, Path out) {

    private static final int SHOWN = 3;

    /** The summary and nothing else. */
    void asJson(PrintWriter say) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReviewFiles.writeSummary(review, skipped, bytes);
        say.print(bytes.toString(StandardCharsets.UTF_8));
    }

    /** A few sentences. */
    void asText(PrintWriter say) {
        say.printf(
                Locale.ROOT,
                "%s from %s; %,d of them %s with us.%n",
                count(review.ties(), "tie"),
                count(review.events(), "event"),
                review.active(),
                review.active() == 1 ? "is" : "are");
        say.printf(
                Locale.ROOT,
                "%,d %s a person. The book: %s%n",
                review.needAPerson(),
                review.needAPerson() == 1 ? "needs" : "need",
                out.resolve("index.html"));
        skipped.forEach((rule, rows) ->
                say.printf(Locale.ROOT, "The mapping left out %s on purpose: %s.%n", count(rows, "row"), rule));
        if (review.rejected() > 0) {
            leftOut(say);
        }
    }

    private void leftOut(PrintWriter say) {
        List<Rejection> all = rejected.inOrder();
        boolean some = all.size() < review.rejected();
        say.printf(
                Locale.ROOT,
                "%s could not be understood and %s left out; %s in %s%n",
                count(review.rejected(), "line"),
                review.rejected() == 1 ? "was" : "were",
                some ? String.format(Locale.ROOT, "the first %,d are", all.size()) : "the reasons are",
                out.resolve("rejected.jsonl"));
        all.stream().limit(SHOWN).forEach(each -> say.println("  " + sentence(each)));
        if (review.rejected() > SHOWN) {
            say.println("  …");
        }
    }

    /** Where it stands, what is wrong with it and what to do. */
    static String sentence(Rejection rejection) {
        String field = rejection.field() == null ? "" : ", " + rejection.field();
        return rejection.file() + ", line " + rejection.line() + field + ": " + rejection.reason() + " "
                + rejection.remedy();
    }

    private static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}

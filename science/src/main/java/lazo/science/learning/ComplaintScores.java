package lazo.science.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import lazo.science.numbers.RocCurve;
import lazo.science.reading.Gist;
import lazo.science.reading.GistReader;

/**
 * How well messages about the same thing are told from others, all pairs compared.
 *
 * @param n how many messages
 * @param within the area under the ROC curve among pairs of one language
 * @param across the same among pairs of two languages
 * @param nearest share of the messages whose most similar other one is about the same
 * @param nearestAcross the same among those of other languages
 */
public record ComplaintScores(int n, double within, double across, double nearest, double nearestAcross) {

    public static ComplaintScores of(GistReader reader, List<Complaint> complaints) {
        List<Gist> gists = complaints.stream().map(one -> reader.of(one.text())).toList();
        return new ComplaintScores(
                complaints.size(),
                area(complaints, gists, (one, other) -> one.language().equals(other.language())),
                area(complaints, gists, (one, other) -> !one.language().equals(other.language())),
                nearest(complaints, gists, (_, _) -> true),
                nearest(complaints, gists, (one, other) -> !one.language().equals(other.language())));
    }

    private static double area(
            List<Complaint> complaints, List<Gist> gists, BiPredicate<Complaint, Complaint> compared) {
        List<Double> likeness = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int i = 0; i < gists.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (compared.test(complaints.get(i), complaints.get(j))) {
                    likeness.add(gists.get(i).likeness(gists.get(j)));
                    same.add(complaints.get(i).kind().equals(complaints.get(j).kind()));
                }
            }
        }
        boolean[] yes = new boolean[same.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = same.get(i);
        }
        return RocCurve.area(likeness.stream().mapToDouble(Double::doubleValue).toArray(), yes);
    }

    private static double nearest(
            List<Complaint> complaints, List<Gist> gists, BiPredicate<Complaint, Complaint> compared) {
        int right = 0;
        for (int i = 0; i < gists.size(); i++) {
            double most = -1;
            boolean same = false;
            for (int j = 0; j < gists.size(); j++) {
                if (i != j && compared.test(complaints.get(i), complaints.get(j))) {
                    double likeness = gists.get(i).likeness(gists.get(j));
                    if (likeness > most) {
                        most = likeness;
                        same = complaints.get(i).kind().equals(complaints.get(j).kind());
                    }
                }
            }
            right += same ? 1 : 0;
        }
        return (double) right / gists.size();
    }
}

package lazo.science.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lazo.science.reading.GistReader;
import lazo.science.reading.LearntComplaints;

/**
 * Learns what words say for each kind of complaint: one logistic regression a kind (LIBLINEAR, Fan et al. 2008), of
 * whose weights those that speak for all kinds alike are taken away. The result depends on nothing but the messages.
 */
public final class ComplaintTraining {

    /** A feature of fewer messages teaches nothing. */
    private static final int FEWEST = 2;

    private static final double STRENGTH = 10;

    /** A message of the kind counts for so many others. */
    private static final double ITS_OWN = 10;

    private static final double TOLERANCE = 0.05;

    private final List<Complaint> complaints;
    private final int[] features;
    private final float[] rarities;
    private final Feature[][] vectors;

    private ComplaintTraining(List<Complaint> complaints) {
        this.complaints = complaints;
        GistReader reader = GistReader.untaught();
        List<Map<Integer, Double>> texts =
                complaints.stream().map(one -> reader.features(one.text())).toList();
        Map<Integer, Integer> counts = new TreeMap<>();
        texts.forEach(text -> text.keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        features = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        rarities = new float[features.length];
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < features.length; i++) {
            rarities[i] = rarity(counts.getOrDefault(features[i], 0));
            places.put(features[i], i);
        }
        vectors = texts.stream().map(text -> vector(text, places)).toArray(Feature[][]::new);
    }

    public static LearntComplaints train(List<Complaint> complaints) {
        Linear.disableDebugOutput();
        return new ComplaintTraining(List.copyOf(complaints)).train();
    }

    private LearntComplaints train() {
        List<String> kinds =
                complaints.stream().map(Complaint::kind).distinct().sorted().toList();
        double[][] weights = kinds.stream().parallel().map(this::fit).toArray(double[][]::new);
        double most = 1e-9;
        for (int feature = 0; feature < features.length; feature++) {
            double all = 0;
            for (double[] its : weights) {
                all += its[feature];
            }
            for (double[] its : weights) {
                its[feature] -= all / kinds.size();
                most = Math.max(most, Math.abs(its[feature]));
            }
        }
        byte[] rounded = new byte[features.length * kinds.size()];
        for (int feature = 0; feature < features.length; feature++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                rounded[feature * kinds.size() + kind] = (byte) Math.round(weights[kind][feature] * 127 / most);
            }
        }
        return new LearntComplaints(features, rarities, rarity(0), kinds.size(), rounded);
    }

    private float rarity(int count) {
        return (float) (Math.log((1.0 + complaints.size()) / (1 + count)) + 1);
    }

    private Feature[] vector(Map<Integer, Double> text, Map<Integer, Integer> places) {
        List<FeatureNode> known = new ArrayList<>();
        double squares = 0;
        for (Map.Entry<Integer, Double> says : text.entrySet()) {
            Integer place = places.get(says.getKey());
            if (place != null) {
                double weight = says.getValue() * rarities[place];
                known.add(new FeatureNode(place + 1, weight));
                squares += weight * weight;
            }
        }
        double norm = Math.sqrt(squares);
        return known.stream()
                .map(node -> new FeatureNode(node.getIndex(), node.getValue() / norm))
                .toArray(Feature[]::new);
    }

    private double[] fit(String kind) {
        Problem problem = new Problem();
        problem.l = vectors.length;
        problem.n = features.length;
        problem.x = vectors;
        problem.y = complaints.stream()
                .mapToDouble(one -> one.kind().equals(kind) ? 1 : -1)
                .toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, STRENGTH, TOLERANCE);
        parameter.setWeights(new double[] {ITS_OWN}, new int[] {1});
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] all = model.getFeatureWeights();
        return IntStream.range(0, features.length)
                .mapToDouble(i -> sign * all[i])
                .toArray();
    }
}

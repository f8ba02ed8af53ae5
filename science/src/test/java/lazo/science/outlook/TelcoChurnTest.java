package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The forecaster on the public sample of a telephone company (IBM, 7,043 customers): five folds, each forecast by a fit
 * that has not seen it. Sex, age and family are left out, as they are everywhere.
 */
@Tag("data")
class TelcoChurnTest {

    private static final int FOLDS = 5;
    private static final List<String> CHOICES = List.of(
            "MultipleLines",
            "InternetService",
            "OnlineSecurity",
            "OnlineBackup",
            "DeviceProtection",
            "TechSupport",
            "StreamingTV",
            "StreamingMovies",
            "Contract",
            "PaperlessBilling",
            "PaymentMethod");

    @Test
    void forecastsLeaversItHasNotSeen() throws IOException {
        List<NamedCsvRecord> records = read();
        double[][] rows = new double[records.size()][];
        boolean[] left = new boolean[records.size()];
        List<String> columns = new ArrayList<>();
        List<String[]> dummies = dummies(records, columns);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(records.get(i), dummies);
            left[i] = records.get(i).getField("Churn").equals("Yes");
        }
        double[] chances = honestChances(columns, rows, left);
        double auc = ForecastQuality.auc(chances, left);
        double logLoss = ForecastQuality.logLoss(chances, left);
        double calibration = ForecastQuality.calibrationError(chances, left, 10);
        System.out.printf("Telco: AUC %.4f, log-loss %.4f, calibration error %.4f%n", auc, logLoss, calibration);
        assertThat(rows).hasNumberOfRows(7043);
        assertThat(auc).isGreaterThanOrEqualTo(.844);
        assertThat(logLoss).isLessThanOrEqualTo(.418);
        assertThat(calibration).isLessThan(.02);
    }

    @Test
    void bothWaysMeetTheirGoalWithoutSexAgeAndFamily() throws IOException {
        List<NamedCsvRecord> records = read();
        ChurnTrial trial = trial(records, column -> !Protected.is(column));
        ChurnTrial.Score boosted = Objects.requireNonNull(trial.boosted());
        System.out.println("Telco: " + trial);
        assertThat(trial.customers()).isEqualTo(7043);
        assertThat(trial.logistic().auc()).isGreaterThanOrEqualTo(.844);
        assertThat(trial.logistic().logLoss()).isLessThanOrEqualTo(.418);
        assertThat(trial.logistic().ece()).isLessThanOrEqualTo(.012);
        assertThat(boosted.auc()).isGreaterThanOrEqualTo(.849);
        assertThat(boosted.logLoss()).isLessThanOrEqualTo(.4115);
        assertThat(boosted.ece()).isLessThanOrEqualTo(.012);
        assertThat(trial.chosen()).isEqualTo(ChurnTrial.Choice.BOOSTED);
        System.out.println("Telco, with sex, age and family: " + trial(records, _ -> true));
    }

    /** All columns but the customer's name, as they stand in the file: five folds, three seeds. */
    private static ChurnTrial trial(List<NamedCsvRecord> records, Predicate<String> wanted) {
        List<Column> columns = new ArrayList<>();
        for (String name : records.getFirst().getHeader()) {
            if (wanted.test(name) && !name.equals("customerID") && !name.equals("Churn")) {
                String[] cells = records.stream()
                        .map(each -> each.getField(name).strip())
                        .toArray(String[]::new);
                boolean amounts = Arrays.stream(cells).allMatch(cell -> cell.matches("[0-9.]*"));
                columns.add(
                        amounts
                                ? new Column.Amounts(
                                        name,
                                        Arrays.stream(cells)
                                                .mapToDouble(
                                                        cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                                                .toArray())
                                : Column.Kinds.of(name, cells));
            }
        }
        boolean[] left = new boolean[records.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = records.get(i).getField("Churn").equals("Yes");
        }
        return ChurnTrial.run(
                columns,
                left,
                List.of(
                        Split.folds(left.length, FOLDS, 1),
                        Split.folds(left.length, FOLDS, 2),
                        Split.folds(left.length, FOLDS, 3)));
    }

    private static double[] honestChances(List<String> columns, double[][] rows, boolean[] left) {
        int[] fold = new int[rows.length];
        Random random = new Random(1);
        Arrays.setAll(fold, i -> random.nextInt(FOLDS));
        double[] chances = new double[rows.length];
        for (int out = 0; out < FOLDS; out++) {
            List<double[]> seen = new ArrayList<>();
            List<Boolean> seenLeft = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                if (fold[i] != out) {
                    seen.add(rows[i]);
                    seenLeft.add(left[i]);
                }
            }
            boolean[] answers = new boolean[seenLeft.size()];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = seenLeft.get(i);
            }
            RidgeLogistic fit = RidgeLogistic.fit(columns, seen.toArray(double[][]::new), answers, 1);
            for (int i = 0; i < rows.length; i++) {
                if (fold[i] == out) {
                    chances[i] = fit.probability(rows[i]);
                }
            }
        }
        return chances;
    }

    /** One column for each value of a choice; a ridge does not mind that they add up to one. */
    private static List<String[]> dummies(List<NamedCsvRecord> records, List<String> columns) {
        columns.addAll(List.of("tenure", "log tenure", "first months", "monthly charges", "monthly charges squared"));
        List<String[]> dummies = new ArrayList<>();
        for (String choice : CHOICES) {
            List<String> values = records.stream()
                    .map(each -> each.getField(choice))
                    .distinct()
                    .sorted()
                    .toList();
            for (String value : values) {
                columns.add(choice + " " + value);
                dummies.add(new String[] {choice, value});
            }
        }
        return dummies;
    }

    private static double[] row(NamedCsvRecord customer, List<String[]> dummies) {
        double[] row = new double[5 + dummies.size()];
        double tenure = Double.parseDouble(customer.getField("tenure"));
        double charges = Double.parseDouble(customer.getField("MonthlyCharges"));
        row[0] = tenure;
        row[1] = Math.log1p(tenure);
        row[2] = Math.exp(-tenure / 3);
        row[3] = charges;
        row[4] = charges * charges;
        for (int j = 0; j < dummies.size(); j++) {
            String[] dummy = dummies.get(j);
            row[5 + j] = customer.getField(dummy[0]).equals(dummy[1]) ? 1 : 0;
        }
        return row;
    }

    private static List<NamedCsvRecord> read() throws IOException {
        String told = Objects.requireNonNullElse(
                System.getProperty("lazo.data"), Objects.requireNonNullElse(System.getenv("LAZO_DATA"), ""));
        Path data = told.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(told);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(data.resolve("models/Telco-Customer-Churn.csv"))) {
            return reader.stream().toList();
        }
    }
}

package lazo.science.review;

import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lazo.science.history.Event;
import lazo.science.history.Event.Initiator;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.outlook.ChurnWhy;
import lazo.science.reading.Story;
import lazo.science.signs.Silence;
import lazo.science.signs.TieBuilder;
import org.junit.jupiter.api.Test;

/** A company whose customers leave after their processes have failed. */
class ChurnModelTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int TODAY = 545;
    private static final long START = TieBuilder.at(day(0));
    private static final long AS_OF = TieBuilder.at(day(TODAY));

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    private static List<Story> company(int customers) {
        Random dice = new Random(9);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            stories.add(customer("c-" + i, dice, i % 2 == 0));
        }
        return stories;
    }

    private static Story customer(String id, Random dice, boolean leaves) {
        int from = dice.nextInt(200);
        int leaving = leaves ? from + 60 + dice.nextInt(420) : TODAY + 1;
        TieBuilder tie = tie(id).subscribed(day(from), "s", 20, null);
        for (int day = from + 5 + dice.nextInt(20); day < Math.min(leaving - 60, TODAY); day += 15 + dice.nextInt(20)) {
            worked(tie, day);
        }
        for (int before = 50; before > 0; before -= 15) {
            if (leaving - before < TODAY && leaving < TODAY) {
                tie.processFailed(day(leaving - before), "assembly");
            }
        }
        return leaving < TODAY
                ? tie.unsubscribed(day(leaving), "s", Initiator.CUSTOMER).story()
                : tie.story();
    }

    private static void worked(TieBuilder tie, int day) {
        tie.did(day(day), head -> new Event.ProcessCompleted(head, "assembly", null, null));
    }

    private static ChurnRows rows(List<Story> stories) {
        ChurnRows rows = new ChurnRows(stories.size(), Silence.USUAL, START, AS_OF);
        stories.forEach(rows::add);
        return rows;
    }

    @Test
    void learnsWhatWentBeforeLeavingAndIsJudgedOnALaterTime() {
        ChurnModel model = ChurnModel.fit(rows(company(300)));
        Forecast told = model.told();
        assertThat(told.way()).isEqualTo("logistic");
        assertThat(told.isMade()).isTrue();
        Forecast.Judged judged = java.util.Objects.requireNonNull(told.judged());
        assertThat(judged.later()).isTrue();
        assertThat(judged.auc()).isGreaterThan(.6);
        assertThat(judged.logLoss()).isLessThan(judged.logLossOfOneShare());
        assertThat(judged.groups()).hasSize(10);
        assertThat(told.drift()).hasSize(ChurnFeatures.COLUMNS.size());

        TieBuilder failing = tie("failing").subscribed(day(100), "s", 20, null);
        TieBuilder working = tie("working").subscribed(day(100), "s", 20, null);
        for (int day = 120; day < TODAY - 40; day += 20) {
            worked(failing, day);
            worked(working, day);
        }
        for (int before : new int[] {35, 20, 5}) {
            failing.processFailed(day(TODAY - before), "assembly");
            worked(working, TODAY - before);
        }
        double[] bad = ChurnFeatures.at(failing.story(), AS_OF);
        double[] good = ChurnFeatures.at(working.story(), AS_OF);
        assertThat(model.chance(bad)).isGreaterThan(2 * model.chance(good));
        assertThat(model.why(bad, model.chance(bad), new ChurnWhy("en")))
                .anySatisfy(why -> assertThat(why).contains("failed"));
    }

    /** They leave by chance alone, so whether a forecast seems to know more is chance too: of six companies it is for most. */
    @Test
    void whereNothingTellsWhoLeavesEverybodyIsGivenTheShareThatLeft() {
        int plain = 0;
        for (int seed = 0; seed < 6; seed++) {
            List<Story> stories = byChance(new Random(seed));
            ChurnModel model = ChurnModel.fit(rows(stories));
            double[] one = ChurnFeatures.at(stories.getFirst(), AS_OF);
            if (model.told().way().equals("share")) {
                plain++;
                assertThat(model.chance(one))
                        .isEqualTo((double) model.told().left() / model.told().rows());
                assertThat(model.why(one, model.chance(one), new ChurnWhy("en")))
                        .isEmpty();
            }
        }
        assertThat(plain).isGreaterThanOrEqualTo(3);
    }

    private static List<Story> byChance(Random dice) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int leaving = (int) (-900 * Math.log(dice.nextDouble()));
            TieBuilder tie = tie("c-" + i).subscribed(day(0), "s", 20, null);
            for (int day = dice.nextInt(30); day < Math.min(leaving, TODAY); day += 1 + dice.nextInt(40)) {
                worked(tie, day);
            }
            stories.add(
                    leaving < TODAY
                            ? tie.unsubscribed(day(leaving), "s", Initiator.CUSTOMER)
                                    .story()
                            : tie.story());
        }
        return stories;
    }

    @Test
    void whoIsCountedWhereDoesNotMatter() {
        List<Story> stories = company(120);
        ChurnRows first = new ChurnRows(stories.size(), Silence.USUAL, START, AS_OF);
        ChurnRows second = new ChurnRows(stories.size(), Silence.USUAL, START, AS_OF);
        for (int i = stories.size() - 1; i >= 0; i--) {
            (i % 3 == 0 ? first : second).add(stories.get(i));
        }
        first.merge(second);
        assertThat(ChurnModel.fit(first).told())
                .isEqualTo(ChurnModel.fit(rows(stories)).told());
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(ChurnModel.fit(rows(company(40))).told().missing()).isEqualTo("customers");
        ChurnModel faithful = ChurnModel.fit(rows(company(400).stream()
                .filter(story -> !story.own().toString().contains("Cancelled"))
                .toList()));
        assertThat(faithful.told().missing()).isEqualTo("leavers");
        assertThat(faithful.chance(new double[ChurnFeatures.COLUMNS.size()])).isNaN();
        assertThat(faithful.told().judged()).isNull();
    }

    @Test
    void withVeryManyCustomersMomentsAreSampled() {
        ChurnRows few = new ChurnRows(1_000_000, Silence.USUAL, START, AS_OF);
        company(600).forEach(few::add);
        assertThat(few.past().size()).isLessThan(rows(company(600)).past().size() / 50);
    }
}

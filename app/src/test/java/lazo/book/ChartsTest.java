package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lazo.book.MonthChart.Line;
import lazo.book.MonthChart.Point;
import lazo.science.review.CompanyReview.Dot;
import lazo.science.review.CompanyReview.Month;
import lazo.science.signs.Level;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Estimate;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private final Desk desk = Desk.of(Fixture.company(), Fixture.facts(), "en");

    @Test
    void theAxisOfTheWaysAlwaysHoldsZero() {
        ValuePlot gains = new ValuePlot(List.of(new Estimate(500, 400, 600)));
        ValuePlot losses = new ValuePlot(List.of(new Estimate(-500, -600, -400)));
        assertThat(gains.place(0)).isBetween(0.0, 10.0);
        assertThat(losses.place(0)).isBetween(90.0, 100.0);
        assertThat(gains.place(600)).isGreaterThan(gains.place(400));
    }

    @Test
    void aSignOfWhichTooLittleIsKnownShowsNoValue() {
        String unknown = Html.render(RangeBar.of(Sign.unknown(SignKind.HOSTILITY, 0.3, "too_few_days"), "x"));
        Sign known = new Sign(SignKind.HOSTILITY, Level.CALM, 0.1, 0.05, 0.2, 0, 0.3, List.of(), 0, "calm");
        assertThat(unknown).doesNotContain("circle").contains("class=\"silent\"");
        assertThat(Html.render(RangeBar.of(known, "x"))).contains("circle", "cx=\"10%\"");
    }

    @Test
    void forCostsTheAlarmLiesBelowTheThreshold() {
        Sign costs = new Sign(SignKind.COSTS_MORE, Level.ALARM, -50, -90, -10, 0, 0, List.of(), 0, "over_threshold");
        assertThat(Html.render(RangeBar.of(costs, "x"))).contains("class=\"zone\" x=\"0%\" width=\"50%\"");
    }

    @Test
    void largeSmallAndNegativeAmountsShareOneAxis() {
        assertThat(Scale.symlog(0, 10)).isZero();
        assertThat(Scale.symlog(-100, 10)).isEqualTo(-Scale.symlog(100, 10));
        assertThat(Scale.symlog(1000, 10)).isGreaterThan(Scale.symlog(100, 10));
    }

    @Test
    void axesAreDividedInRoundSteps() {
        assertThat(Scale.ticks(0, 0.07, 4)).containsExactly(0.0, 0.02, 0.04, 0.06);
        assertThat(Scale.ticks(-930, 20, 4)).containsExactly(-500.0, 0.0);
        assertThat(Scale.ticks(0, 0, 4)).isEmpty();
        assertThat(Scale.step(100, 4)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aMonthThatIsNotOverIsAHollowDot() {
        List<Point> points = List.of(
                new Point(YearMonth.of(2026, 10), 0.02, 0.01, 0.04, false),
                new Point(YearMonth.of(2026, 11), 0.01, 0.005, 0.03, true));
        String chart = Html.render(
                new MonthChart(desk.figures(), 0, 0.05).draw("churn", List.of(new Line("leave", "a", points))));
        assertThat(chart).containsOnlyOnce("value partial").contains("whisker", "leave");
    }

    @Test
    void theScatterNamesWhoIsFurthestBeyondTheLine() {
        String plot = Html.render(new Scatter(desk, Fixture.scatter()).draw("scatter"));
        assertThat(plot).contains("Servicios Integrales JV", "dot loss");
    }

    @Test
    void aScatterOfOneTieIsDrawnToo() {
        assertThat(Html.render(new Scatter(desk, List.of(new Dot("a", 0, 0, "keep"))).draw("scatter")))
                .doesNotContain("NaN");
    }

    @Test
    void aChangeIsOnlyClaimedBeyondChance() {
        assertThat(finding(0.03, 0.008)).startsWith("Fewer are leaving: from 3% to 0.8%");
        assertThat(finding(0.008, 0.03)).startsWith("More are leaving");
        assertThat(finding(0.010, 0.013)).contains("no clear change");
    }

    private String finding(double before, double after) {
        List<Month> months = new ArrayList<>();
        for (int i = 6; i >= 1; i--) {
            double churn = i > 3 ? before : after;
            months.add(new Month(
                    YearMonth.of(2026, 11).minusMonths(i),
                    1000,
                    0,
                    0,
                    0,
                    0,
                    0,
                    churn,
                    churn / 2,
                    churn * 2,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN));
        }
        Desk young = Desk.of(Fixture.company(List.of(), months, List.of(), List.of()), Fixture.facts(), "en");
        return new ComingAndGoing(young).finding();
    }

    @Test
    void theCostOfOurOwnFaultsIsHatched() {
        Review review = new Review(new Tie("a").story()).money(40, 20, 15, "x");
        assertThat(Html.render(new MoneyBars(desk, review.page().tie().money().months()).draw("money")))
                .contains("class=\"in\"", "class=\"out\"", "class=\"out-ours\"");
    }
}

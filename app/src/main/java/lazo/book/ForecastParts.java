package lazo.book;

import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lazo.book.Html.Node;
import lazo.science.outlook.Drift;
import lazo.science.outlook.ForecastQuality;
import lazo.science.outlook.Returning;
import lazo.science.review.Forecast;
import lazo.science.review.Forecast.Judged;
import lazo.science.signs.Ending;

/** Where the forecasts come from and how far they can be trusted. */
final class ForecastParts {

    private final Desk desk;
    private final Figures figures;

    ForecastParts(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
    }

    // ---- who will leave --------------------------------------------------------------------------------------------

    Node leaving() {
        Forecast forecast = desk.company().insights().forecast();
        Judged judged = forecast.judged();
        List<Node> content = new ArrayList<>();
        if (judged == null) {
            content.add(Sheet.empty(desk.say(
                    "forecast.missing." + forecast.missing(),
                    figures.count(forecast.customers()),
                    figures.count(forecast.left()))));
        } else {
            String finding = quality(judged);
            content.add(Sheet.figure(
                    finding, CalibrationChart.draw(desk, finding, judged.groups()), calibrationTable(judged)));
            content.add(el("p.note", desk.say(judged.later() ? "forecast.later" : "forecast.others")));
            content.add(el("p", desk.say("forecast.way." + forecast.way())));
            content.add(drift(forecast));
            content.add(el("p.note", provenance(forecast)));
        }
        return Sheet.part("forecast", desk.say("forecast.title"), desk.say("forecast.note"), many(content));
    }

    private String quality(Judged judged) {
        String auc = figures.count(Math.round(100 * judged.auc()));
        return judged.logLoss() < judged.logLossOfOneShare()
                ? desk.say("forecast.good", auc)
                : desk.say("forecast.poor", auc);
    }

    private Node calibrationTable(Judged judged) {
        Table table = new Table(
                desk.say("forecast.table"),
                1,
                List.of(
                        desk.say("forecast.tenth"),
                        desk.say("forecast.count"),
                        desk.say("forecast.said"),
                        desk.say("forecast.happened"),
                        desk.say("table.interval")));
        int tenth = 1;
        for (ForecastQuality.Group group : judged.groups()) {
            table.row(List.of(
                    figures.count(tenth++),
                    figures.count(group.count()),
                    figures.share(group.forecast()),
                    figures.share(group.happened()),
                    figures.shares(
                            CalibrationChart.seen(group).low(),
                            CalibrationChart.seen(group).high())));
        }
        return table.behind(desk.say("table.show"));
    }

    private Node drift(Forecast forecast) {
        List<Drift.Shift> moved = forecast.drift().stream()
                .filter(shift -> shift.amount() != Drift.Amount.LITTLE)
                .toList();
        if (moved.isEmpty()) {
            return el("p", desk.say("forecast.no_drift"));
        }
        return many(
                el("p", desk.say("forecast.drift")),
                el(
                        "ul.plain",
                        each(
                                moved,
                                shift -> el(
                                        "li",
                                        desk.say(
                                                shift.amount() == Drift.Amount.MUCH ? "drift.much" : "drift.some",
                                                desk.words()
                                                        .sayOrSpell(
                                                                "clue.",
                                                                shift.column().toLowerCase(Locale.ROOT)))))));
    }

    private String provenance(Forecast forecast) {
        return desk.say(
                "forecast.provenance",
                figures.count(forecast.rows()),
                figures.count(forecast.customers()),
                figures.count(forecast.left()),
                figures.shortDay(forecast.from()),
                figures.shortDay(forecast.to()),
                forecast.code(),
                forecast.hash());
    }

    // ---- who will return -------------------------------------------------------------------------------------------

    Node returning() {
        Table table = new Table(
                desk.say("returns.table"),
                2,
                List.of(
                        desk.say("returns.ending"),
                        desk.say("returns.basis"),
                        desk.say("returns.left"),
                        desk.say("returns.returned"),
                        desk.say("returns.chance"),
                        desk.say("table.interval")));
        List<ShareDots.Row> rows = new ArrayList<>();
        int left = 0;
        int returned = 0;
        for (Ending ending : Ending.values()) {
            Returning.Chance chance = desk.company().insights().returning().get(ending);
            if (chance == null) {
                continue;
            }
            left += chance.left();
            returned += chance.returned();
            String name = desk.say("ending." + ending.id());
            rows.add(new ShareDots.Row(name, chance.chance(), chance.low(), chance.high()));
            table.row(List.of(
                    name,
                    basis(chance),
                    figures.count(chance.left()),
                    figures.count(chance.returned()),
                    figures.share(chance.chance()),
                    figures.shares(chance.low(), chance.high())));
        }
        String finding = left == 0
                ? desk.say("returns.nobody")
                : desk.words().count("returns.finding", returned, figures.count(returned), figures.count(left));
        return Sheet.part(
                "returns",
                desk.say("returns.title"),
                desk.say("returns.note"),
                Sheet.figure(finding, ShareDots.draw(figures, finding, rows), table.behind(desk.say("table.show"))),
                secondLife());
    }

    private String basis(Returning.Chance chance) {
        return desk.say("basis." + chance.basis().name().toLowerCase(Locale.ROOT));
    }

    private Node secondLife() {
        Returning.Chance any = desk.company().insights().returning().get(Ending.VOLUNTARY);
        return any == null ? Html.NOTHING : el("p.note", secondLife(desk, any));
    }

    private static String secondLife(Desk desk, Returning.Chance chance) {
        return desk.say(
                "returns.second",
                desk.figures().count(Math.round(chance.secondMonths())),
                desk.figures().share(chance.spend()));
    }

    /** What is known of one tie's return, in two sentences. */
    static String sentence(Desk desk, Returning.Chance chance, boolean gone) {
        Figures figures = desk.figures();
        String back = desk.say(
                gone ? "outlook.back.gone" : "outlook.back.here",
                figures.share(chance.chance()),
                figures.shares(chance.low(), chance.high()),
                desk.say("basis.because." + chance.basis().name().toLowerCase(Locale.ROOT)));
        return back + " " + secondLife(desk, chance);
    }
}

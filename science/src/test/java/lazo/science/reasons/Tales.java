package lazo.science.reasons;

import static lazo.science.signs.TieBuilder.tie;

import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.SurveyKind;
import lazo.science.reading.Reading.Intent;
import lazo.science.signs.Firm;
import lazo.science.signs.Says;
import lazo.science.signs.TieBuilder;

/** For each explanation the story it is made for. */
final class Tales {

    private Tales() {}

    /** Two complaints without any colour, so that there is something to explain. */
    private static TieBuilder unhappy() {
        return tie("ana")
                .signedUp("2025-02-01")
                .wrote("2026-03-10", "No estoy conforme", Says.complaint())
                .wrote("2026-05-10", "Sigo sin estar conforme", Says.complaint());
    }

    static TieBuilder theyDealOutside() {
        TieBuilder ana = unhappy().wrote("2026-05-20", "Cobran demasiado", Says.complaintWith(Intent.PRICE));
        for (int i = 1; i <= 4; i++) {
            ana.ordered("2026-04-0" + i, "o-" + i, "w-" + i, 5.0)
                    .messaged("2026-04-1" + i, "w-" + i, "Te paso mi whats", Says.contactDetails())
                    .messaged("2026-05-1" + i, "w-" + i, "¿Vienes mañana?", Says.somethingPlain());
        }
        return ana;
    }

    static TieBuilder theyKeepWorkAndMoney() {
        TieBuilder ana = unhappy();
        for (int i = 1; i <= 8; i++) {
            ana.ordered("2026-04-0" + i, "o-" + i, "w-" + i, 5.0)
                    .messaged("2026-04-0" + i, "w-" + i, "¿Cuándo entregas?", Says.somethingPlain());
            if (i <= 5) {
                ana.calledOff("2026-04-1" + i, "o-" + i, "w-" + i, CancelledBy.BUYER, 0.9, 1.0);
            }
        }
        return ana;
    }

    static TieBuilder theyTakeTheirMoneyBack() {
        TieBuilder ana = unhappy();
        for (int i = 1; i <= 5; i++) {
            ana.ordered("2026-04-0" + i, "o-" + i, "w-" + i, 5.0)
                    .paidForOrder("2026-04-0" + i, "o-" + i, 90)
                    .delivered("2026-04-1" + i, "o-" + i, "w-" + i)
                    .refunded("2026-04-2" + i, 90, null, "guarantee");
        }
        return ana;
    }

    static TieBuilder theyWantSomethingElse() {
        TieBuilder ana = unhappy();
        for (int month = 2; month <= 6; month++) {
            ana.wrote("2026-0" + month + "-05", "¿Y los impuestos?", Says.complaintThatWants("accounting"))
                    .used("2026-0" + month + "-06", "spreadsheets")
                    .used("2026-0" + month + "-07", "spreadsheets");
        }
        return ana;
    }

    static Firm firmThatFailed() {
        return Firm.firm().failed("2026-05-01", "2026-05-20");
    }

    static TieBuilder weFailThem() {
        return tie("ana")
                .signedUp("2025-02-01")
                .answeredSurvey("2026-03-01", SurveyKind.CSAT, 5)
                .wrote("2026-05-03", "No puedo votar", Says.complaintWith(Intent.OUR_FAULT))
                .wrote("2026-05-08", "Sigue caído", Says.complaintWith(Intent.OUR_FAULT))
                .wrote("2026-05-15", "¿Y la asamblea?", Says.complaint());
    }

    static TieBuilder theyAreTied() {
        return unhappy()
                .subscribed("2025-12-01", "s-1", 20, "year")
                .wrote("2026-04-01", "No me queda otra", Says.complaintWith(Intent.CAPTIVE))
                .wrote("2026-05-01", "Tengo todo pagado", Says.complaintWith(Intent.CAPTIVE, Intent.CANCEL))
                .wrote("2026-06-01", "No hay otra opción", Says.complaintWith(Intent.CAPTIVE, Intent.CANCEL));
    }

    static TieBuilder theyCare() {
        TieBuilder ana = unhappy();
        for (int month = 2; month <= 6; month++) {
            ana.wrote("2026-0" + month + "-05", "¿Y si muestran el informe?", Says.wish("reports"))
                    .wrote("2026-0" + month + "-15", "Podrían poner un botón", Says.intent(Intent.SUGGESTION))
                    .wrote("2026-0" + month + "-16", "Gracias", Says.intent(Intent.THANKS))
                    .used("2026-0" + month + "-06", "assemblies")
                    .used("2026-0" + month + "-07", "assemblies");
        }
        return ana;
    }

    static TieBuilder theyBargain() {
        TieBuilder ana = unhappy();
        for (int month = 2; month <= 6; month++) {
            ana.wrote("2026-0" + month + "-04", "Quiero un descuento", Says.complaintWith(Intent.BARGAINING))
                    .costUs("2026-0" + month + "-08", "gift", 10);
        }
        return ana;
    }
}

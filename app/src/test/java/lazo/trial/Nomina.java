package lazo.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A payroll service for small firms in Mexico, Colombia, Argentina, Chile and the United States. No counterparts. */
final class Nomina {
    private static final List<Archetype> KINDS = List.of(
            Archetype.OUTAGE_ANGRY,
            Archetype.ONE_BAD_DAY,
            Archetype.PRODUCT_HARSH,
            Archetype.COSTLY_NEWCOMER,
            Archetype.CONSTRUCTIVE,
            Archetype.ABUSER,
            Archetype.INSISTER,
            Archetype.ALMOST_FIT,
            Archetype.LOSS_MAKER,
            Archetype.BARGAINER,
            Archetype.CAPTIVE);
    private static final List<Region> REGIONS =
            List.of(Region.MX, Region.MX, Region.MX, Region.CO, Region.CO, Region.AR, Region.AR, Region.CL, Region.US);
    private static final double MARGIN = 0.85;

    private final Stage stage;
    private final Dice dice;
    private final Scenes scenes;

    private Nomina(long seed) {
        stage = new Stage("nomina", seed, LocalDate.of(2025, 9, 8), LocalDate.of(2026, 11, 3));
        dice = stage.dice;
        scenes = new Scenes(
                stage,
                new Talks(stage, 0.4),
                0.85,
                List.of("attendance", "vacation_portal", "bank_batch"),
                List.of("invoicing", "recruiting"));
    }

    static Stage play(long seed) {
        Nomina nomina = new Nomina(seed);
        nomina.faults();
        Crowd.gather(nomina.stage, 400, KINDS, REGIONS, 0.14);
        nomina.stage.people.forEach(nomina::live);
        return nomina.stage;
    }

    private void faults() {
        fault("n-inc-1", "2025-12-15T13:00:00Z", "2025-12-15T21:00:00Z", "Payroll could not be closed");
        fault("n-inc-2", "2026-05-29T12:00:00Z", "2026-05-30T06:00:00Z", "Log-in down at the end of the month");
        fault("n-inc-3", "2026-09-15T11:00:00Z", "2026-09-16T15:00:00Z", "Everything down for 28 hours");
    }

    private void fault(String id, String from, String to, String summary) {
        stage.fault(id, "payroll", Instant.parse(from), Instant.parse(to), summary);
    }

    private void live(Person who) {
        boolean annual =
                who.archetype() == Archetype.CAPTIVE || (who.archetype() != Archetype.LOSS_MAKER && dice.chance(0.25));
        double usd = who.archetype() == Archetype.LOSS_MAKER ? 29 : dice.pick(List.of(29.0, 49.0, 49.0, 89.0, 149.0));
        String plan = usd < 40 ? "basic" : usd < 80 ? "team" : "plus";
        stage.identify(who, "kind", "company", "plan", plan, "email", who.id() + "@example.com");
        subscribe(who, plan, usd, annual);
        use(who);
        surveys(who);
        if (who.archetype() != Archetype.OUTAGE_ANGRY && who.archetype() != Archetype.ABUSER) {
            scenes.duringFaults(who, 0.12);
        }
        switch (who.archetype()) {
            case OUTAGE_ANGRY -> scenes.outageAngry(who);
            case ONE_BAD_DAY -> scenes.oneBadDay(who);
            case PRODUCT_HARSH -> scenes.productHarsh(who);
            case COSTLY_NEWCOMER -> scenes.costlyNewcomer(who);
            case CONSTRUCTIVE -> scenes.constructive(who);
            case ABUSER -> scenes.abuser(who, new Formulas(close()));
            case INSISTER, ALMOST_FIT -> scenes.insister(who);
            case LOSS_MAKER -> scenes.lossMaker(who, "USD", 45);
            case BARGAINER -> scenes.bargainer(who, usd * 0.3);
            case CAPTIVE -> scenes.captive(who);
            default -> scenes.smallTalk(who, 0.5);
        }
    }

    private Instant close() {
        return stage.end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void subscribe(Person who, String plan, double usd, boolean annual) {
        String currency = who.region().currency();
        String id = "sub-" + who.id();
        Instant first = stage.at(who, who.joined());
        stage.track(who, first, "Signed Up", "plan", plan, "referrer", dice.pick(List.of("google", "accountant")));
        stage.track(
                who,
                first.plusSeconds(60),
                "Subscription Started",
                "subscriptionId",
                id,
                "plan",
                plan,
                "mrr",
                who.region().local(usd),
                "currency",
                currency,
                "interval",
                annual ? "year" : "month");
        int months = annual ? 12 : 1;
        int n = 0;
        for (LocalDate due = who.joined(); due.isBefore(stage.end) && who.isWithUs(due); due = due.plusMonths(months)) {
            double amount = usd * (annual ? 10 : 1);
            Instant at = stage.at(who, due);
            String payment = "pay-" + who.id() + "-" + ++n;
            if (dice.chance(0.03)) {
                stage.track(
                        who,
                        at,
                        "Payment Failed",
                        "paymentId",
                        payment + "x",
                        "amount",
                        who.region().local(amount),
                        "currency",
                        currency);
                at = at.plusSeconds(86400L * dice.between(1, 4));
            }
            boolean says = dice.chance(0.5);
            stage.track(
                    who,
                    at,
                    "Payment Received",
                    "paymentId",
                    payment,
                    "amount",
                    who.region().local(amount),
                    "currency",
                    currency,
                    "margin",
                    says ? (Object) who.region().local(amount * MARGIN) : null);
            for (int month = 0; month < months; month++) {
                stage.brings(
                        who, due.plusMonths(month).atTime(12, 0).toInstant(ZoneOffset.UTC), amount * MARGIN / months);
            }
        }
        LocalDate left = who.left();
        if (left != null) {
            boolean failed = dice.chance(0.25);
            stage.track(
                    who,
                    stage.at(who, left),
                    "Subscription Cancelled",
                    "subscriptionId",
                    id,
                    "reason",
                    dice.pick(List.of("too_expensive", "switched_service", "unused", "other", "missing_features")),
                    "initiatedBy",
                    failed ? "payment_failure" : "customer");
        }
    }

    private void use(Person who) {
        int core = 6;
        int side = 1;
        switch (who.archetype()) {
            case CONSTRUCTIVE -> core = 13;
            case ALMOST_FIT -> {
                core = 1;
                side = 16;
            }
            case INSISTER -> {
                core = 2;
                side = 9;
            }
            default -> {}
        }
        for (LocalDate month = who.joined(); month.isBefore(stage.end); month = month.plusDays(30)) {
            for (int n = dice.poisson(core); n > 0; n--) {
                feature(who, month, dice.pick(List.of("payroll_run", "payslips", "payslips", "settlements")), true);
            }
            for (int n = dice.poisson(side); n > 0; n--) {
                feature(who, month, dice.pick(List.of("documents", "directory", "birthdays")), false);
            }
            LocalDate payday = month.plusDays(14);
            if (who.isWithUs(payday) && who.archetype() != Archetype.ALMOST_FIT) {
                double seconds = dice.between(120, 900);
                Instant at = stage.at(who, payday);
                stage.track(who, at, "Process Completed", "process", "payroll", "durationSeconds", seconds);
            }
        }
        for (Stage.Fault fault : stage.faults) {
            LocalDate day = LocalDate.ofInstant(fault.from(), ZoneOffset.UTC);
            boolean angry = who.archetype() == Archetype.OUTAGE_ANGRY;
            if (who.isWithUs(day) && (angry || (who.archetype() == Archetype.ORDINARY && dice.chance(0.2)))) {
                stage.track(
                        who,
                        fault.from().plusSeconds(600),
                        "Process Failed",
                        "process",
                        "payroll",
                        "error",
                        "service unavailable");
            }
        }
    }

    private void feature(Person who, LocalDate month, String feature, boolean core) {
        LocalDate day = month.plusDays(dice.between(0, 29));
        if (who.isWithUs(day)) {
            stage.track(who, stage.at(who, day), "Feature Used", "feature", feature, "core", core);
        }
    }

    private void surveys(Person who) {
        int n = 0;
        for (LocalDate day : stage.calmDays(who.joined().plusDays(10), stage.end, dice.between(2, 6))) {
            if (!who.isWithUs(day)) {
                continue;
            }
            Instant at = stage.at(who, day);
            String id = "csat-" + who.id() + "-" + ++n;
            stage.track(who, at, "Survey Sent", "surveyId", id, "kind", "csat", "channel", "email");
            if (dice.chance(0.4)) {
                stage.track(
                        who,
                        at.plusSeconds(7200),
                        "Survey Answered",
                        "surveyId",
                        id,
                        "kind",
                        "csat",
                        "score",
                        score(who));
            }
        }
    }

    private int score(Person who) {
        return switch (who.archetype()) {
            case ABUSER, PRODUCT_HARSH -> dice.between(1, 2);
            case CAPTIVE, INSISTER, ALMOST_FIT -> dice.between(1, 3);
            case BARGAINER -> dice.between(2, 4);
            case CONSTRUCTIVE -> dice.between(3, 5);
            default -> dice.chance(0.1) ? 3 : dice.between(4, 5);
        };
    }
}

package lazo.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lazo.trial.Talks.Handling;
import lazo.trial.Talks.Remark;
import org.jspecify.annotations.Nullable;

/** What each kind of customer says to the support team, in either company. */
final class Scenes {
    private final Stage stage;
    private final Dice dice;
    private final Talks talks;
    private final double strainTold;
    private final String key;
    private final List<String> wanted;
    private final List<String> never;

    /**
     * @param strainTold how often agents say how a contact felt
     * @param wanted needs that may come
     * @param never needs that never will
     */
    Scenes(Stage stage, Talks talks, double strainTold, List<String> wanted, List<String> never) {
        this.stage = stage;
        this.dice = stage.dice;
        this.talks = talks;
        this.strainTold = strainTold;
        this.key = stage.key;
        this.wanted = wanted;
        this.never = never;
    }

    // ---- everybody -------------------------------------------------------------------------------------------------

    /** A question now and then, a complaint now and then, thanks; and very rarely a rude word. */
    void smallTalk(Person who, double perMonth) {
        smallTalk(who, who.joined(), stage.end, perMonth, true);
    }

    private void smallTalk(Person who, LocalDate from, LocalDate to, double perMonth, boolean noise) {
        for (LocalDate month = from; month.isBefore(to); month = month.plusDays(30)) {
            for (int n = dice.poisson(perMonth); n > 0; n--) {
                LocalDate day = month.plusDays(dice.between(1, 29));
                if (day.isBefore(to) && who.isWithUs(day)) {
                    ask(who, day, noise);
                }
            }
        }
    }

    private void ask(Person who, LocalDate day, boolean noise) {
        List<Remark> remarks = new ArrayList<>();
        double luck = dice.within(0, 1);
        if (noise && luck < 0.012) {
            remarks.add(new Remark("insult", Mark.INSULT));
        } else if (noise && luck < 0.04) {
            remarks.add(new Remark("harsh", Mark.COMPLAINT));
        } else if (noise && luck < 0.2) {
            remarks.add(new Remark("complaint-" + key, Mark.COMPLAINT));
        } else if (noise && luck < 0.23) {
            remarks.add(new Remark(dice.pick(never), Mark.NEVER));
        } else if (noise && luck < 0.27) {
            remarks.add(new Remark("decoy", Mark.CALM));
        } else if (noise && luck < 0.33) {
            remarks.add(new Remark(dice.pick(wanted), Mark.COMPLAINT));
        } else {
            remarks.add(new Remark("question-" + key, Mark.CALM));
        }
        if (dice.chance(0.6)) {
            remarks.add(new Remark("thanks", Mark.CALM));
        }
        String reply = never.contains(remarks.getFirst().cell()) ? "explain-" + key : "reply";
        talks.talk(who, day, remarks, new Handling("how_to", reply, usual(), strain(1, 2), dice.chance(0.92)));
    }

    private double usual() {
        return dice.within(4, 12);
    }

    private @Nullable Integer strain(int low, int high) {
        return dice.chance(strainTold) ? (Integer) dice.between(low, high) : null;
    }

    /** Most are patient with a fault of ours; some write. */
    void duringFaults(Person who, double probability) {
        for (Stage.Fault fault : stage.faults) {
            if (who.isWithUs(LocalDate.ofInstant(fault.from(), who.region().zone())) && dice.chance(probability)) {
                reactTo(who, fault, 1);
            }
        }
    }

    private void reactTo(Person who, Stage.Fault fault, int conversations) {
        long span = Duration.between(fault.from(), fault.to()).toMinutes() + 60 * 48;
        for (int n = 0; n < conversations; n++) {
            Instant at = fault.from().plus(Duration.ofMinutes((long) (dice.within(0.02, 0.98) * span)));
            List<Remark> remarks = new ArrayList<>(List.of(new Remark("outage", Mark.OURS)));
            for (int more = dice.between(0, 2); more > 0; more--) {
                String cell = dice.pick(List.of("outage", "outage", "harsh", "insult"));
                boolean polite =
                        who.archetype() == Archetype.PRODUCT_HARSH || who.archetype() == Archetype.CONSTRUCTIVE;
                remarks.add(new Remark(polite && cell.equals("insult") ? "outage" : cell, Mark.OURS));
            }
            talks.talk(who, at, remarks, new Handling("outage", "reply", dice.within(6, 20), strain(2, 5), true));
        }
    }

    // ---- the gentle five -------------------------------------------------------------------------------------------

    void outageAngry(Person who) {
        smallTalk(who, who.joined(), stage.end, 0.7, false);
        for (Stage.Fault fault : stage.faults) {
            if (who.isWithUs(LocalDate.ofInstant(fault.from(), who.region().zone()))) {
                reactTo(who, fault, dice.between(2, 4));
            }
        }
    }

    void oneBadDay(Person who) {
        smallTalk(who, who.joined(), stage.end, 1.6, true);
        for (LocalDate day : stage.calmDays(stage.end.minusDays(170), stage.end.minusDays(3), 9)) {
            ask(who, day, false);
        }
        LocalDate bad = stage.calmDays(stage.end.minusDays(130), stage.end.minusDays(12), 1)
                .getFirst();
        List<Remark> remarks = new ArrayList<>(List.of(new Remark("complaint-" + key, Mark.COMPLAINT)));
        for (int n = dice.between(3, 4); n > 0; n--) {
            remarks.add(new Remark("insult", Mark.INSULT));
        }
        talks.talk(who, bad, remarks, new Handling("error", "reply", dice.within(15, 35), strain(4, 5), true));
        talks.talk(
                who,
                bad.plusDays(dice.between(1, 4)),
                List.of(new Remark("thanks", Mark.CALM)),
                new Handling("error", "reply", usual(), strain(1, 1), true));
    }

    void productHarsh(Person who) {
        for (LocalDate day : stage.calmDays(stage.end.minusDays(175), stage.end.minusDays(2), dice.between(9, 16))) {
            List<Remark> remarks = new ArrayList<>();
            for (int n = dice.between(1, 3); n > 0; n--) {
                remarks.add(new Remark(dice.chance(0.75) ? "harsh" : "complaint-" + key, Mark.COMPLAINT));
            }
            if (dice.chance(0.3)) {
                remarks.add(new Remark("thanks", Mark.CALM));
            }
            talks.talk(who, day, remarks, new Handling("error", "reply", usual(), strain(1, 3), dice.chance(0.85)));
        }
        smallTalk(who, who.joined(), stage.end.minusDays(180), 0.8, false);
    }

    void costlyNewcomer(Person who) {
        int count = Math.min(22, (int) (stage.end.toEpochDay() - who.joined().toEpochDay()) / 3);
        for (LocalDate day : stage.calmDays(who.joined().plusDays(1), stage.end, count)) {
            List<Remark> remarks = new ArrayList<>();
            for (int n = dice.between(1, 3); n > 0; n--) {
                boolean upset = dice.chance(0.15);
                remarks.add(
                        new Remark(upset ? "complaint-" + key : "question-" + key, upset ? Mark.COMPLAINT : Mark.CALM));
            }
            remarks.add(new Remark("thanks", Mark.CALM));
            talks.talk(who, day, remarks, new Handling("onboarding", "reply", dice.within(18, 32), strain(1, 2), true));
        }
    }

    void constructive(Person who) {
        for (LocalDate day : stage.calmDays(stage.end.minusDays(175), stage.end.minusDays(2), dice.between(8, 14))) {
            List<Remark> remarks = new ArrayList<>();
            if (dice.chance(0.5)) {
                remarks.add(new Remark("complaint-" + key, Mark.COMPLAINT));
            }
            remarks.add(new Remark(dice.pick(wanted), Mark.COMPLAINT));
            if (dice.chance(0.7)) {
                remarks.add(new Remark("thanks", Mark.CALM));
            }
            talks.talk(who, day, remarks, new Handling("idea", "reply", usual(), strain(1, 2), true));
        }
        smallTalk(who, who.joined(), stage.end.minusDays(180), 0.8, false);
    }

    // ---- those for whom a sign is planted --------------------------------------------------------------------------

    /** Tries months until one is clear by the published definition; most of what they write in it insults people. */
    void abuser(Person who, Formulas formulas) {
        List<LocalDate> days = List.of();
        List<Mark> marks = List.of();
        Sheet tried = new Sheet();
        boolean heavy = dice.chance(0.75);
        do {
            tried.said.clear();
            int messages = dice.between(heavy ? 20 : 8, 30);
            LocalDate last = stage.end.minusDays(dice.between(1, 10));
            days = stage.calmDays(
                    last.minusDays(dice.between(60, heavy ? 100 : 150)), last, Math.max(5, messages * 4 / 5));
            marks = new ArrayList<>();
            double share = dice.within(heavy ? 0.6 : 0.45, 0.85);
            for (int n = 0; n < messages; n++) {
                marks.add(n < share * messages ? Mark.INSULT : dice.chance(0.7) ? Mark.COMPLAINT : Mark.CALM);
            }
            marks = dice.shuffled(marks);
            for (int n = 0; n < messages; n++) {
                tried.said.add(new Sheet.Said(stage.at(who, days.get(n % days.size())), marks.get(n)));
            }
        } while (formulas.hostility(tried) != Formulas.Clear.YES);
        for (int d = 0; d < days.size(); d++) {
            List<Remark> remarks = new ArrayList<>();
            for (int n = d; n < marks.size(); n += days.size()) {
                Mark mark = marks.get(n);
                remarks.add(new Remark(
                        mark == Mark.INSULT
                                ? "insult"
                                : mark == Mark.CALM
                                        ? "question-" + key
                                        : dice.pick(List.of("harsh", "complaint-" + key)),
                        mark));
            }
            boolean abuse = remarks.stream().anyMatch(each -> each.mark() == Mark.INSULT);
            talks.talk(
                    who,
                    days.get(d),
                    remarks,
                    new Handling(
                            "error",
                            "reply",
                            abuse ? dice.within(18, 45) : dice.within(10, 20),
                            abuse || dice.chance(heavy ? 0.95 : 0.5) ? strain(4, 5) : strain(2, 3),
                            dice.chance(0.6)));
        }
        smallTalk(who, who.joined(), stage.end.minusDays(185), 0.6, false);
    }

    void insister(Person who) {
        String need = dice.pick(never);
        int count = dice.between(6, 15);
        List<LocalDate> days =
                stage.calmDays(stage.end.minusDays(dice.between(90, 170)), stage.end.minusDays(2), count);
        for (LocalDate day : days) {
            List<Remark> remarks = new ArrayList<>(List.of(new Remark(need, Mark.NEVER)));
            if (dice.chance(0.3)) {
                remarks.add(new Remark(need, Mark.NEVER));
            }
            talks.talk(
                    who,
                    day,
                    remarks,
                    new Handling("request", "explain-" + key, usual(), strain(1, 3), dice.chance(0.4)));
        }
        for (LocalDate day : stage.calmDays(stage.end.minusDays(160), stage.end.minusDays(2), dice.between(0, 2))) {
            talks.talk(
                    who,
                    day,
                    List.of(new Remark("complaint-" + key, Mark.COMPLAINT)),
                    new Handling("error", "reply", usual(), strain(1, 2), true));
        }
        if (dice.chance(0.5)) {
            LocalDate after = days.get(2);
            stage.track(who, stage.at(who, after.plusDays(1)), "Exception Granted", "what", "workaround by hand");
        }
        smallTalk(who, who.joined(), stage.end.minusDays(180), 0.4, false);
    }

    /** Complaints without a defect, closer together after every credit. */
    void bargainer(Person who, double credit) {
        LocalDate day = stage.end.minusDays(dice.between(215, 245));
        double gap = 45;
        while (day.isBefore(stage.end.minusDays(2))) {
            LocalDate calm =
                    stage.calmDays(day, day.plusDays(9), 1).stream().findFirst().orElse(day);
            List<Remark> remarks = new ArrayList<>();
            if (dice.chance(0.6)) {
                remarks.add(new Remark("complaint-" + key, Mark.COMPLAINT));
            }
            remarks.add(new Remark("bargain", Mark.COMPLAINT));
            talks.talk(who, calm, remarks, new Handling("credit", "reply", usual(), strain(1, 3), true));
            if (dice.chance(0.8)) {
                Instant at = stage.at(who, calm.plusDays(dice.between(1, 3)));
                double local = who.region().local(credit);
                String currency = who.region().currency();
                stage.track(who, at, "Service Cost Incurred", "kind", "gift", "amount", local, "currency", currency);
                stage.brings(who, at, -credit);
            }
            day = calm.plusDays((long) gap);
            gap = Math.max(14, gap * dice.within(0.65, 0.85));
        }
        smallTalk(who, who.joined(), stage.end.minusDays(250), 0.5, false);
    }

    void captive(Person who) {
        for (LocalDate day : stage.calmDays(stage.end.minusDays(172), stage.end.minusDays(2), dice.between(6, 11))) {
            List<Remark> remarks = new ArrayList<>(List.of(new Remark("captive", Mark.COMPLAINT)));
            if (dice.chance(0.5)) {
                remarks.addFirst(new Remark("complaint-" + key, Mark.COMPLAINT));
            }
            talks.talk(who, day, remarks, new Handling("contract", "reply", usual(), strain(1, 3), dice.chance(0.7)));
        }
        smallTalk(who, who.joined(), stage.end.minusDays(180), 0.5, false);
    }

    /** Nothing wrong with them but that serving them takes far more than they pay. */
    void lossMaker(Person who, String currency, double monthlyWork) {
        for (LocalDate month = who.joined(); month.isBefore(stage.end); month = month.plusDays(30)) {
            LocalDate to = month.plusDays(29).isAfter(stage.end) ? stage.end : month.plusDays(29);
            for (LocalDate day : stage.calmDays(month, to, dice.between(4, 7))) {
                List<Remark> remarks = List.of(
                        new Remark("question-" + key, Mark.CALM),
                        new Remark("question-" + key, Mark.CALM),
                        new Remark("thanks", Mark.CALM));
                talks.talk(who, day, remarks, new Handling("how_to", "reply", dice.within(9, 16), strain(1, 2), true));
            }
            Instant at = stage.at(who, to.isBefore(month.plusDays(4)) ? to : month.plusDays(4));
            double usd = monthlyWork * dice.within(0.8, 1.3);
            double amount = Math.round(usd * 100) / 100.0;
            stage.track(
                    who, at, "Service Cost Incurred", "kind", "custom_work", "amount", amount, "currency", currency);
            stage.brings(who, at, -usd);
        }
    }

    /** A seller who minds the commission, on a few days. */
    void grumblesAboutCommission(Person who) {
        for (LocalDate day : stage.calmDays(stage.end.minusDays(170), stage.end.minusDays(2), dice.between(3, 6))) {
            talks.talk(
                    who,
                    day,
                    List.of(new Remark("commission", Mark.COMPLAINT)),
                    new Handling("fees", "reply", usual(), strain(1, 3), true));
        }
    }

    /** The same argument each time. */
    void claimsGuarantee(Person who, Instant at) {
        talks.talk(
                who,
                at,
                List.of(new Remark("guarantee", Mark.COMPLAINT)),
                new Handling("guarantee", "reply", dice.within(8, 16), strain(2, 4), dice.chance(0.8)));
    }
}

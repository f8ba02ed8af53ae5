package lazo.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A market of home renovation in Brazil, Mexico, Argentina and the United States. Agents rarely tell their strain. */
final class Obra {
    private static final List<Archetype> KINDS = List.of(
            Archetype.OUTAGE_ANGRY,
            Archetype.ONE_BAD_DAY,
            Archetype.PRODUCT_HARSH,
            Archetype.COSTLY_NEWCOMER,
            Archetype.CONSTRUCTIVE,
            Archetype.ABUSER,
            Archetype.INSISTER,
            Archetype.ALMOST_FIT,
            Archetype.CIRCUMVENTER,
            Archetype.GUARANTEE_ABUSER,
            Archetype.HARMER,
            Archetype.LOSS_MAKER,
            Archetype.BARGAINER);
    private static final List<Region> REGIONS =
            List.of(Region.BR, Region.BR, Region.BR, Region.BR, Region.MX, Region.MX, Region.AR, Region.AR, Region.US);
    /** They meet others in their own way. */
    private static final Set<Archetype> APART =
            Set.of(Archetype.CIRCUMVENTER, Archetype.GUARANTEE_ABUSER, Archetype.HARMER);

    private final Stage stage;
    private final Dice dice;
    private final Jobs jobs;
    private final Scenes scenes;

    private Obra(long seed) {
        stage = new Stage("obra", seed, LocalDate.of(2025, 11, 24), LocalDate.of(2026, 10, 19));
        dice = stage.dice;
        jobs = new Jobs(stage);
        scenes = new Scenes(
                stage,
                new Talks(stage, 0.3),
                0.06,
                List.of("video_quote", "booking", "instalments"),
                List.of("materials", "permits"));
    }

    static Stage play(long seed) {
        Obra obra = new Obra(seed);
        obra.fault("o-inc-1", "2026-03-05T12:00:00Z", "2026-03-05T22:00:00Z", "Payments stuck for ten hours");
        obra.fault("o-inc-2", "2026-08-12T10:00:00Z", "2026-08-13T16:00:00Z", "Site down for thirty hours");
        obra.fault("o-inc-3", "2026-10-02T11:00:00Z", "2026-10-02T23:00:00Z", "Log-in down");
        Crowd.gather(obra.stage, 420, KINDS, REGIONS, 0.08);
        obra.market();
        obra.stage.people.forEach(obra::live);
        return obra.stage;
    }

    private void fault(String id, String from, String to, String summary) {
        stage.fault(id, "job", Instant.parse(from), Instant.parse(to), summary);
    }

    private List<Person> open(String role, LocalDate day, Region region) {
        return stage.people.stream()
                .filter(who -> who.role().equals(role)
                        && !APART.contains(who.archetype())
                        && who.region().equals(region)
                        && who.isWithUs(day)
                        && !keepsToItself(who, day)
                        && (who.left() == null || who.left().isAfter(day.plusDays(70))))
                .toList();
    }

    /** In their worst months abusers write to nobody but us, so that no polite word elsewhere blurs the truth. */
    private boolean keepsToItself(Person who, LocalDate day) {
        return who.archetype() == Archetype.ABUSER && day.isAfter(stage.end.minusDays(200));
    }

    private void market() {
        for (Person client : stage.people) {
            if (!client.role().equals("client") || APART.contains(client.archetype())) {
                continue;
            }
            boolean poor = client.archetype() == Archetype.LOSS_MAKER;
            for (LocalDate month = client.joined(); month.isBefore(stage.end); month = month.plusDays(30)) {
                int count =
                        poor ? 1 : client.archetype() == Archetype.ORDINARY ? dice.poisson(1.4) : 1 + dice.poisson(0.8);
                for (int n = count; n > 0; n--) {
                    LocalDate day = month.plusDays(dice.between(1, 25));
                    List<Person> professionals = open("professional", day, client.region());
                    if (client.isWithUs(day) && !keepsToItself(client, day) && !professionals.isEmpty()) {
                        int first = Math.floorMod(client.id().hashCode(), professionals.size());
                        Person professional = dice.chance(0.25) ? professionals.get(first) : dice.pick(professionals);
                        boolean small = poor || professional.archetype() == Archetype.LOSS_MAKER;
                        jobs.ordinary(client, professional, day, small ? dice.within(25, 60) : dice.within(120, 900));
                    }
                }
            }
        }
    }

    private void live(Person who) {
        stage.identify(
                who,
                "kind",
                "person",
                "role",
                who.role(),
                "consumer",
                who.role().equals("client"));
        stage.track(who, stage.at(who, who.joined()).minusSeconds(60), "Signed Up", "referrer", "friend");
        use(who);
        if (who.archetype() != Archetype.OUTAGE_ANGRY && who.archetype() != Archetype.ABUSER) {
            scenes.duringFaults(who, 0.1);
        }
        switch (who.archetype()) {
            case OUTAGE_ANGRY -> scenes.outageAngry(who);
            case ONE_BAD_DAY -> scenes.oneBadDay(who);
            case PRODUCT_HARSH -> scenes.productHarsh(who);
            case COSTLY_NEWCOMER -> scenes.costlyNewcomer(who);
            case CONSTRUCTIVE -> scenes.constructive(who);
            case ABUSER ->
                scenes.abuser(
                        who,
                        new Formulas(stage.end
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
            case INSISTER, ALMOST_FIT -> scenes.insister(who);
            case CIRCUMVENTER -> circumvent(who);
            case GUARANTEE_ABUSER -> abuseGuarantee(who);
            case HARMER -> harm(who);
            case LOSS_MAKER -> scenes.lossMaker(who, "USD", 40);
            case BARGAINER -> scenes.bargainer(who, 4);
            case CAPTIVE, ORDINARY -> scenes.smallTalk(who, 0.4);
        }
    }

    private void use(Person who) {
        int core = who.archetype() == Archetype.CONSTRUCTIVE ? 14 : 6;
        int side = 1;
        if (who.archetype() == Archetype.ALMOST_FIT) {
            core = 1;
            side = 16;
        } else if (who.archetype() == Archetype.INSISTER) {
            core = 2;
            side = 9;
        }
        for (LocalDate month = who.joined(); month.isBefore(stage.end); month = month.plusDays(30)) {
            for (int n = dice.poisson(core); n > 0; n--) {
                feature(who, month, dice.pick(List.of("job_request", "quotes", "messages")));
            }
            for (int n = dice.poisson(side); n > 0; n--) {
                feature(who, month, dice.pick(List.of("quote_calculator", "gallery")));
            }
        }
    }

    /** The company's own list says what is core. */
    private void feature(Person who, LocalDate month, String feature) {
        LocalDate day = month.plusDays(dice.between(0, 29));
        if (who.isWithUs(day)) {
            stage.track(who, stage.at(who, day), "Feature Used", "feature", feature);
        }
    }

    /** A well-rated professional: first jobs with ever new clients, their number in the messages, and no second job. */
    private void circumvent(Person who) {
        LocalDate from = who.joined().plusDays(5);
        List<Person> clients = dice.shuffled(open("client", from.plusDays(60), who.region()));
        int count = Math.min(clients.size(), dice.between(11, 17));
        List<LocalDate> days = stage.calmDays(from, stage.end.minusDays(12), count);
        for (int n = 0; n < days.size(); n++) {
            Person client = clients.get(n);
            LocalDate day =
                    days.get(n).isBefore(client.joined()) ? client.joined().plusDays(1) : days.get(n);
            LocalDate done = day.plusDays(dice.between(3, 7));
            double usd = dice.within(80, 300);
            String order = jobs.place(client, who, day, usd, true);
            jobs.chat(client, who, day, order, dice.between(2, 4));
            jobs.deliver(client, who, order, done, 1, 0);
            jobs.commission(who, order, done, usd);
            jobs.rate(client, who, order, done.plusDays(1), 5, null);
            jobs.dealt(client, who, done, false);
            jobs.dealt(who, client, done, false);
            if (dice.chance(0.85)) {
                jobs.message(who, client, stage.at(who, done).plusSeconds(9000), order, "contact");
            }
            for (int later = dice.between(1, 4); later > 0; later--) {
                LocalDate again = done.plusDays(dice.between(3, 50));
                boolean mine = dice.chance(0.6);
                String cell = mine && dice.chance(0.3) ? "contact" : "dm";
                jobs.message(mine ? who : client, mine ? client : who, stage.at(who, again), null, cell);
            }
        }
        scenes.grumblesAboutCommission(who);
        if (dice.chance(0.5)) {
            stage.track(who, stage.at(who, stage.end.minusDays(60)), "Rule Reminded", "rule", "contact_sharing");
        }
        scenes.smallTalk(who, 0.2);
    }

    /** Hires in bulk, calls it off at half a day's delay, keeps the work and the money; nobody dares to rate. */
    private void abuseGuarantee(Person who) {
        List<Person> professionals = dice.shuffled(open("professional", stage.end.minusDays(160), who.region()));
        int count = Math.min(professionals.size(), dice.between(10, 18));
        double share = dice.within(0.55, 0.9);
        List<LocalDate> batches = stage.calmDays(stage.end.minusDays(140), stage.end.minusDays(14), (count + 3) / 4);
        for (int n = 0; n < count; n++) {
            Person professional = professionals.get(n);
            LocalDate day = batches.get(n % batches.size());
            LocalDate done = day.plusDays(dice.between(5, 9));
            boolean keeps = n < Math.max(5, share * count);
            double usd = dice.within(100, 400);
            String order = jobs.place(who, professional, day, usd, true);
            jobs.chat(who, professional, day, order, dice.between(1, 3));
            jobs.dealt(who, professional, done, keeps);
            jobs.dealt(professional, who, done, false);
            jobs.deliver(who, professional, order, done, keeps ? dice.between(6, 10) / 10.0 : 1, dice.between(0, 12));
            if (keeps) {
                jobs.cancelKeepingAll(who, professional, order, done.plusDays(1), usd);
                if (dice.chance(0.7)) {
                    scenes.claimsGuarantee(who, stage.at(who, done.plusDays(1)).plusSeconds(1200));
                }
            } else {
                jobs.commission(professional, order, done, usd);
            }
        }
        scenes.smallTalk(who, 0.2);
    }

    /** A client who does not pay, or a professional who takes the advance: people come to harm and say so. */
    private void harm(Person who) {
        boolean client = who.role().equals("client");
        String others = client ? "professional" : "client";
        List<Person> met = dice.shuffled(open(others, stage.end.minusDays(120), who.region()));
        int count = Math.min(met.size(), dice.between(9, 17));
        int harmed = Math.clamp(Math.round(count * dice.within(0.55, 0.75)), 5, 10);
        List<LocalDate> days = stage.calmDays(stage.end.minusDays(105), stage.end.minusDays(14), count);
        List<Integer> unlucky =
                dice.shuffled(IntStream.range(0, days.size()).boxed().toList()).subList(0, harmed);
        for (int n = 0; n < days.size(); n++) {
            Person other = met.get(n);
            Person buyer = client ? who : other;
            Person seller = client ? other : who;
            boolean bad = unlucky.contains(n);
            LocalDate done = days.get(n).plusDays(dice.between(3, 8));
            double usd = dice.within(100, 500);
            String order = jobs.place(buyer, seller, days.get(n), usd, !(bad && client));
            jobs.chat(buyer, seller, days.get(n), order, dice.between(2, 4));
            jobs.dealt(who, other, done, bad);
            jobs.dealt(other, who, done, false);
            if (!bad || client) {
                jobs.deliver(buyer, seller, order, done, 1, 0);
            }
            if (bad) {
                jobs.report(
                        other,
                        who,
                        order,
                        done.plusDays(1),
                        client ? "non_payment" : dice.pick(List.of("fraud", "abuse")));
                if (client && dice.chance(0.5)) {
                    jobs.rate(who, other, order, done.plusDays(2), 1, "vindictive");
                }
            } else {
                jobs.commission(seller, order, done, usd);
                jobs.rate(buyer, seller, order, done.plusDays(1), dice.between(4, 5), null);
            }
        }
        scenes.smallTalk(who, 0.3);
    }
}

package lazo.book;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.Head;
import lazo.science.history.OfficeHours;
import lazo.science.review.CompanyReview;
import lazo.science.review.CompanyReview.Dot;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Month;
import lazo.science.review.CompanyReview.Ours;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import org.jspecify.annotations.Nullable;

/** A company made by hand, with ties in every state. */
final class Fixture {

    private Fixture() {}

    static CompanyFacts facts() {
        return new CompanyFacts(
                "Asamblea",
                "Help communities meet, vote and hire well online.",
                "USD",
                ZoneId.of("America/Bogota"),
                0.5,
                0.8,
                Map.of(),
                OfficeHours.USUAL,
                Set.of("votaciones"),
                Set.of("asamblea"),
                List.of(),
                null);
    }

    static CompanyReview company() {
        return company(Ties.all(), months(), scatter(), incidents());
    }

    /** Nothing was reported but the company's name. */
    static CompanyReview empty() {
        return new CompanyReview(
                "Asamblea",
                "USD",
                Tie.TODAY,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Ours(0, 0),
                List.of(),
                List.of("conversations", "income", "surveys", "minute_cost"),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                InsightsFixture.nothingYet());
    }

    static CompanyReview company(List<Page> pages, List<Month> months, List<Dot> dots, List<Incident> incidents) {
        Map<SignKind, Map<Level, Integer>> signs = new EnumMap<>(SignKind.class);
        int alarm = 3;
        for (SignKind kind : SignKind.values()) {
            signs.put(
                    kind,
                    Map.of(
                            Level.ALARM,
                            alarm,
                            Level.WATCH,
                            4 * alarm,
                            Level.CALM,
                            380 - 20 * alarm,
                            Level.UNKNOWN,
                            32 * alarm));
            alarm = alarm % 5 + 2;
        }
        Map<String, Integer> verdicts = new TreeMap<>(
                Map.of("keep", 371, "talk", 22, "repair", 14, "adapt", 5, "let_go", 2, "enforce", 3, "unknown", 45));
        return new CompanyReview(
                "Asamblea",
                "USD",
                Tie.TODAY,
                48_213,
                118,
                4,
                528,
                462,
                41,
                verdicts,
                signs,
                months,
                dots,
                new Ours(131, 62),
                incidents,
                List.of("dealings", "strain"),
                List.of(new CompanyReview.Request("accounting", 12), new CompanyReview.Request("proxies", 5)),
                List.of(
                        new CompanyReview.Wish(
                                31,
                                true,
                                List.of(
                                        "estaría bueno poder votar desde el celular",
                                        "ojalá se pudiera votar desde el teléfono")),
                        new CompanyReview.Wish(7, false, List.of("la app no avisa cuando empieza la reunión"))),
                pages,
                pages.size(),
                List.of(),
                InsightsFixture.made());
    }

    static List<Month> months() {
        List<Month> months = new ArrayList<>();
        int at = 310;
        for (int i = 15; i >= 0; i--) {
            int left = i > 3 ? 9 + i % 3 : 3 + i % 2;
            double p = (double) left / at;
            double half = 1.96 * Math.sqrt(p * (1 - p) / at);
            double lost = 0.02 + 0.004 * Math.sin(i);
            months.add(new Month(
                    YearMonth.of(2026, 11).minusMonths(i),
                    at,
                    16 + i % 5,
                    left - 3,
                    1,
                    i % 4 == 0 ? 1 : 0,
                    1,
                    p,
                    Math.max(0.002, p - half),
                    p + half,
                    lost,
                    1 - lost,
                    1.012 - lost + 0.01 * Math.cos(i)));
            at += 16 + i % 5 - left;
        }
        return months;
    }

    static List<Dot> scatter() {
        Random random = new Random(7);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < 460; i++) {
            double margin = 40 * Math.exp(1.2 * random.nextGaussian()) * 6;
            double cost = 30 * Math.exp(1.1 * random.nextGaussian()) * 1.6;
            dots.add(new Dot("user-" + i, i % 40 == 0 ? -20 : margin, cost, "keep"));
        }
        dots.add(new Dot("bulk-hirer", 640, 5200, "let_go"));
        dots.add(new Dot("loss-maker", 320, 2100, "adapt"));
        dots.add(new Dot("outage-victim", 5900, 700, "repair"));
        return dots;
    }

    static List<Incident> incidents() {
        return List.of(
                incident(262, 261.7, null, "Correos atrasados seis horas", false),
                incident(142, 139, null, "Caída del servicio de votaciones", false),
                incident(46, 45.5, List.of("outage-victim", "insister"), "Cobros duplicados", false),
                incident(3, 0, null, "Llamadas con eco en Chile", true));
    }

    private static Incident incident(
            double from, double to, @Nullable List<String> affects, String summary, boolean open) {
        Head head = new Head("i" + from, "company", Tie.ago(from));
        return new Incident(new IncidentOpened(head, "i" + from, null, null, affects, summary), Tie.ago(to), open);
    }

    /** A big company: the same ties again and again under other ids. */
    static CompanyReview big(int pages) {
        List<Page> all = Ties.all();
        List<Page> many = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < pages; i++) {
            Page page = all.get(i % all.size());
            int copy = seen.merge(page.tie().userId(), 1, Integer::sum);
            many.add(Ties.copy(page, page.tie().userId() + "/" + copy));
        }
        return company(many, months(), scatter(), incidents());
    }
}

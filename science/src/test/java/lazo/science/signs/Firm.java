package lazo.science.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Event;
import lazo.science.history.Head;
import lazo.science.reading.Story;
import org.jspecify.annotations.Nullable;

/**
 * The company of these stories: always open, a minute of its team costs half a dollar, it will never do
 * {@code accounting} and may come to do {@code reports}. Unless told otherwise it has forty calm customers, and today
 * is the evening of 30 June 2026.
 */
public final class Firm {

    public static final String EVENING = "2026-06-30T23:59:59.999Z";

    private static final String FACTS = """
            name: Asamblea
            currency: USD
            timezone: UTC
            agentMinuteCost: 0.5
            officeHours: "Mon,Tue,Wed,Thu,Fri,Sat,Sun 00:00-24:00"
            coreFeatures: [assemblies]
            exchangeRates:
              COP: 0.00025
            needs:
              - {id: accounting, stance: never, title: Bookkeeping}
              - {id: reports, stance: considered, title: Reports}
            """;

    private CompanyFacts facts = CompanyFile.parse("company.yaml", FACTS);
    private final List<Event> incidents = new ArrayList<>();
    private final List<TieBuilder> others;
    private long asOf = TieBuilder.at(EVENING);

    private Firm(List<TieBuilder> others) {
        this.others = others;
    }

    public static Firm firm() {
        List<TieBuilder> calm = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calm.add(calm(i));
        }
        return new Firm(calm);
    }

    /** A company about which nothing is reported but what is told in a test. */
    public static Firm firmWithoutOthers() {
        return new Firm(new ArrayList<>());
    }

    private static TieBuilder calm(int i) {
        TieBuilder calm = TieBuilder.tie("calm-" + i).signedUp("2025-02-01");
        for (int month = 1; month <= 6; month++) {
            String day = "2026-0" + month + "-1" + i % 10;
            calm.paid(day, 49)
                    .wrote(day, "¿Cómo invito a mis vecinos?", Says.somethingPlain())
                    .weAnswered(day, "Desde el botón Invitar.")
                    .conversationEnded(day, 1, 5.0)
                    .ordered(day, "order-" + i + "-" + month, "worker-" + i + "-" + month, 5.0);
        }
        return calm;
    }

    public Firm and(TieBuilder other) {
        others.add(other);
        return this;
    }

    public Firm asOf(String when) {
        asOf = TieBuilder.at(when);
        return this;
    }

    public Firm saysOfItself(String yaml) {
        facts = CompanyFile.parse("company.yaml", yaml);
        return this;
    }

    /** A fault of the company's; without ids it touched everyone. */
    public Firm failed(String from, @Nullable String to, String... affected) {
        String id = "incident-"
                + incidents.stream()
                        .filter(event -> event instanceof Event.IncidentOpened)
                        .count();
        Head opened = new Head(id + "-opened", "company", TieBuilder.at(from));
        List<String> whom = affected.length == 0 ? null : List.of(affected);
        incidents.add(new Event.IncidentOpened(opened, id, null, null, whom, "An outage"));
        if (to != null) {
            Head closed = new Head(id + "-closed", "company", TieBuilder.at(to));
            incidents.add(new Event.IncidentClosed(closed, id, false));
        }
        return this;
    }

    /** Takes an incident back: it was reported by mistake. The first is number 0. */
    public Firm withdrew(int number, String when) {
        String id = "incident-" + number;
        incidents.addFirst(
                new Event.IncidentClosed(new Head(id + "-withdrawn", "company", TieBuilder.at(when)), id, true));
        return this;
    }

    public TieView view(TieBuilder tie) {
        return TieView.of(tie.storyUntil(asOf), company(), asOf);
    }

    public Signs signs(TieBuilder tie) {
        return Signs.of(view(tie), rates(tie));
    }

    /** The signs of this tie, had its story been another. */
    public Signs signs(TieBuilder tie, Story retold) {
        return Signs.of(TieView.of(retold, company(), asOf), rates(tie));
    }

    public Sign sign(SignKind kind, TieBuilder tie) {
        Map<SignKind, Sign> five = signs(tie).five();
        return java.util.Objects.requireNonNull(five.get(kind));
    }

    private Company company() {
        return Company.of(facts, Incidents.of(incidents));
    }

    private BaseRates rates(TieBuilder tie) {
        List<Story> all = new ArrayList<>();
        others.forEach(other -> all.add(other.storyUntil(asOf)));
        all.add(tie.storyUntil(asOf));
        Census census = new Census();
        all.forEach(story -> census.add(story, asOf));
        census.settle();
        BaseRates.Counts counts = new BaseRates.Counts();
        all.forEach(story -> counts.add(TieView.of(story, company(), asOf), census));
        return BaseRates.of(census, counts);
    }
}

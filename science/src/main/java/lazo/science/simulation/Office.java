package lazo.science.simulation;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.outlook.Outlook;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Census;
import lazo.science.signs.Company;
import lazo.science.signs.Incidents;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;
import lazo.science.verdict.Adviser;
import lazo.science.verdict.ShadowPrice;
import lazo.science.verdict.Usual;

/** What the company knows: the signs of each customer, in the light of all of them, from what was reported alone. */
final class Office {

    /** How often the rates of everybody are taken anew, in months. */
    private static final int ANEW = 3;

    private static final CompanyFacts FACTS =
            CompanyFile.parse("company.yaml", """
            name: Invented
            currency: USD
            agentMinuteCost: %s
            coreFeatures: [assemblies]
            needs:
              - {id: %s, stance: never, title: Bookkeeping}
            """.formatted(World.MINUTE_COST, Words.NEVER));

    private final Company company = Company.of(FACTS, Incidents.of(List.of()));
    private final List<Double> minutes = new ArrayList<>();
    private BaseRates rates = BaseRates.of(new Census(), new BaseRates.Counts());
    private Usual usual = new Usual(0, 0, 0.02, 0.7, true);

    /** Looks at everybody at the end of a month, in which the team worked so many minutes. */
    void look(List<Customer> customers, int month, World.Tally tally, double minutesThisMonth) {
        minutes.add(minutesThisMonth);
        int active = (int) customers.stream().filter(customer -> !customer.gone).count();
        double lately = minutes.subList(Math.max(0, minutes.size() - 3), minutes.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double busiest = minutes.subList(Math.max(0, minutes.size() - 12), minutes.size()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double price = customers.stream()
                .filter(customer -> !customer.gone)
                .mapToDouble(customer -> customer.price)
                .sum();
        usual = new Usual(
                lately * World.MINUTE_COST / Math.max(1, active),
                price / Math.max(1, active),
                (tally.left + 0.5) / (tally.months + 1),
                ShadowPrice.load(lately, busiest),
                true);
        if (month % ANEW == 0) {
            takeRates(customers, World.end(month));
        }
    }

    private void takeRates(List<Customer> customers, long asOf) {
        Census census = new Census();
        customers.forEach(customer -> census.add(customer.story(), asOf));
        census.settle();
        BaseRates.Counts counts = new BaseRates.Counts();
        for (Customer customer : customers) {
            if (!customer.gone) {
                counts.add(TieView.of(customer.story(), company, asOf), census);
            }
        }
        rates = BaseRates.of(census, counts);
    }

    Policy.Seen see(Customer customer, int month) {
        Story story = customer.story();
        Signs signs = signs(story, World.end(month));
        Outlook outlook = new Outlook(Double.NaN, Double.NaN);
        int known = (int) Math.max(1, (World.end(month) - signs.view().since()) / (30 * Window.DAY));
        return new Policy.Seen(
                signs,
                usual,
                outlook,
                month - customer.last.getOrDefault(Action.TALK, -100),
                known,
                adviser -> aWeekAgo(story, World.end(month) - 7 * Window.DAY, outlook, adviser));
    }

    private double aWeekAgo(Story story, long asOf, Outlook outlook, Adviser adviser) {
        Story until = new Story(story.userId(), until(story.own(), asOf), until(story.fromOthers(), asOf));
        Signs signs = signs(until, asOf);
        return adviser.pLetGoBest(signs, WhyTheyStay.of(signs, "en"), outlook);
    }

    private Signs signs(Story story, long asOf) {
        return Signs.of(TieView.of(story, company, asOf), rates);
    }

    private static List<Moment> until(List<Moment> moments, long asOf) {
        return moments.stream().filter(moment -> moment.at() <= asOf).toList();
    }
}

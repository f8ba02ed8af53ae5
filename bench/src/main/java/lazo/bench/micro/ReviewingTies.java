package lazo.bench.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Event;
import lazo.science.history.Event.IncidentClosed;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.outlook.Outlook;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.Reader;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.reasons.Reasons;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Census;
import lazo.science.signs.Company;
import lazo.science.signs.Departure;
import lazo.science.signs.Incidents;
import lazo.science.signs.Signs;
import lazo.science.signs.Silence;
import lazo.science.signs.TieView;
import lazo.science.verdict.Adviser;
import lazo.science.verdict.Otherwise;
import lazo.science.verdict.Usual;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From the story of a tie to its signs, reasons and verdict, in the light of all the others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReviewingTies {

    private static final int TIES = 1_000;

    private final List<Story> stories;
    private final Company company;
    private final BaseRates rates;
    private final Adviser adviser;
    private final long asOf;

    public ReviewingTies() {
        CompanyFacts facts;
        List<Event> events;
        try (Sample sample = new Sample(TIES)) {
            facts = CompanyFile.read(sample.company());
            events = sample.read();
        }
        asOf = events.stream().mapToLong(Event::at).max().orElseThrow();
        company = Company.of(
                facts,
                Incidents.of(
                        events.stream().filter(ReviewingTies::isOfTheCompany).toList()));
        stories = stories(events, new LearnedReader(facts));
        Census census = new Census();
        stories.forEach(story -> census.add(story, asOf));
        census.settle();
        BaseRates.Counts counts = new BaseRates.Counts();
        stories.forEach(story -> counts.add(TieView.of(story, company, asOf), census));
        rates = BaseRates.of(census, counts);
        adviser = new Adviser(new Usual(5, 30, 0.02, 0.8, true), "es");
    }

    private static List<Story> stories(List<Event> events, Reader reader) {
        Map<String, List<Moment>> own = new TreeMap<>();
        Map<String, List<Moment>> fromOthers = new TreeMap<>();
        for (Event event : events) {
            if (isOfTheCompany(event)) {
                continue;
            }
            String words = event.words();
            Moment moment = new Moment(event, words == null ? Reading.NOTHING : reader.read(words, null, null));
            own.computeIfAbsent(event.head().who(), _ -> new ArrayList<>()).add(moment);
            String other = event.otherParty();
            if (other != null) {
                fromOthers.computeIfAbsent(other, _ -> new ArrayList<>()).add(moment);
            }
        }
        List<Story> stories = new ArrayList<>();
        own.forEach((id, moments) ->
                stories.add(new Story(id, byTime(moments), byTime(fromOthers.getOrDefault(id, List.of())))));
        return stories;
    }

    private static boolean isOfTheCompany(Event event) {
        return event instanceof IncidentOpened || event instanceof IncidentClosed;
    }

    private static List<Moment> byTime(List<Moment> moments) {
        return moments.stream().sorted(Comparator.comparingLong(Moment::at)).toList();
    }

    /** One tie of {@value #TIES}, about 50 events. */
    @Benchmark
    @OperationsPerInvocation(TIES)
    public void tie(Blackhole hole) {
        for (Story story : stories) {
            Signs signs = Signs.of(TieView.of(story, company, asOf), rates);
            Reasons reasons = WhyTheyStay.of(signs, "es");
            hole.consume(adviser.of(
                    signs,
                    reasons,
                    new Outlook(0.1, 300),
                    Departure.of(story, Silence.USUAL, asOf),
                    new SeenOtherwise()));
        }
    }

    /** The same tie seen otherwise, by the review's own way of looking. */
    private final class SeenOtherwise implements Otherwise {

        @Override
        public double pLetGoBestAWeekAgo() {
            return 0;
        }

        @Override
        public Signs signs(Story story) {
            return Signs.of(TieView.of(story, company, asOf), rates);
        }
    }
}

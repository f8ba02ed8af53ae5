package lazo.book;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.Event.ProcessCompleted;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.reading.Story.Moment;
import lazo.science.review.CompanyReview;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.TieReview;

/** What every part of the book has at hand while one is written. */
record Desk(CompanyReview company, CompanyFacts facts, Words words, Figures figures, Map<String, String> names) {

    static Desk of(CompanyReview company, CompanyFacts facts, String language) {
        Words words = Words.in(language);
        Map<String, String> names = new HashMap<>();
        for (Page page : company.urgent()) {
            names.put(page.tie().userId(), name(page.tie()));
        }
        return new Desk(company, facts, words, new Figures(words, facts.timezone(), company.currency()), names);
    }

    String say(String key, String... values) {
        return words.say(key, values);
    }

    /** What a tie is called: its name, or the id where it has none. */
    static String name(TieReview tie) {
        String name = tie.traits().name();
        return name == null || name.isBlank() ? tie.userId() : name.strip();
    }

    String nameOf(String userId) {
        return names.getOrDefault(userId, userId);
    }

    /** What people call a plan, a country or a role. */
    String groupName(String dimension, String name) {
        return switch (dimension) {
            case "country" -> name.length() == 2 ? Locale.of("", name).getDisplayCountry(words.locale()) : name;
            case "role" -> words.sayOrSpell("role.", name);
            default -> name;
        };
    }

    /** The faults of ours that touched this tie: by name, by its process or feature, or because they touched all. */
    List<Incident> incidentsOf(Page page) {
        Set<String> people = Set.copyOf(page.tie().people());
        long end =
                page.tie().gone() == null ? Long.MAX_VALUE : page.tie().gone().at();
        return company.incidents().stream()
                .filter(incident -> incident.to() >= page.tie().since())
                .filter(incident -> incident.opened().at() <= end)
                .filter(incident -> touches(incident.opened(), page, people))
                .toList();
    }

    private static boolean touches(IncidentOpened incident, Page page, Set<String> people) {
        List<String> affected = incident.affects();
        if (affected != null) {
            return affected.stream().anyMatch(id -> id.equals(page.tie().userId()) || people.contains(id));
        }
        if (incident.process() == null && incident.feature() == null) {
            return true;
        }
        return page.story().own().stream().anyMatch(moment -> uses(moment, incident));
    }

    private static boolean uses(Moment moment, IncidentOpened incident) {
        return switch (moment.event()) {
            case ProcessCompleted done -> done.process().equals(incident.process());
            case ProcessFailed failed -> failed.process().equals(incident.process());
            case FeatureUsed used -> used.feature().equals(incident.feature());
            default -> false;
        };
    }
}

package lazo.example;

/** What went wrong on our side in the year, in days from the first. */
final class Incidents {
    /** First day of the voting outage, which lasts two days: 3 March where the year begins on 1 July. */
    static final int VOTING = 245;

    /** The day on which documents could not be found: 12 May. */
    static final int DOCUMENTS = 315;

    private Incidents() {}

    static boolean votingDownOn(int day) {
        return day == VOTING || day == VOTING + 1;
    }

    /** Told by the company, not by a customer. */
    static void tell(Story story) {
        StringBuilder touched = new StringBuilder("[");
        int many = Math.min(60, story.cast().size() / 20);
        for (int k = 0; k < many; k++) {
            int who = story.dice.below(story.cast().size());
            touched.append(k == 0 ? "\"" : ",\"").append(story.cast().id(who)).append('"');
        }
        String some = touched.append(']').toString();
        open(story, "inc-1", 77, 9, 15, "payment", "payments", some, "Card payments were declined for some customers");
        open(story, "inc-2", 147, 6, 32, "", "notices", "\"all\"", "Notices by e-mail left many hours late");
        open(
                story,
                "inc-3",
                VOTING,
                7,
                43,
                "assembly",
                "voting",
                "\"all\"",
                "Votes were not saved and assemblies stopped");
        open(story, "inc-4", DOCUMENTS, 10, 30, "", "documents", "\"all\"", "The search of documents answered nothing");
    }

    private static void open(
            Story story,
            String id,
            int day,
            int hour,
            int hours,
            String process,
            String feature,
            String affects,
            String summary) {
        long at = story.at(day, hour);
        story.company(at, "Incident Opened").put("incidentId", id);
        if (!process.isEmpty()) {
            story.put("process", process);
        }
        story.put("feature", feature)
                .putRaw("affects", affects)
                .put("summary", summary)
                .done();
        story.company(at + hours * 3_600_000L, "Incident Closed")
                .put("incidentId", id)
                .done();
    }
}

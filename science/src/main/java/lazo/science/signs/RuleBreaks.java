package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.ReportFiled;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.ThreatKind;
import lazo.science.reading.Story.Moment;

/** Rules broken within the window; these go the way of measures, not of a relationship's end. */
final class RuleBreaks {

    private static final int SUSPICIOUS_DISPUTES = 2;
    private static final int SUSPICIOUS_DAYS = 4;
    private static final double SUSPICIOUS_SHARE = 0.3;

    /** Where nothing else speaks for it, so many people have to report it: one alone may be wrong, or angry. */
    private static final int LEAST_REPORTERS = 2;

    private RuleBreaks() {}

    static List<RuleBreak> of(TieView view) {
        List<RuleBreak> breaks = new ArrayList<>();
        add(breaks, "contact_sharing", contactSharing(view));
        add(breaks, "mistreatment", mistreatment(view));
        add(breaks, "suspicious_transactions", suspicious(view));
        add(breaks, "violence", violence(view));
        return breaks;
    }

    private static void add(List<RuleBreak> breaks, String rule, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            breaks.add(new RuleBreak(rule, evidence.size(), Evidence.newestFirst(evidence)));
        }
    }

    /** Hints count only beside a message that names a way outside. */
    private static List<Evidence> contactSharing(TieView view) {
        List<Evidence> evidence = new ArrayList<>();
        boolean named = false;
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof DirectMessageSent
                    && view.window().contains(moment.at())
                    && !moment.reading().contacts().isEmpty()) {
                evidence.add(Contact.evidence(
                        moment,
                        moment.reading().contacts().stream()
                                .map(Reading.Contact::span)
                                .toList()));
                named |= moment.reading().leadsOutside();
            }
        }
        if (!named) {
            evidence.clear();
        }
        return withReports(evidence, view, "contact_sharing");
    }

    private static List<Evidence> mistreatment(TieView view) {
        return withReports(
                new ArrayList<>(Hostility.towardsOthers(view).evidence().reversed()), view, "abuse");
    }

    private static List<Evidence> withReports(List<Evidence> evidence, TieView view, String reason) {
        List<Evidence> reports = new ArrayList<>();
        Set<String> reporters = new HashSet<>();
        for (Moment moment : view.story().fromOthers()) {
            if (view.window().contains(moment.at())
                    && moment.event() instanceof ReportFiled report
                    && report.reason().equals(reason)) {
                reports.add(Contact.evidence(report));
                reporters.add(report.head().who());
            }
        }
        if (!evidence.isEmpty() || reporters.size() >= LEAST_REPORTERS) {
            evidence.addAll(reports);
        }
        return evidence;
    }

    /** Disputes, refunds of much of what they pay, and reports of fraud. */
    private static List<Evidence> suspicious(TieView view) {
        MoneyBack back = MoneyBack.of(view);
        List<Evidence> evidence = new ArrayList<>();
        if (back.disputes().size() >= SUSPICIOUS_DISPUTES) {
            evidence.addAll(back.disputes());
        }
        if (back.days().size() >= SUSPICIOUS_DAYS && back.refunded() > SUSPICIOUS_SHARE * back.paid()) {
            evidence.addAll(back.refunds());
        }
        return withReports(evidence, view, "fraud");
    }

    /** What only sounds like violence counts beside a threat that names a deed. */
    private static List<Evidence> violence(TieView view) {
        List<Evidence> evidence = new ArrayList<>();
        boolean plain = false;
        for (Moment moment : view.story().own()) {
            if (view.window().contains(moment.at()) && moment.reading().frightens()) {
                plain |= moment.reading().threatens(ThreatKind.VIOLENCE);
                evidence.add(Contact.evidence(
                        moment,
                        moment.reading().threats().stream()
                                .map(Reading.Threat::span)
                                .toList()));
            }
        }
        return plain ? evidence : List.of();
    }
}

package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ReportFiled;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.ThreatKind;
import lazo.science.reading.Story.Moment;

/** Rules broken within the window; these go the way of measures, not of a relationship's end. */
final class RuleBreaks {

    private static final int SUSPICIOUS_DISPUTES = 2;
    private static final int SUSPICIOUS_REFUND_DAYS = 4;
    private static final double SUSPICIOUS_REFUND_SHARE = 0.5;

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
        evidence.addAll(reports(view, Set.of("contact_sharing")));
        return evidence;
    }

    private static List<Evidence> mistreatment(TieView view) {
        List<Evidence> evidence =
                new ArrayList<>(Hostility.towardsOthers(view).evidence().reversed());
        evidence.addAll(reports(view, Set.of("abuse")));
        return evidence;
    }

    private static List<Evidence> reports(TieView view, Set<String> reasons) {
        return view.story().fromOthers().stream()
                .filter(moment -> view.window().contains(moment.at())
                        && moment.event() instanceof ReportFiled report
                        && reasons.contains(report.reason()))
                .map(moment -> Contact.evidence(moment.event()))
                .toList();
    }

    /** Disputes, refunds of most of what they pay, and reports of fraud. */
    private static List<Evidence> suspicious(TieView view) {
        List<Evidence> disputes = new ArrayList<>();
        List<Evidence> refunds = new ArrayList<>();
        Set<Long> refundDays = new HashSet<>();
        double paid = 0;
        double back = 0;
        for (Moment moment : view.story().own()) {
            if (!view.window().contains(moment.at())) {
                continue;
            }
            switch (moment.event()) {
                case PaymentReceived payment -> paid += view.inOurCurrency(payment.amount(), payment.at());
                case PaymentDisputed dispute -> disputes.add(Contact.evidence(dispute));
                case PaymentRefunded refund -> {
                    refunds.add(Contact.evidence(refund));
                    refundDays.add(view.day(refund.at()));
                    back += view.inOurCurrency(refund.amount(), refund.at());
                }
                default -> {}
            }
        }
        List<Evidence> evidence = new ArrayList<>(reports(view, Set.of("fraud")));
        if (disputes.size() >= SUSPICIOUS_DISPUTES) {
            evidence.addAll(disputes);
        }
        if (refundDays.size() >= SUSPICIOUS_REFUND_DAYS && back > SUSPICIOUS_REFUND_SHARE * paid) {
            evidence.addAll(refunds);
        }
        return evidence;
    }

    private static List<Evidence> violence(TieView view) {
        List<Evidence> evidence = new ArrayList<>();
        for (Moment moment : view.story().own()) {
            if (view.window().contains(moment.at()) && moment.reading().threatens(ThreatKind.VIOLENCE)) {
                evidence.add(Contact.evidence(
                        moment,
                        moment.reading().threats().stream()
                                .map(Reading.Threat::span)
                                .toList()));
            }
        }
        return evidence;
    }
}

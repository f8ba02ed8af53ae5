package lazo.science.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.ByteReader;
import lazo.science.history.ByteWriter;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.NeedMatch;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.Threat;
import lazo.science.reading.Reading.ThreatKind;

/** Readings in a compact binary form, for temporary files: texts are read once, however often a tie is looked at. */
@SuppressWarnings("EnumOrdinal") // a temporary file is read by the program that wrote it
public final class ReadingCodec {

    private static final Intent[] INTENTS = Intent.values();
    private static final Target[] TARGETS = Target.values();
    private static final ThreatKind[] THREATS = ThreatKind.values();
    private static final ContactKind[] CONTACTS = ContactKind.values();

    private ReadingCodec() {}

    public static void write(Reading reading, ByteWriter out) {
        boolean something = !reading.equals(Reading.NOTHING);
        out.putBoolean(something);
        if (!something) {
            return;
        }
        out.putText(reading.language());
        out.putDouble(reading.languageConfidence());
        out.putDouble(reading.polarity());
        out.putVar(reading.words());
        int intents = 0;
        for (Intent intent : reading.intents()) {
            intents |= 1 << intent.ordinal();
        }
        out.putVar(intents);
        out.putVar(reading.insults().size());
        for (Insult insult : reading.insults()) {
            putSpan(insult.span(), out);
            out.putByte(insult.target().ordinal());
        }
        out.putVar(reading.threats().size());
        for (Threat threat : reading.threats()) {
            putSpan(threat.span(), out);
            out.putByte(threat.kind().ordinal());
        }
        out.putVar(reading.contacts().size());
        for (Contact contact : reading.contacts()) {
            putSpan(contact.span(), out);
            out.putByte(contact.kind().ordinal());
        }
        out.putVar(reading.needs().size());
        for (NeedMatch need : reading.needs()) {
            out.putText(need.needId());
            out.putDouble(need.similarity());
        }
        out.putVar(reading.fingerprint().length);
        for (int feature : reading.fingerprint()) {
            out.putVar(feature);
        }
    }

    public static Reading read(ByteReader in) {
        if (!in.getBoolean()) {
            return Reading.NOTHING;
        }
        String language = in.getWord();
        double confidence = in.getDouble();
        double polarity = in.getDouble();
        int words = in.getVar();
        Set<Intent> intents = intents(in.getVar());
        List<Insult> insults = new ArrayList<>();
        for (int i = in.getVar(); i > 0; i--) {
            insults.add(new Insult(span(in), TARGETS[in.getByte()]));
        }
        List<Threat> threats = new ArrayList<>();
        for (int i = in.getVar(); i > 0; i--) {
            threats.add(new Threat(span(in), THREATS[in.getByte()]));
        }
        List<Contact> contacts = new ArrayList<>();
        for (int i = in.getVar(); i > 0; i--) {
            contacts.add(new Contact(span(in), CONTACTS[in.getByte()]));
        }
        List<NeedMatch> needs = new ArrayList<>();
        for (int i = in.getVar(); i > 0; i--) {
            needs.add(new NeedMatch(in.getWord(), in.getDouble()));
        }
        int[] fingerprint = new int[in.getVar()];
        for (int i = 0; i < fingerprint.length; i++) {
            fingerprint[i] = in.getVar();
        }
        return new Reading(
                language, confidence, polarity, insults, threats, intents, contacts, needs, fingerprint, words);
    }

    private static Set<Intent> intents(int bits) {
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
        for (Intent intent : INTENTS) {
            if ((bits & 1 << intent.ordinal()) != 0) {
                intents.add(intent);
            }
        }
        return intents;
    }

    private static void putSpan(Span span, ByteWriter out) {
        out.putVar(span.from());
        out.putVar(span.to());
    }

    private static Span span(ByteReader in) {
        return new Span(in.getVar(), in.getVar());
    }
}

package lazo.science.reading;

import java.util.List;
import java.util.Set;
import lazo.science.history.CompanyFacts;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Threat;
import lazo.science.reading.Reading.ThreatKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads Spanish, Portuguese and English with word lists and rules: no training, the same answer every time, a few
 * microseconds a message. What is past the first 20,000 characters of a text is not looked at.
 */
public final class RuleReader implements Reader {

    private final Tokenizer tokenizer;
    private final InsultRules insultRules;
    private final ThreatRules threatRules;
    private final IntentRules intentRules;
    private final Contacts contacts;
    private final NeedMatcher needMatcher;
    private final LanguageGuess languageGuess;
    private final Polarity polarity;
    private final int courtesy;

    /**
     * @param needs the company's catalogue; may be empty
     */
    public RuleReader(List<CompanyFacts.Need> needs) {
        this(needs, "", Lexicon.shipped(), _ -> Word.Said.NOTHING);
    }

    RuleReader(List<CompanyFacts.Need> needs, String mission, Lexicon lexicon, Word.Teller teller) {
        tokenizer = new Tokenizer(lexicon, teller);
        insultRules = new InsultRules(lexicon);
        threatRules = new ThreatRules(lexicon);
        intentRules = new IntentRules(lexicon);
        contacts = new Contacts(lexicon);
        needMatcher = new NeedMatcher(needs, mission, tokenizer);
        languageGuess = new LanguageGuess(lexicon);
        polarity = new Polarity(lexicon);
        courtesy = lexicon.tag("COURTESY");
    }

    @Override
    public Reading read(String text, @Nullable String language, @Nullable String country) {
        return read(tokenizer.tokens(text), language, country);
    }

    Tokens tokens(String text) {
        return tokenizer.tokens(text);
    }

    /**
     * What the rules found, and what they found to be denied.
     *
     * @param denied intents that are named only to be taken back
     * @param harmless kinds of threat of which something is said that only sounds like one
     * @param courteous whether something courteous is said that only sounds like an insult
     * @param wayOut whether a way to deal outside is named, and not turned down
     */
    record Ruled(Reading reading, Set<Intent> denied, Set<ThreatKind> harmless, boolean courteous, boolean wayOut) {}

    Reading read(Tokens tokens, @Nullable String language, @Nullable String country) {
        return rule(tokens, language, country).reading();
    }

    Ruled rule(Tokens tokens, @Nullable String language, @Nullable String country) {
        if (tokens.count == 0) {
            return new Ruled(Reading.NOTHING, Set.of(), Set.of(), false, false);
        }
        Hits hits = Hits.in(tokens);
        List<Insult> insults = insultRules.insults(tokens, hits);
        List<Threat> threats = threatRules.threats(tokens, hits);
        Set<Intent> intents = intentRules.intents(tokens, hits, insults);
        Content content = Content.of(tokens);
        LanguageGuess.Guess guess = languageGuess.guess(tokens, language);
        Reading reading = new Reading(
                guess.language(),
                guess.confidence(),
                polarity.of(tokens, intents, insults, threats),
                insults,
                threats,
                intents,
                contacts.contacts(tokens, hits, country),
                needMatcher.matches(content),
                content.fingerprint(),
                Words.count(tokens));
        return new Ruled(
                reading,
                intentRules.takenBack(hits, intents),
                threatRules.takenBack(hits),
                hits.has(courtesy),
                contacts.nameAWayOut(hits));
    }
}

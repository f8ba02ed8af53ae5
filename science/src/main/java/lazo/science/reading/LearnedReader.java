package lazo.science.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.CompanyFacts;
import org.jspecify.annotations.Nullable;

/**
 * Reads with word lists and rules first, then with a model that has learnt what to make of them: the rules are among
 * its features, and where the two differ the one that is surer is believed. Tens of thousands of messages a second.
 */
public final class LearnedReader implements Reader {

    private final RuleReader rules;
    private final Model model;

    /** @param needs the company's catalogue; may be empty */
    public LearnedReader(List<CompanyFacts.Need> needs) {
        this(needs, "", Model.shipped());
    }

    /** Knows what everybody in this company speaks of. */
    public LearnedReader(CompanyFacts facts) {
        this(facts.needs(), facts.mission(), Model.shipped());
    }

    private LearnedReader(List<CompanyFacts.Need> needs, String mission, Model model) {
        this.model = model;
        rules = new RuleReader(needs, mission, Lexicon.shipped(), model);
    }

    /** Reads with other weights than those that are shipped, such as freshly trained ones. */
    public static LearnedReader with(TrainedModel trained) {
        return new LearnedReader(List.of(), "", new Model(new Clues(Lexicon.shipped()), Weights.of(trained)));
    }

    /**
     * What is understood of a text, with how sure each head is.
     *
     * @param chances the probability of each head
     * @param yes the heads whose answer is a yes
     */
    public record Understanding(Reading reading, Map<Head, Double> chances, Set<Head> yes) {}

    @Override
    public Reading read(String text, @Nullable String language, @Nullable String country) {
        Tokens tokens = rules.tokens(text);
        RuleReader.Ruled ruled = rules.rule(tokens, language, country);
        return tokens.count == 0 ? ruled.reading() : Judgement.of(tokens, ruled, answers(tokens, ruled), model);
    }

    /** Like {@link #read}, and tells how sure it is. */
    public Understanding understand(String text, @Nullable String language, @Nullable String country) {
        Tokens tokens = rules.tokens(text);
        RuleReader.Ruled ruled = rules.rule(tokens, language, country);
        Model.Answers answers = answers(tokens, ruled);
        Map<Head, Double> chances = new EnumMap<>(Head.class);
        Set<Head> yes = EnumSet.noneOf(Head.class);
        for (Head head : Head.values()) {
            chances.put(head, answers.chance(head));
            if (answers.is(head)) {
                yes.add(head);
            }
        }
        return new Understanding(
                tokens.count == 0 ? ruled.reading() : Judgement.of(tokens, ruled, answers, model), chances, yes);
    }

    private Model.Answers answers(Tokens tokens, RuleReader.Ruled ruled) {
        Model.Answers answers = model.answers(tokens, ruled.reading());
        for (Reading.Intent intent : ruled.denied()) {
            Head head = Judgement.headOf(intent);
            answers = head == null ? answers : answers.without(head);
        }
        return answers;
    }
}

package lazo.team;

import static lazo.book.Html.many;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.site.Field;
import lazo.site.Languages;

/**
 * What somebody who gets an account says of themselves.
 *
 * @param email as typed; fixed where an invitation names it
 */
record NewAccount(String name, String email, String password, String language) {

    static final int LONGEST_NAME = 80;

    /** A form may leave out anything. */
    NewAccount {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
        language = Objects.requireNonNullElse(language, "");
    }

    /**
     * What is wrong, as keys of sentences by the name of the field.
     *
     * @param company its name; empty before it is known
     */
    Map<String, String> problems(String company) {
        Map<String, String> problems = new HashMap<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.put("name", "name.missing");
        }
        if (!Emails.isOne(email)) {
            problems.put("email", "email.shape");
        }
        Passwords.problem(password, email, name, company).ifPresent(problem -> problems.put("password", problem));
        return problems;
    }

    String usedLanguage() {
        return Languages.ALL.contains(language) ? language : "en";
    }

    Node fields(Words words, boolean fixedEmail, Map<String, String> problems) {
        Field mail = Field.of("email", words.say("field.email"))
                .value(email)
                .problem(said(words, problems, "email"))
                .with("autocomplete", "username");
        if (fixedEmail) {
            mail.with("readonly", "");
        }
        return many(
                Field.of("name", words.say("field.name"))
                        .value(name)
                        .problem(said(words, problems, "name"))
                        .with("autocomplete", "name")
                        .with("maxlength", String.valueOf(LONGEST_NAME))
                        .first()
                        .input("text"),
                mail.input("email"),
                Field.of("password", words.say("field.password"))
                        .hint(words.say("password.hint", String.valueOf(Passwords.SHORTEST)))
                        .problem(said(words, problems, "password"))
                        .with("autocomplete", "new-password")
                        .with("minlength", String.valueOf(Passwords.SHORTEST))
                        .input("password"),
                language(words, language));
    }

    static Node language(Words words, String chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        Languages.ALL.forEach(language -> names.put(language, words.say("language." + language)));
        return Field.of("language", words.say("field.language")).value(chosen).choice(names);
    }

    private static @org.jspecify.annotations.Nullable String said(
            Words words, Map<String, String> problems, String field) {
        String problem = problems.get(field);
        return problem == null ? null : words.say(problem, String.valueOf(Passwords.SHORTEST));
    }

    @Override
    public String toString() {
        return "NewAccount";
    }
}

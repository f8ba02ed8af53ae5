package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.util.List;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Role;
import lazo.review.CustomerList.Wanted;
import lazo.review.Views.View;
import lazo.site.Once;
import lazo.site.Person;
import lazo.site.Texts;
import lazo.site.Visit;
import org.springframework.stereotype.Component;

/**
 * The saved views above the list of customers, and how to save and change them. Everybody keeps their own; what is shared
 * may also be changed by whoever leads.
 */
@Component
class ViewsPart {

    /** The form that saves a new view; each of the others is called as the number of its view. */
    static final String NEW = "new";

    private static final String NAME = "name";
    private static final String SHARED = "shared";

    private static final String CUSTOMERS = "/customers";

    private final Texts texts = Texts.beside(ViewsPart.class);
    private final Views views;

    ViewsPart(Views views) {
        this.views = views;
    }

    /**
     * The views somebody may open, and how to save and change them.
     *
     * @param full whether there were enough already when somebody wanted another
     * @param typed what somebody typed into one of the forms, and what was wrong with it
     */
    Node of(Visit visit, Wanted wanted, boolean full, Typed typed) {
        Words words = visit.words(texts);
        Person person = visit.signedIn();
        boolean writes = person.role() != Role.AUDITOR;
        List<View> all = views.of(person.id());
        List<View> mine = all.stream().filter(view -> mayChange(view, person)).toList();
        return el(
                "div.views",
                full
                        ? el(
                                "p.say.bad",
                                at("role", "alert"),
                                text(words.say(
                                        "views.full", String.valueOf(Views.MOST), String.valueOf(Views.MOST_SHARED))))
                        : NOTHING,
                all.isEmpty()
                        ? NOTHING
                        : el(
                                "ul.chips",
                                at("aria-label", words.say("views.title")),
                                each(all, view -> link(words, view, wanted))),
                writes ? save(visit, words, wanted, typed) : NOTHING,
                writes && !mine.isEmpty()
                        ? el(
                                "details.more",
                                mine.stream().anyMatch(view -> typed.isOf(form(view))) ? at("open", "") : NOTHING,
                                el("summary", words.say("views.change")),
                                el("ul.rows", each(mine, view -> change(visit, words, view, typed))))
                        : NOTHING);
    }

    static boolean mayChange(View view, Person person) {
        return view.owner() == person.id() || (view.shared() && leads(person));
    }

    private static boolean leads(Person person) {
        return person.role() == Role.LEAD || person.role() == Role.ADMIN;
    }

    private static Node link(Words words, View view, Wanted wanted) {
        return el(
                "li",
                el(
                        "a.chip",
                        at("href", CUSTOMERS + "?" + view.query()),
                        view.query().equals(wanted.onPage(1).query()) ? at("aria-current", "true") : NOTHING,
                        text(view.name()),
                        view.shared() ? el("span.note", words.say("views.shared")) : NOTHING));
    }

    private static String form(View view) {
        return String.valueOf(view.id());
    }

    private static Node save(Visit visit, Words words, Wanted wanted, Typed typed) {
        return el(
                "details.more",
                typed.isOf(NEW) ? at("open", "") : NOTHING,
                el("summary", words.say("views.save")),
                visit.form(
                        "form.stack",
                        CUSTOMERS + "/views",
                        Once.word(),
                        hidden("q", wanted.words()),
                        hidden("advice", wanted.advice()),
                        hidden("sign", wanted.sign()),
                        hidden("presence", wanted.presence()),
                        hidden("order", wanted.order()),
                        name(words, typed, NEW, "view-name", ""),
                        sharing(words, typed, NEW, false),
                        el("div.actions", el("button", words.say("views.keep")))));
    }

    private static Node change(Visit visit, Words words, View view, Typed typed) {
        String address = CUSTOMERS + "/views/" + view.id();
        return el(
                "li",
                visit.form(
                        "form.in-line",
                        address,
                        name(words, typed, form(view), "view-name-" + view.id(), view.name()),
                        sharing(words, typed, form(view), view.shared()),
                        el("button.small", words.say("views.rename"))),
                visit.form(
                        "form",
                        address + "/delete",
                        el(
                                "button.small",
                                at("aria-label", words.say("views.delete.named", view.name())),
                                text(words.say("views.delete")))));
    }

    private static Node name(Words words, Typed typed, String form, String id, String value) {
        return typed.in(form, NAME, words.say("views.name"), value)
                .id(id)
                .with("autocomplete", "off")
                .input("text");
    }

    private static Node sharing(Words words, Typed typed, String form, boolean so) {
        boolean shared = typed.isOf(form) ? typed.answers().containsKey(SHARED) : so;
        return el(
                "div.checks",
                el(
                        "label",
                        el(
                                "input",
                                at("type", "checkbox"),
                                at("name", "shared"),
                                at("value", "yes"),
                                shared ? at("checked", "") : NOTHING),
                        text(words.say("views.share"))));
    }

    /**
     * What is wrong with a name; {@link Typed#NOTHING} where nothing is.
     *
     * @param form in which it was typed
     */
    Typed refused(Visit visit, String form, String name, boolean shared) {
        int over = name.strip().codePointCount(0, name.strip().length()) - Views.LONGEST_NAME;
        if (over <= 0) {
            return Typed.NOTHING;
        }
        String problem =
                visit.words(texts).count("views.long", over, String.valueOf(over), String.valueOf(Views.LONGEST_NAME));
        return new Typed(form, shared ? Map.of(NAME, name, SHARED, "yes") : Map.of(NAME, name), Map.of(NAME, problem));
    }
}

package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.review.CustomerList.Wanted;
import lazo.review.Views.View;
import lazo.site.Field;
import lazo.site.Person;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The saved views above the list of customers. Everybody keeps their own; what is shared may also be changed by whoever
 * leads.
 */
@RestController
class ViewPages {

    private static final String CUSTOMERS = "/customers";

    private final Texts texts = Texts.beside(ViewPages.class);
    private final Views views;

    ViewPages(Views views) {
        this.views = views;
    }

    /** The views somebody may open, and how to save and change them. */
    Node part(Visit visit, Wanted wanted, boolean full) {
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
                writes ? save(visit, words, wanted) : NOTHING,
                writes && !mine.isEmpty()
                        ? el(
                                "details.more",
                                el("summary", words.say("views.change")),
                                el("ul.rows", each(mine, view -> change(visit, words, view))))
                        : NOTHING);
    }

    private static boolean mayChange(View view, Person person) {
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

    private static Node save(Visit visit, Words words, Wanted wanted) {
        return el(
                "details.more",
                el("summary", words.say("views.save")),
                visit.form(
                        "form.stack",
                        CUSTOMERS + "/views",
                        hidden("q", wanted.words()),
                        hidden("advice", wanted.advice()),
                        hidden("sign", wanted.sign()),
                        hidden("presence", wanted.presence()),
                        hidden("order", wanted.order()),
                        name(words, "view-name", ""),
                        sharing(words, false),
                        el("div.actions", el("button", words.say("views.keep")))));
    }

    private static Node change(Visit visit, Words words, View view) {
        String address = CUSTOMERS + "/views/" + view.id();
        return el(
                "li",
                visit.form(
                        "form.in-line",
                        address,
                        name(words, "view-name-" + view.id(), view.name()),
                        sharing(words, view.shared()),
                        el("button.small", words.say("views.rename"))),
                visit.form(
                        "form",
                        address + "/delete",
                        el(
                                "button.small",
                                at("aria-label", words.say("views.delete.named", view.name())),
                                text(words.say("views.delete")))));
    }

    private static Node name(Words words, String id, String value) {
        return Field.of("name", words.say("views.name"))
                .id(id)
                .value(value)
                .with("maxlength", String.valueOf(Views.LONGEST_NAME))
                .with("autocomplete", "off")
                .input("text");
    }

    private static Node sharing(Words words, boolean shared) {
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

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views")
    ResponseEntity<Void> save(
            Visit visit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shared,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String advice,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "here") String presence,
            @RequestParam(defaultValue = "urgency") String order) {
        String query = new Wanted(q, advice, sign, presence, order, 1).query();
        boolean kept =
                name.isBlank() || views.make(visit.signedIn().id(), shortened(name), query, shared.equals("yes"));
        return back(query, kept);
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views/{id}")
    ResponseEntity<Void> change(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shared) {
        View view = theirs(visit, id);
        return back(
                view.query(), views.change(id, name.isBlank() ? view.name() : shortened(name), shared.equals("yes")));
    }

    private static ResponseEntity<Void> back(String query, boolean kept) {
        return To.page(CUSTOMERS + "?" + query + (kept ? "" : "&views=full"));
    }

    @Allowed({Role.AGENT, Role.LEAD, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    @PostMapping(CUSTOMERS + "/views/{id}/delete")
    ResponseEntity<Void> remove(Visit visit, @PathVariable long id) {
        theirs(visit, id);
        views.remove(id);
        return To.page(CUSTOMERS);
    }

    /** The view where this person may change it; for everybody else it is not there. */
    private View theirs(Visit visit, long id) {
        return views.find(id)
                .filter(view -> mayChange(view, visit.signedIn()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String shortened(String name) {
        String text = name.strip();
        return text.substring(0, Math.min(Views.LONGEST_NAME, text.length()));
    }
}

package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.review.CompanyFile.Version;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import lazo.team.Names;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the company said of itself before, and the way back to it. */
@RestController
class VersionPages {

    private static final int SHOWN = 11;

    private final Texts texts = Texts.beside(VersionPages.class);
    private final CompanyFile company;
    private final Names names;

    VersionPages(CompanyFile company, Names names) {
        this.company = company;
        this.names = names;
    }

    /** The versions before the one that holds, folded away. */
    Node part(Visit visit, boolean writes) {
        Words words = visit.words(texts);
        List<Version> all = company.versions(SHOWN);
        if (all.size() < 2) {
            return NOTHING;
        }
        long holds = all.getFirst().number();
        Map<String, String> people = names.ofActors();
        ZoneId zone = company.facts().timezone();
        return el(
                "details.more",
                el("summary", words.say("versions.title")),
                el(
                        "ul.rows",
                        each(
                                all.subList(1, all.size()),
                                version -> el(
                                        "li",
                                        el(
                                                "div",
                                                el("p.title", Dates.time(words, version.at(), zone)),
                                                el("p.note", people.getOrDefault(version.by(), version.by()))),
                                        writes
                                                ? again(visit, words.say("versions.again"), version.number(), holds)
                                                : NOTHING))));
    }

    /** The way back right after something was taken away, as long as nothing else was said since. */
    Node undo(Visit visit, long removed) {
        Words words = visit.words(texts);
        List<Version> last = company.versions(2);
        return last.size() == 2 && last.getFirst().number() == removed
                ? el(
                        "div.say.good",
                        at("role", "status"),
                        el("p", words.say("needs.removed")),
                        again(visit, words.say("needs.undo"), last.getLast().number(), removed))
                : NOTHING;
    }

    private static Node again(Visit visit, String title, long version, long holds) {
        return visit.form(
                "form",
                "/company/versions/" + version + "/again",
                hidden("seen", String.valueOf(holds)),
                el("button.small", text(title)));
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/company/versions/{version}/again")
    ResponseEntity<Void> again(Visit visit, @PathVariable long version, @RequestParam(defaultValue = "0") long seen) {
        return To.page(company.again(version, seen, visit.actor()) ? "/company#needs" : "/company?needs=changed#facts");
    }
}

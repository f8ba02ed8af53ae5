package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;
import static lazo.site.Parts.hidden;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Allowed;
import lazo.kernel.Role;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import lazo.site.Field;
import lazo.site.Languages;
import lazo.site.Texts;
import lazo.site.To;
import lazo.site.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people ask for, one by one: whether it will ever be ours, and in which words they ask. */
@RestController
class NeedPages {

    private static final int LONGEST_TITLE = 120;

    /** A phrase in no language in particular, as the company file has it. */
    private static final String ANY_LANGUAGE = "und";

    private final Texts texts = Texts.beside(NeedPages.class);
    private final CompanyFile company;

    NeedPages(CompanyFile company) {
        this.company = company;
    }

    /** The catalogue, with a form for each where somebody may change it. */
    Node part(Visit visit, boolean writes) {
        Words words = visit.words(texts);
        List<Need> needs = company.facts().needs();
        return el(
                "div",
                needs.isEmpty()
                        ? el("p.empty", words.say("needs.none"))
                        : el("ul.rows", each(needs, need -> row(visit, words, need, writes))),
                writes ? el("details.more", el("summary", words.say("needs.new")), form(visit, words, null)) : NOTHING);
    }

    private static Node row(Visit visit, Words words, Need need, boolean writes) {
        return el(
                "li",
                el(
                        "div",
                        el(
                                "p.title",
                                el("span", need.title()),
                                el("span.tag.quiet", words.say("stance." + id(need.stance())))),
                        el(
                                "p.note",
                                String.join(
                                        " · ",
                                        need.examples().values().stream()
                                                .flatMap(List::stream)
                                                .limit(4)
                                                .toList()))),
                writes
                        ? el(
                                "details.more",
                                el("summary", text(words.say("needs.change")), el("span.unseen", ": " + need.title())),
                                form(visit, words, need),
                                visit.form(
                                        "form",
                                        "/company/needs/remove",
                                        hidden("id", need.id()),
                                        el("button.small", words.say("needs.remove"))))
                        : NOTHING);
    }

    private static String id(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    private static Node form(Visit visit, Words words, @Nullable Need need) {
        String own = need == null ? "new" : need.id();
        List<String> languages = new ArrayList<>(Languages.ALL);
        if (need != null && need.examples().containsKey(ANY_LANGUAGE)) {
            languages.add(ANY_LANGUAGE);
        }
        Map<String, String> stances = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            stances.put(id(stance), words.say("stance." + id(stance)));
        }
        return visit.form(
                "form.stack",
                "/company/needs",
                hidden("id", need == null ? "" : need.id()),
                Field.of("title", words.say("needs.name"))
                        .id("need-title-" + own)
                        .value(need == null ? "" : need.title())
                        .with("maxlength", String.valueOf(LONGEST_TITLE))
                        .input("text"),
                Field.of("stance", words.say("needs.stance"))
                        .id("need-stance-" + own)
                        .value(need == null ? "considered" : id(need.stance()))
                        .choice(stances),
                each(
                        languages,
                        language -> Field.of(language, words.say("needs.phrases." + language))
                                .id("need-" + language + "-" + own)
                                .hint(words.say("needs.phrases.hint"))
                                .value(
                                        need == null
                                                ? ""
                                                : String.join(
                                                        "\n", need.examples().getOrDefault(language, List.of())))
                                .with("rows", "3")
                                .optional()
                                .area()),
                el("div.actions", el("button", words.say("needs.save"))));
    }

    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/company/needs")
    ResponseEntity<Void> keep(
            Visit visit,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "considered") String stance,
            @RequestParam(defaultValue = "") String es,
            @RequestParam(defaultValue = "") String pt,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String und) {
        List<Need> needs = company.facts().needs();
        Set<String> ids = needs.stream().map(Need::id).collect(Collectors.toSet());
        boolean unknown = !id.isEmpty() && !ids.contains(id);
        if (!title.isBlank() && !unknown) {
            Map<String, List<String>> phrases = new TreeMap<>();
            Map.of("es", es, "pt", pt, "en", en, ANY_LANGUAGE, und)
                    .forEach((language, text) -> lines(text, language, phrases));
            String name = title.strip().replaceAll("\\s+", " ");
            name = name.substring(0, Math.min(LONGEST_TITLE, name.length()));
            if (id.isEmpty() && needs.stream().anyMatch(isTheSameAs(stance(stance), name, phrases))) {
                return To.page("/company#needs"); // a second copy of the form
            }
            Need need = new Need(id.isEmpty() ? free(name, ids) : id, stance(stance), name, phrases);
            try {
                company.save(NeedsText.with(company.text(), need), visit.actor());
            } catch (BadInput written) {
                return To.page("/company?needs=by-hand#facts");
            }
        }
        return To.page("/company#needs");
    }

    private static Predicate<Need> isTheSameAs(Stance stance, String title, Map<String, List<String>> phrases) {
        return need -> need.stance() == stance
                && need.title().equals(title)
                && need.examples().equals(phrases);
    }

    /** Takes it out of the catalogue; the page then offers the version from before. */
    @Allowed({Role.LEAD, Role.ADMIN})
    @PostMapping("/company/needs/remove")
    ResponseEntity<Void> remove(Visit visit, @RequestParam(defaultValue = "") String id) {
        boolean known =
                company.facts().needs().stream().anyMatch(need -> need.id().equals(id));
        if (!known) {
            return ResponseEntity.notFound().build();
        }
        try {
            long kept = company.save(NeedsText.without(company.text(), id), visit.actor());
            return To.page("/company?removed=" + kept + "#needs");
        } catch (BadInput written) {
            return To.page("/company?needs=by-hand#facts");
        }
    }

    private static void lines(String text, String language, Map<String, List<String>> phrases) {
        List<String> lines = text.lines()
                .map(line -> line.strip().replaceAll("\\p{Cntrl}", " "))
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            phrases.put(language, lines);
        }
    }

    private static Stance stance(String written) {
        for (Stance stance : Stance.values()) {
            if (id(stance).equals(written)) {
                return stance;
            }
        }
        return Stance.CONSIDERED;
    }

    /** A word of its own for something new, made of its name. */
    private static String free(String title, Set<String> taken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String id = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "need_" + plain : plain;
        String free = id;
        for (int i = 2; taken.contains(free); i++) {
            free = id + "_" + i;
        }
        return free;
    }
}

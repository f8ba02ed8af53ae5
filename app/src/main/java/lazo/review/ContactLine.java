package lazo.review;

import static lazo.book.Html.NOTHING;
import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.Set;
import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.kernel.Role;
import lazo.science.history.Traits;
import org.jspecify.annotations.Nullable;

/** How to reach a customer, for those whose work is to talk with them. */
final class ContactLine {

    private static final Set<Role> MAY = Set.of(Role.AGENT, Role.LEAD, Role.APPROVER, Role.ADMIN);

    private ContactLine() {}

    static Node of(Words words, Role role, Traits traits) {
        String phone = traits.phone();
        boolean none = isNone(traits.email()) && isNone(phone);
        return none || !MAY.contains(role)
                ? NOTHING
                : el(
                        "p.contact",
                        way("mailto:", traits.email(), traits.email(), words.say("contact.email")),
                        way(
                                "tel:",
                                phone,
                                phone == null ? null : phone.replaceAll("[^+\\d]", ""),
                                words.say("contact.phone")));
    }

    private static Node way(String scheme, @Nullable String shown, @Nullable String address, String name) {
        return isNone(shown)
                ? NOTHING
                : el(
                        "a",
                        at("href", scheme + address),
                        at("aria-label", name + ": " + shown),
                        at("dir", "ltr"),
                        text(String.valueOf(shown)));
    }

    private static boolean isNone(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

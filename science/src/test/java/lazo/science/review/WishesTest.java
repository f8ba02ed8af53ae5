package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Head;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.junit.jupiter.api.Test;

class WishesTest {

    private static final long NOW = 1_780_000_000_000L;
    private static final long DAY = 86_400_000L;
    private static final LearnedReader READER = new LearnedReader(List.of());

    private static final List<String> VOTING = List.of(
            "estaría bueno poder votar desde el celular",
            "sería genial votar desde el celular en la asamblea",
            "sugiero que se pueda votar desde el celular",
            "ojalá agreguen votar desde el celular",
            "propongo que dejen votar desde el celular también",
            "sugerencia: votar desde el celular, por favor");

    private static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < VOTING.size(); i++) {
            stories.add(story("u" + i, VOTING.get(i)));
        }
        stories.add(story("x1", "sugiero que cambien el color del logo"));
        stories.add(story("x2", "muchas gracias por todo, excelente atención"));
        return stories;
    }

    private static Story story(String who, String text) {
        return new Story(
                who,
                List.of(new Moment(
                        new TheyWrote(
                                new Head("m-" + who + text.hashCode(), who, NOW - DAY), text, "c-" + who, "chat", null),
                        READER.read(text, null, null))),
                List.of());
    }

    private static Wishes of(List<Story> stories) {
        Wishes wishes = new Wishes();
        stories.forEach(story -> wishes.add(story, NOW));
        return wishes;
    }

    @Test
    void whatSeveralCustomersAskForIsProposedWithTheirWords() {
        assertThat(of(stories()).proposals()).singleElement().satisfies(wish -> {
            assertThat(wish.customers()).isGreaterThanOrEqualTo(5);
            assertThat(wish.suggestion()).isTrue();
            assertThat(wish.quotes()).hasSize(3).allMatch(quote -> quote.contains("votar desde el celular"));
        });
    }

    @Test
    void theSameWishInThreeLanguagesIsOneProposal() {
        List<String> dark = List.of(
                "estaría bueno que la pantalla tuviera un modo oscuro",
                "sugiero agregar un tema oscuro, de noche la pantalla encandila",
                "seria ótimo ter um modo escuro na tela",
                "sugestão: coloquem um tema escuro, por favor",
                "it would be great to have a dark mode for the screen",
                "could you please add a dark theme for the night?");
        List<Story> stories = stories();
        for (int i = 0; i < dark.size(); i++) {
            stories.add(story("d" + i, dark.get(i)));
        }

        assertThat(of(stories).proposals()).anySatisfy(wish -> {
            assertThat(wish.customers()).isGreaterThanOrEqualTo(5);
            assertThat(String.join(" ", wish.quotes())).contains("oscuro", "dark");
        });
    }

    @Test
    void oneCustomerWhoRepeatsItIsNoProposal() {
        List<Story> same = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            same.add(story("u1", VOTING.get(i % VOTING.size())));
        }

        assertThat(of(same).proposals()).isEmpty();
    }

    @Test
    void theOrderOfTheTiesDoesNotMatter() {
        List<Story> shuffled = stories();
        Collections.shuffle(shuffled, new Random(5));

        assertThat(of(shuffled).proposals()).isEqualTo(of(stories()).proposals());
    }
}

package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textCannotBecomeMarkup() {
        assertThat(Html.render(el("p", "<script>'&\"</script>")))
                .isEqualTo("<p>&lt;script&gt;&#39;&amp;&quot;&lt;/script&gt;</p>");
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertThat(Html.render(el("a", at("title", "\" onclick=\"x\"><b>"))))
                .isEqualTo("<a title=\"&quot; onclick=&quot;x&quot;&gt;&lt;b&gt;\"></a>");
    }

    @Test
    void whatIsNoCharacterIsShownAsUnreadable() {
        assertThat(Html.render(Html.text("a\u0000b\ud83dc"))).isEqualTo("a\ufffdb\ufffdc");
        assertThat(Html.render(Html.text("\ud83e\udd2c"))).isEqualTo("\ud83e\udd2c");
    }

    @Test
    void aNameCannotTurnTheWritingAround() {
        assertThat(Html.render(Html.text("\u202eoiraM\u2066"))).isEqualTo("oiraM");
    }

    @Test
    void numbersInDrawingsAreShortAndHaveAPoint() {
        assertThat(Html.number(12.345)).isEqualTo("12.35");
        assertThat(Html.number(-0.001)).isEqualTo("0");
        assertThat(Html.number(-2.5)).isEqualTo("-2.5");
        assertThat(Html.number(1_000_000)).isEqualTo("1000000");
        assertThat(Html.number(Double.NaN)).isEqualTo("0");
    }

    @Test
    void classesAreWrittenBehindTheTag() {
        assertThat(Html.render(el("p.lead.warm", "a"))).isEqualTo("<p class=\"lead warm\">a</p>");
    }
}

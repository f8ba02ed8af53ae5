package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.reading.LearnedReader;
import lazo.science.review.CompanyReview.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

    private static final CompanyFacts FACTS = CompanyFile.parse("company.yaml", """
            name: Asamblea
            needs:
              - {id: accounting, stance: never, title: Bookkeeping, examples: {es: [hacer la contabilidad desde la plataforma]}}
              - {id: proxies, stance: planned, title: Proxies, examples: {es: [votar con un poder de otro propietario]}}
            """);

    @TempDir
    Path folder;

    @Test
    void whoAsksTwiceIsOneCustomerAndWhoAskedLongAgoNone() {
        Lines lines = Lines.lines()
                .wrote("ana", "2026-05-02", "necesito hacer la contabilidad desde la plataforma")
                .wrote("ana", "2026-05-03", "¿cuándo puedo hacer la contabilidad desde la plataforma?")
                .wrote("bea", "2026-05-03", "quiero hacer la contabilidad desde la plataforma")
                .wrote("carl", "2026-05-03", "quiero votar con un poder de otro propietario")
                .wrote("dora", "2025-05-03", "quiero votar con un poder de otro propietario");
        assertThat(new Desk(folder)
                        .of(FACTS)
                        .reader(new LearnedReader(FACTS))
                        .asOf("2026-05-31T00:00:00Z")
                        .review(lines)
                        .review()
                        .requests())
                .containsExactly(new Request("accounting", 2), new Request("proxies", 1));
    }
}

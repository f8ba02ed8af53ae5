package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import org.junit.jupiter.api.Test;

/** The example that ships is read as its mapping says; the rows are in the shape of the data set. */
class OnlineRetailTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "online-retail");
    private static final String ROWS = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            C536379,D,Discount,-1,2011-07-01 09:41:00,27.5,14527.0,EIRE
            536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom
            A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
            537197,22841,ROUND CAKE TIN VINTAGE GREEN,1,2010-12-05 14:02:00,0.0,12647.0,Germany
            549034,85123A,CREAM HOLDER,2,2011-04-05 17:36:00,2.95,12362.0,European Community
            """;

    @Test
    void goodsThatWereBoughtAreReceivedAndGoodsTakenBackAreRefunded() {
        Intake intake = new Intake(
                Kept.NOW, Mapping.read(EXAMPLE.resolve("online-retail.yaml").toString()));
        Kept kept = new Kept();
        Source rows = new Source("-", Source.Format.CSV, null, new ByteArrayInputStream(ROWS.getBytes(UTF_8)), 0);

        intake.read(List.of(rows), List.of(kept), Progress.NONE);

        assertThat(kept.rejections).isEmpty();
        assertThat(kept.events).hasSize(6);
        PaymentReceived bought = (PaymentReceived) kept.events.get(1);
        assertThat(bought.head().who()).isEqualTo("17850");
        assertThat(bought.amount()).isEqualTo(new Money(15.3, "GBP"));
        assertThat(bought.orderId()).isEqualTo("536365");
        assertThat(Instant.ofEpochMilli(bought.at())).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        PaymentRefunded returned = (PaymentRefunded) kept.events.get(3);
        assertThat(returned.amount()).isEqualTo(new Money(27.5, "GBP"));
        assertThat(Instant.ofEpochMilli(returned.at())).isEqualTo(Instant.parse("2011-07-01T08:41:00Z"));
        assertThat(kept.events.stream().filter(Identified.class::isInstance).map(Identified.class::cast))
                .extracting(who -> who.traits().country())
                .containsExactly("GB", "IE", null);
        assertThat(intake.skipped())
                .isEqualTo(Map.of("no customer", 1L, "bad debt written off", 1L, "given for nothing", 1L));
    }

    @Test
    void theCompanyOfTheExampleCanBeRead() {
        CompanyFacts company = CompanyFile.read(EXAMPLE.resolve("company.yaml"));

        assertThat(company.currency()).isEqualTo("GBP");
        assertThat(company.grossMargin()).isEqualTo(0.4);
    }
}

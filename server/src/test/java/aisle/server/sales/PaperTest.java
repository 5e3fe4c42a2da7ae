package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.Sale;
import aisle.server.organization.Role;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A receipt of the record in its three forms: one source, so none says what another does not. */
@ServerTest
class PaperTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    private Client office;
    private String paper;
    private Sale sale;

    @BeforeEach
    void aSale() {
        TestShop shop = TestShop.open(context);
        var till = shop.till("Till <1>");
        sale = till.sale(2, 0);
        intake.record(shop.store.id(), till.till, List.of(sale));
        office = Client.signedIn(
                port,
                context.getBean(Shop.class).hire(Role.MANAGER, shop.store.id()).login());
        paper = "/api/stores/" + shop.store.id() + "/receipts/" + sale.id() + "/paper";
    }

    @Test
    void theDataNamesTheStoreTheTillAndWhatWasBought() {
        var answer = office.get(paper);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode parts = answer.json().path("parts");
        assertThat(parts.get(0).path("kind").asString()).isEqualTo("HEADING");
        assertThat(texts(parts, "LINE")).containsExactly("Bread");
        assertThat(texts(parts, "TEXT")).anyMatch(text -> text.startsWith("Till <1> · "));
        assertThat(texts(parts, "TOTAL").getFirst())
                .isEqualTo("Total " + sale.receipt().currency());
        assertThat(texts(parts, "SEAL")).containsExactly(sale.hash().substring(0, 16));
    }

    @Test
    void theTextAndThePageSayWhatTheDataSays() {
        JsonNode parts = office.get(paper).json().path("parts");
        String text = office.get(paper + "?form=text&columns=32").body();
        String page = office.get(paper + "?form=html").body();
        assertThat(text.lines()).allMatch(line -> line.length() <= 32);
        for (JsonNode part : parts) {
            String said = part.path("text").asString("");
            String amount = part.path("amount").asString("");
            assertThat(text.replaceAll("\\s+", "")).contains(said.replace(" ", ""), amount);
            assertThat(page)
                    .contains(
                            said.replace("<", "&lt;")
                                    .replace(">", "&gt;")
                                    .replace("·", "&middot;")
                                    .replace("×", "&times;"),
                            amount);
        }
        assertThat(page).contains("<svg").doesNotContain("Till <1>");
    }

    @Test
    void theWordsAreThoseAskedFor() {
        assertThat(office.get(paper + "?form=text&language=es").body()).contains("Efectivo");
        assertThat(office.get(paper + "?form=text&language=xx").body()).contains("Cash");
    }

    @Test
    void whatIsNoFormIsRefusedByName() {
        assertThat(office.get(paper + "?form=pdf").json().path("field").asString())
                .isEqualTo("form");
        assertThat(office.get(paper + "?columns=23").json().path("field").asString())
                .isEqualTo("columns");
        assertThat(office.get(paper + "?language=../en").json().path("field").asString())
                .isEqualTo("language");
    }

    private static List<String> texts(JsonNode parts, String kind) {
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.path("kind").asString().equals(kind))
                .map(part -> part.path("text").asString())
                .toList();
    }
}

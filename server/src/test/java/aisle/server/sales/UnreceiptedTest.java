package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.Refund;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop.Register;
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

/**
 * Goods that come back and nobody knows from which sale: recorded, priced again, booked, and in sight of the office.
 */
@ServerTest
class UnreceiptedTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    Shop people;

    TestShop shop;
    Register till;
    Client office;
    String store;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        store = "/api/stores/" + shop.store.id();
        office =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        assertThat(office.put(store + "/house-rules", "{\"taxRounding\":\"RECEIPT\",\"unreceiptedMost\":2000}")
                        .status())
                .isEqualTo(200);
        shop.follow();
    }

    @Test
    void theGoodsAreBackInStockAndInTheBooksAtTheirCost() {
        Refund refund = till.unreceipted(2, 1);
        assertThat(sent(refund)).isEqualTo(Outcome.recorded(refund.id()));

        String opened = office.get(store + "/receipts/" + refund.id()).body();
        // Two breads at 3.00 and a wine at 10.00 with a tax of 1.00, which cost 1.00 each and 6.00.
        assertThat(opened)
                .contains("\"name\":\"CASH\",\"amount\":-1700")
                .contains("\"name\":\"REVENUE\",\"amount\":1600")
                .contains("\"name\":\"TAX_PAYABLE\",\"amount\":100")
                .contains("\"name\":\"INVENTORY\",\"amount\":800")
                .contains("\"name\":\"COST_OF_GOODS_SOLD\",\"amount\":-800")
                .contains("\"quantity\":2000,\"kind\":\"REFUND\"")
                .contains("\"difference\":null");
    }

    @Test
    void theOfficeSeesItAmongWhatIsWithoutAReceipt() {
        Refund refund = till.unreceipted(1, 0);
        sent(refund);
        assertThat(office.get(store + "/today").body()).contains("\"WITHOUT_RECEIPT\",\"count\":1");
        var found =
                office.get(store + "/receipts?exception=WITHOUT_RECEIPT").json().get("receipts");
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .map(row -> row.get("id").asString()))
                .containsExactly(refund.id());
        assertThat(found.get(0).get("withoutReceipt").asBoolean()).isTrue();
        assertThat(office.get(store + "/receipts?exception=PRICE_DIFFERENCE")
                        .json()
                        .get("receipts"))
                .isEmpty();
        assertThat(office.get(store + "/receipts?exception=OTHER").status()).isEqualTo(400);
    }

    @Test
    void whatIsMoreThanTheStoreGivesBackStandsAndIsNoted() {
        Refund refund = till.unreceipted(0, 2);
        assertThat(sent(refund)).isEqualTo(Outcome.recorded(refund.id()));
        assertThat(office.get(store + "/receipts/" + refund.id()).body())
                .contains("\"difference\":{\"field\":\"total\",\"till\":\"2200\",\"core\":\"at most 2000\"}");
    }

    private Outcome sent(Refund refund) {
        return intake.record(shop.store.id(), till.till, List.of(refund)).getLast();
    }
}

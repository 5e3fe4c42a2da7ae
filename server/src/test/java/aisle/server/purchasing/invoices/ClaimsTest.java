package aisle.server.purchasing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.organization.Role;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.Difference;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.Receiving;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is claimed back of an invoice: 24 breads charged at 1.20, 18 came, 1.00 was agreed. The claim is 10.80. */
@ServerTest
class ClaimsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Invoices invoices;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client manager;
    private String stores;
    private UUID invoice;
    private String claim;

    @BeforeEach
    void claim() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        stores = "/api/stores/" + shop.store.id();
        assertThat(scorecard().path("orders").asInt()).isZero();
        PurchaseOrder order = supply.sent(24);
        UUID receipt = UUID.randomUUID();
        context.getBean(Receiving.class)
                .receive(
                        shop.store.id(),
                        order.id(),
                        new Delivery(
                                receipt,
                                List.of(new Delivery.Line(1, 18_000, null, null)),
                                true,
                                List.of(new Difference(1, Difference.Kind.DAMAGED, 6_000L, null, "crate fell")),
                                List.of()));
        invoice = UUID.randomUUID();
        invoices.enter(new NewInvoice(
                invoice,
                shop.store.id(),
                supply.supplier.id(),
                "A-1",
                LocalDate.now(shop.store.zone()),
                0,
                2_880,
                List.of(receipt),
                List.of(new NewInvoice.Line(order.id(), 1, 24_000, 1_440))));
        invoices.decide(shop.store.id(), invoice, 1, Invoice.Decision.CLAIM);
        invoices.approve(shop.store.id(), invoice);
        claim = manager.get(stores + "/claims").json().path(0).path("id").asString();
    }

    private JsonNode scorecard() {
        return manager.get(stores + "/suppliers/" + supply.supplier.id() + "/scorecard")
                .json();
    }

    private Answer credit(UUID id, String number, long amount) {
        return manager.post(
                stores + "/claims/" + claim + "/credit",
                "{\"id\":\"%s\",\"number\":\"%s\",\"amount\":%d}".formatted(id, number, amount));
    }

    private long booked(int account) {
        return sql.sql("""
                        select coalesce(sum(p.amount), 0) from ledger.posting p
                        join ledger.transaction t on t.source = p.source
                        where t.store = :store and p.account = :account""")
                .param("store", shop.store.id())
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Test
    void aClaimSaysWhatItIsMadeOfAndIsMailed() {
        var sheet = manager.get(stores + "/claims/" + claim).json();
        assertThat(sheet.path("amount").asLong()).isEqualTo(1_080);
        assertThat(sheet.path("open").asLong()).isEqualTo(1_080);
        assertThat(sheet.path("age").asLong()).isZero();
        var line = sheet.path("lines").path(0);
        assertThat(line.path("charged").asLong()).isEqualTo(24_000);
        assertThat(line.path("came").asLong()).isEqualTo(18_000);
        assertThat(line.path("agreed").asLong()).isEqualTo(1_200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> manager.get(stores + "/outbox/" + claim).status() == 200);
        var mail = manager.get(stores + "/outbox/" + claim).json();
        assertThat(mail.path("about").asString()).isEqualTo("CLAIM");
        assertThat(mail.path("recipient").asString()).isEqualTo(supply.supplier.email());
        assertThat(mail.path("body").asString()).contains("Claim on invoice A-1", "Bread", "10.80 USD");
        assertThat(manager.get(stores + "/outbox/" + claim + "/attachments/1").body())
                .contains("\"24\",\"18\",\"12\",\"14.40\",\"12.00\",\"10.80\"");
    }

    @Test
    void creditNotesSettleItAndAreOwedLess() {
        UUID id = UUID.randomUUID();
        assertThat(credit(id, "C-1", 800).json().path("open").asLong()).isEqualTo(280);
        assertThat(credit(id, "C-1", 800).json().path("open").asLong()).isEqualTo(280);
        assertThat(credit(UUID.randomUUID(), "c-1", 100).json().path("type").asString())
                .isEqualTo("/problems/credit-note-known");
        assertThat(credit(UUID.randomUUID(), "C-2", 281).json().path("field").asString())
                .isEqualTo("amount");
        credit(UUID.randomUUID(), "C-2", 280);
        assertThat(booked(2000)).isEqualTo(-1_800);
        assertThat(booked(1150)).isZero();
        assertThat(booked(5200)).isZero();
        SomeRules.SUPPLIERS.hold(context);
    }

    @Test
    void whatIsGivenUpIsLostForAReason() {
        credit(UUID.randomUUID(), "C-1", 1_000);
        assertThat(manager.post(stores + "/claims/" + claim + "/give-up", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        for (int n = 0; n < 2; n++) {
            var sheet = manager.post(stores + "/claims/" + claim + "/give-up", "{\"reason\":\"not worth it\"}")
                    .json();
            assertThat(sheet.path("open").asLong()).isZero();
            assertThat(sheet.path("settlements").size()).isEqualTo(2);
        }
        assertThat(booked(5200)).isEqualTo(80);
        assertThat(booked(1150)).isZero();
        SomeRules.SUPPLIERS.hold(context);
    }

    @Test
    void aBuyerSeesClaimsAndDoesNotSettleThem() {
        Client buyer =
                Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        assertThat(buyer.get(stores + "/claims/" + claim).status()).isEqualTo(200);
        assertThat(buyer.post(stores + "/claims/" + claim + "/give-up", "{\"reason\":\"why\"}")
                        .status())
                .isEqualTo(403);
        long other = people.store().id();
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        assertThat(owner.get("/api/stores/" + other + "/claims/" + claim).status())
                .isEqualTo(404);
        assertThat(owner.post("/api/stores/" + other + "/claims/" + claim + "/give-up", "{\"reason\":\"why\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aScorecardCountsWhatBecameOfOrdersInvoicesAndClaims() {
        PurchaseOrder second = supply.sent(12);
        supply.received(second, 12, null, null);
        supply.received(supply.sent(24), 12, null, null);
        var card = scorecard();
        assertThat(card.path("orders").asInt()).isEqualTo(2);
        assertThat(card.path("onTime").asInt()).isEqualTo(2);
        assertThat(card.path("leadDays").asInt()).isZero();
        assertThat(card.path("ordered").asLong()).isEqualTo(36_000);
        assertThat(card.path("filled").asLong()).isEqualTo(30_000);
        assertThat(card.path("lines").asInt()).isEqualTo(2);
        assertThat(card.path("shortLines").asInt()).isEqualTo(1);
        assertThat(card.path("refusedLines").asInt()).isEqualTo(1);
        assertThat(card.path("invoicedLines").asInt()).isEqualTo(1);
        assertThat(card.path("otherPriceLines").asInt()).isEqualTo(1);
        assertThat(card.path("claims").asInt()).isEqualTo(1);
        assertThat(card.path("openAmount").asLong()).isEqualTo(1_080);
        credit(UUID.randomUUID(), "C-1", 1_080);
        assertThat(scorecard().path("openClaims").asInt()).isZero();
    }
}

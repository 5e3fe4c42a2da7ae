package aisle.server.purchasing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods leave without being sold: back to their supplier, who then owes what they cost, or given away for good. */
@ServerTest
class GoodsReturnTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

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
    private LocalDate today;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        stores = "/api/stores/" + shop.store.id();
        today = LocalDate.now(shop.store.zone());
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                today,
                Instant.now().minusSeconds(600),
                List.of(
                        new GoodsReceipt.Line(shop.bread, 10_000, 1_000, "OLD", today.minusDays(1)),
                        new GoodsReceipt.Line(shop.bread, 10_000, 1_000, "NEW", today.plusDays(4)))));
    }

    private Answer returns(UUID id, String lot, long quantity) {
        return manager.post(
                stores + "/returns",
                "{\"id\":\"%s\",\"supplier\":%d,\"reason\":\"EXPIRED\",\"lines\":[{\"product\":%d,\"lot\":%s,\"quantity\":%d}]}"
                        .formatted(id, supply.supplier.id(), shop.bread, lot, quantity));
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
    void whatGoesBackIsClaimedAtCostMailedAndSettledByACreditNote() {
        UUID id = UUID.randomUUID();
        var answer = returns(id, "\"OLD\"", 6_000);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String claim = answer.json().path("claim").asString();
        assertThat(returns(id, "\"OLD\"", 6_000).json().path("claim").asString())
                .as("told twice")
                .isEqualTo(claim);
        assertThat(returns(id, "\"OLD\"", 5_000).json().path("type").asString()).isEqualTo("/problems/return-known");
        assertThat(lots.of(shop.store.id(), shop.bread))
                .extracting(Lots.Lot::onHand)
                .containsExactly(4_000L, 10_000L);
        assertThat(booked(1150)).isEqualTo(600);
        assertThat(booked(1400)).isEqualTo(1_400);
        assertThat(booked(5100)).as("it is no shrink").isZero();

        var sheet = manager.get(stores + "/claims/" + claim).json();
        assertThat(sheet.path("returnReason").asString()).isEqualTo("EXPIRED");
        assertThat(sheet.path("invoice").isNull()).isTrue();
        assertThat(sheet.path("returned").path(0).path("lot").asString()).isEqualTo("OLD");
        assertThat(sheet.path("open").asLong()).isEqualTo(600);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> manager.get(stores + "/outbox/" + claim).status() == 200);
        var mail = manager.get(stores + "/outbox/" + claim).json();
        assertThat(mail.path("body").asString())
                .contains("Goods returned on " + today, "past their date", "lot OLD", "6.00 USD");
        assertThat(manager.get(stores + "/outbox/" + claim + "/attachments/1").body())
                .contains("\"OLD\",\"6\",\"6.00\"");

        var credited = manager.post(
                stores + "/claims/" + claim + "/credit",
                "{\"id\":\"%s\",\"number\":\"R-1\",\"amount\":600}".formatted(UUID.randomUUID()));
        assertThat(credited.json().path("open").asLong()).isZero();
        assertThat(booked(1150)).isZero();
        assertThat(booked(2000)).isEqualTo(600);
        SomeRules.SUPPLIERS.hold(context);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void whatCannotGoBackIsRefusedAndNothingIsHalfBooked() {
        assertThat(returns(UUID.randomUUID(), "\"NEVER\"", 1_000)
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("lines[0].lot");
        assertThat(returns(UUID.randomUUID(), "null", 500).json().path("field").asString())
                .isEqualTo("lines[0].quantity");
        assertThat(returns(UUID.randomUUID(), "null", 0).json().path("field").asString())
                .isEqualTo("lines[0].quantity");
        Client lead = Client.signedIn(
                port, people.hire(Role.SHIFT_LEAD, shop.store.id()).login());
        assertThat(lead.post(stores + "/returns", "{}").status()).isEqualTo(403);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(20_000);
        assertThat(manager.get(stores + "/claims").json().isEmpty()).isTrue();
    }

    @Test
    void sentEightTimesAtOnceItGoesBackOnce() throws Exception {
        UUID id = UUID.randomUUID();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> returns(id, "null", 3_000).status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(201);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(17_000);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void aDonationIsNoWasteAndHasAnAccountOfItsOwn() {
        var answer = manager.post(
                stores + "/waste",
                "{\"id\":\"%s\",\"reason\":\"DONATED\",\"lines\":[{\"product\":%d,\"lot\":\"NEW\",\"quantity\":7000}]}"
                        .formatted(UUID.randomUUID(), shop.bread));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(booked(6400)).isEqualTo(700);
        assertThat(booked(5100)).isZero();
        var movements =
                manager.get(stores + "/products/" + shop.bread + "/movements").json();
        assertThat(movements.path("movements").path(0).path("kind").asString()).isEqualTo("DONATION");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(13_000);
        SomeRules.STOCK.hold(context);
    }
}

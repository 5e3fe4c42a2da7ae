package aisle.server.inventory.costs;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.inventory.costs.RunningCost.State;
import aisle.server.organization.Role;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.PastOrders;
import aisle.server.purchasing.TestSupply;
import aisle.server.purchasing.invoices.Invoice;
import aisle.server.purchasing.invoices.Invoices;
import aisle.server.purchasing.invoices.NewInvoice;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Pain 13 of its peers' users: costs that go wrong once stock stood below zero or a receipt was late. What goods cost
 * is settled from all that moved, in the order of its days, however late somebody told of it; the books follow.
 */
@ServerTest
class SettlingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON =
            Instant.now().truncatedTo(java.time.temporal.ChronoUnit.DAYS).minusSeconds(12 * 3_600);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private WasteDesk waste;

    @Autowired
    private PastOrders past;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Settling settling;

    @Autowired
    private CostTables tables;

    @Autowired
    private Shop people;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private long here;
    private Register till;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        here = shop.store.id();
        till = shop.till("Till 1");
        till.clock = ago(200);
        take(till.opened(0));
    }

    /** Noon of a day that is over. */
    private static Instant ago(int days) {
        return NOON.minus(Duration.ofDays(days));
    }

    private void take(JournalEntry entry) {
        intake.record(here, till.till, List.of(entry));
    }

    private void sold(int ago, long breads) {
        till.clock = ago(ago).plusSeconds(till.head.number());
        take(till.sale(breads, 0));
    }

    private void came(int ago, long breads, long cost) {
        Instant at = ago(ago).minusSeconds(3_600);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                here,
                GoodsReceipt.Origin.OPENING,
                at.atZone(ZoneOffset.UTC).toLocalDate(),
                at,
                List.of(new GoodsReceipt.Line(shop.bread, breads * 1_000, cost, null, null))));
    }

    private record Delivered(UUID order, UUID receipt, long breads) {}

    /** So many breads from the supplier at 1.00, in two lots where there are several. */
    private Delivered delivered(int ago, long breads) {
        var order = new NewOrder(
                UUID.randomUUID(), here, supply.supplier.id(), List.of(new NewOrder.Line(shop.bread, 12_000)));
        past.sent(order, ago(ago + 1));
        List<Delivery.Line> lines = new ArrayList<>(List.of(new Delivery.Line(1, (breads + 1) / 2 * 1_000, "A", null)));
        if (breads > 1) {
            lines.add(new Delivery.Line(1, breads / 2 * 1_000, "B", null));
        }
        UUID receipt = UUID.randomUUID();
        past.came(here, order.id(), new Delivery(receipt, lines, true), ago(ago).minusSeconds(3_600));
        return new Delivered(order.id(), receipt, breads);
    }

    /** Charged at so much a pack of twelve with some freight, accepted and approved today. */
    private void invoiced(Delivered delivered, long pack, long freight) {
        UUID id = UUID.randomUUID();
        long amount = (delivered.breads() * pack + 6) / 12;
        invoices.enter(new NewInvoice(
                id,
                here,
                supply.supplier.id(),
                id.toString(),
                NOON.atZone(ZoneOffset.UTC).toLocalDate(),
                freight,
                amount + freight,
                List.of(delivered.receipt()),
                List.of(new NewInvoice.Line(delivered.order(), 1, delivered.breads() * 1_000, pack))));
        if (Math.abs(pack - 1_200) > 6) {
            invoices.decide(here, id, 1, Invoice.Decision.ACCEPT);
        }
        invoices.approve(here, id);
    }

    private void spoiled(int ago, long breads) {
        waste.takeOver(
                new Waste(
                        UUID.randomUUID(),
                        here,
                        Waste.Reason.SPOILED,
                        List.of(new Waste.Line(shop.bread, null, breads * 1_000))),
                ago(ago).plusSeconds(7_200));
    }

    private void settle() {
        settling.settle(here, (done, of) -> {});
    }

    private State state() {
        return tables.settled(here, shop.bread).orElseThrow();
    }

    private long booked(int account) {
        return sql.sql("""
                select coalesce(sum(p.amount), 0) from ledger.posting p join ledger.transaction t on t.source = p.source
                where t.store = :store and p.account = :account""")
                .param("store", here)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private int settlements() {
        return sql.sql("select count(*) from inventory.cost_settlement where store = :store")
                .param("store", here)
                .query(Integer.class)
                .single();
    }

    @Test
    void pain13WhatWasSoldBelowZeroCostsWhatCameThenHoweverLate() {
        sold(3, 5);
        settle();
        assertThat(state().quantity()).isEqualTo(-5_000);
        assertThat(booked(5000)).as("as the price book says").isEqualTo(500);
        came(1, 8, 960);
        settle();
        assertThat(state().value()).as("three at 1.20").isEqualTo(360);
        assertThat(booked(1400)).isEqualTo(360);
        assertThat(booked(5000)).as("five at 1.20").isEqualTo(600);
        came(4, 5, 700);
        settle();
        assertThat(state().value())
                .as("those of four days ago were the ones that were sold")
                .isEqualTo(960);
        assertThat(booked(1400)).isEqualTo(960);
        assertThat(booked(5000)).as("five at 1.40").isEqualTo(700);
        int before = settlements();
        settle();
        assertThat(settlements()).as("again, nothing is found").isEqualTo(before);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void whatIsThrownAwayIsBookedAtWhatItWasFoundToCost() {
        came(3, 10, 1_500);
        settle();
        spoiled(1, 2);
        assertThat(booked(5100)).as("two at 1.50, not at the price book's 1.00").isEqualTo(300);
        settle();
        assertThat(state().value()).isEqualTo(1_200);
        assertThat(booked(1400)).isEqualTo(1_200);
        SomeRules.STOCK.hold(context);
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void freightAndAnotherPriceAreAPartOfTheCostHoweverLateTheInvoice(CostMethod method) {
        tables.choose(here, method, shop.cashier);
        Delivered old = delivered(100, 10);
        sold(90, 4);
        came(40, 6, 600);
        settle();
        assertThat(state().value()).isEqualTo(1_200);
        LocalDate through = tables.pass(here).orElseThrow().through();
        invoiced(old, 1_440, 300);
        assertThat(booked(1400)).as("the whole of it, until it is settled").isEqualTo(1_200 + 500);
        assertThat(booked(5000)).isEqualTo(400);
        settle();
        assertThat(booked(5000)).as("four at 1.50").isEqualTo(600);
        assertThat(state().value()).as("six at 1.50 and six at 1.00").isEqualTo(1_500);
        assertThat(booked(1400)).isEqualTo(1_500);
        assertThat(booked(5200)).isZero();
        assertThat(booked(5210)).isZero();
        assertThat(tables.pass(here).orElseThrow().through()).isEqualTo(through);
        int before = settlements();
        settle();
        assertThat(settlements()).as("again, nothing is found").isEqualTo(before);
        assertThat(tables.landedSince(here, through))
                .as("what is read anew once is gone on from then")
                .isEmpty();
        SomeRules.STOCK.hold(context);
        SomeRules.SUPPLIERS.hold(context);
    }

    /** Days pass, goods come, are sold and spoil, and of some it is told weeks later; every few days it is settled. */
    @Test
    void whateverIsToldLateItEndsAsIfAllHadBeenToldInTime() {
        for (int seed = 0; seed < 4; seed++) {
            open();
            if (seed % 2 == 1) {
                tables.choose(here, CostMethod.FIFO, shop.cashier);
            }
            live(new Random(seed));
            assertThat(state()).as("seed %d", seed).isEqualTo(fromTheBeginning());
            assertThat(booked(1400)).as("seed %d", seed).isEqualTo(state().value());
            assertThat(state().landings()).as("seed %d", seed).isPositive();
            assertThat(booked(5200))
                    .as("seed %d: all of it is in what they cost", seed)
                    .isZero();
            assertThat(booked(5210)).isZero();
            assertThat(tables.pass(here).orElseThrow().through())
                    .as("it went on from days of its own, and not from the first")
                    .isAfter(ago(63).atZone(ZoneOffset.UTC).toLocalDate());
        }
        SomeRules.STOCK.hold(context);
    }

    private void live(Random random) {
        List<Runnable> late = new ArrayList<>();
        for (int ago = 130; ago >= 0; ago--) {
            int day = ago;
            if (random.nextInt(4) > 0) {
                sold(day, 1 + random.nextInt(6));
            }
            if (random.nextInt(3) == 0) {
                long breads = 1 + random.nextInt(12);
                long cost = breads * (80 + random.nextInt(60)) + random.nextInt(7);
                Runnable receipt = () -> came(day, breads, cost);
                if (random.nextInt(4) == 0) {
                    late.add(receipt);
                } else {
                    receipt.run();
                }
            }
            if (random.nextInt(5) == 0) {
                Delivered delivered = delivered(day, 1 + random.nextInt(12));
                long pack = 1_100 + random.nextInt(300);
                long freight = random.nextInt(3) * 37L;
                Runnable invoice = () -> invoiced(delivered, pack, freight);
                if (random.nextInt(3) > 0) {
                    late.add(invoice);
                } else {
                    invoice.run();
                }
            }
            if (random.nextInt(9) == 0) {
                spoiled(day, 1 + random.nextInt(3));
            }
            if (!late.isEmpty() && random.nextInt(12) == 0) {
                late.remove(random.nextInt(late.size())).run();
            }
            if (random.nextInt(6) == 0) {
                settling.settle(here, ago(day).plusSeconds(11 * 3_600), (done, of) -> {});
            }
        }
        late.forEach(Runnable::run);
        settle();
    }

    private State fromTheBeginning() {
        Map<Long, RunningCost> costs = new HashMap<>();
        CostMethod method = tables.method(here);
        tables.read(
                here,
                null,
                Set.of(),
                (product, flow) -> costs.computeIfAbsent(product, first -> new RunningCost(method, State.NOTHING))
                        .move(flow));
        return costs.get(shop.bread).state();
    }

    @Test
    void theOwnerChoosesTheMethodAndSeesWhatItMakesOfTheStock() {
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, here).login());
        String path = "/api/stores/" + here;
        assertThat(owner.get(path + "/stock-value").json().get("settledAt").isNull())
                .isTrue();
        came(5, 10, 1_000);
        came(4, 10, 2_000);
        sold(3, 10);
        settle();
        JsonNode average = buyer.get(path + "/stock-value").json();
        assertThat(average.get("method").asString()).isEqualTo("AVERAGE");
        assertThat(average.get("value").asLong()).isEqualTo(1_500);
        assertThat(average.at("/settlements/0/amounts/SOLD").asLong())
                .as("ten at 1.50, booked at 1.00")
                .isEqualTo(-500);
        assertThat(average.at("/departments/0/value").asLong()).isEqualTo(1_500);
        assertThat(buyer.put(path + "/stock-value/method", "{\"method\":\"FIFO\"}")
                        .status())
                .isEqualTo(403);
        assertThat(owner.put(path + "/stock-value/method", "{\"method\":\"LIFO\"}")
                        .status())
                .isEqualTo(400);
        assertThat(owner.put(path + "/stock-value/method", "{\"method\":\"FIFO\"}")
                        .status())
                .isEqualTo(204);
        JsonNode first = settled(owner, path, "2000");
        assertThat(first.get("method").asString()).isEqualTo("FIFO");
        assertThat(booked(5000)).as("the ten that came first").isEqualTo(1_000);
        JsonNode layers =
                buyer.get(path + "/products/" + shop.bread + "/cost-layers").json();
        assertThat(layers.at("/layers/0/cost").asLong()).isEqualTo(2_000);
        assertThat(layers.at("/layers/0/quantity").asLong()).isEqualTo(10_000);
        assertThat(buyer.get(path + "/stock-value/products")
                        .json()
                        .at("/0/value")
                        .asLong())
                .isEqualTo(2_000);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void whatStockIsWorthIsToldOfEachStoreOfWhoeverAsks() {
        came(5, 10, 1_000);
        settle();
        TestShop second = TestShop.open(context);
        TestShop foreign = TestShop.open(context);
        long there = second.store.id();
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        Client buyer =
                Client.signedIn(port, people.hire(Role.BUYER, here, there).login());
        owner.put("/api/stores/" + there + "/stock-value/method", "{\"method\":\"FIFO\"}");
        String list = "/api/chain/stock-value";
        JsonNode rows = buyer.get(list).json().get("rows");
        assertThat(rows.valueStream().map(row -> row.get("store").asLong())).containsExactly(here, there);
        assertThat(rows.at("/0/value").asLong()).isEqualTo(1_000);
        assertThat(rows.at("/0/settledAt").isNull()).isFalse();
        assertThat(rows.at("/0/method").asString()).isEqualTo("AVERAGE");
        assertThat(rows.at("/1/value").asLong()).isZero();
        assertThat(rows.at("/1/method").asString()).isEqualTo("FIFO");
        sold(3, 12);
        settle();
        JsonNode owed = buyer.get(list + "?stores=" + here).json().get("rows");
        assertThat(owed).hasSize(1);
        assertThat(owed.at("/0/below").asInt()).isOne();
        assertThat(owed.at("/0/value").asLong()).isZero();
        assertThat(owed.at("/0/owed").asLong()).as("two at 1.00").isEqualTo(200);
        assertThat(buyer.get(list + "?after=" + here).json().get("rows")).hasSize(1);
        assertThat(buyer.get(list + "?after=x").status()).isEqualTo(400);
        assertThat(buyer.get(list + "?stores=" + foreign.store.id()).status()).isEqualTo(403);
    }

    private static JsonNode settled(Client who, String path, String value) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode sheet = who.get(path + "/stock-value").json();
            if (sheet.get("work").isNull() && sheet.get("value").asString().equals(value)
                    || Instant.now().isAfter(until)) {
                return sheet;
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}

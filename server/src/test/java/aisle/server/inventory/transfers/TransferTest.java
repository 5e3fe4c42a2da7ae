package aisle.server.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aisle.core.journal.JournalEntry;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Movement;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** One store sends another goods: nothing of them is lost, doubled or left without an account, whatever happens. */
@ServerTest
class TransferTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

    @Autowired
    private Shop people;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private long here;
    private long there;
    private LocalDate today;
    private Client sender;
    private Client receiver;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        here = shop.store.id();
        there = TestShop.open(context).store.id();
        today = LocalDate.now(shop.store.zone());
        sender = Client.signedIn(port, people.hire(Role.BUYER, here).login());
        receiver = Client.signedIn(port, people.hire(Role.BUYER, there).login());
    }

    private void came(long store, long product, long pieces, @Nullable String lot, @Nullable LocalDate expires) {
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                store,
                GoodsReceipt.Origin.OPENING,
                today,
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(product, pieces * 1_000, pieces * 100, lot, expires))));
    }

    private static String path(long store, UUID transfer) {
        return "/api/stores/" + store + "/transfers/" + transfer;
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201, 204);
        return answer.body().isEmpty() ? NullNode.instance : answer.json();
    }

    private UUID begun() {
        return begun(sender, here, there);
    }

    private static UUID begun(Client who, long from, long to) {
        UUID id = UUID.randomUUID();
        ok(who.post("/api/stores/" + from + "/transfers", "{\"id\":\"%s\",\"receiver\":%d}".formatted(id, to)));
        return id;
    }

    private void puts(UUID transfer, long product, @Nullable String lot, long pieces) {
        ok(put(transfer, product, lot, pieces * 1_000));
    }

    private Client.Answer put(UUID transfer, long product, @Nullable String lot, long quantity) {
        return sender.post(
                path(here, transfer) + "/goods",
                "{\"product\":%d,\"lot\":%s,\"quantity\":%d}"
                        .formatted(product, lot == null ? null : "\"" + lot + "\"", quantity));
    }

    private UUID sent(long product, long pieces) {
        UUID id = begun();
        puts(id, product, null, pieces);
        ok(sender.post(path(here, id) + "/send", ""));
        return id;
    }

    private static String arrival(UUID id, int line, long received, long missing, long damaged) {
        return "{\"id\":\"%s\",\"lines\":[{\"line\":%d,\"received\":%d,\"missing\":%d,\"damaged\":%d}]}"
                .formatted(id, line, received * 1_000, missing * 1_000, damaged * 1_000);
    }

    private Client.Answer arrives(UUID transfer, int line, long received, long missing, long damaged) {
        return receiver.post(
                path(there, transfer) + "/arrivals", arrival(UUID.randomUUID(), line, received, missing, damaged));
    }

    private static Client.Answer back(Client who, long store, UUID transfer) {
        return who.post(path(store, transfer) + "/take-back", "{\"id\":\"" + UUID.randomUUID() + "\"}");
    }

    private long pieces(long store, long product) {
        return stock.onHand(store, product) / 1_000;
    }

    private String state(long store, Client who, UUID transfer) {
        return who.get(path(store, transfer))
                .json()
                .path("transfer")
                .path("state")
                .asString();
    }

    private long posted(int account) {
        return sql.sql("""
                        select coalesce(sum(p.amount), 0) from ledger.posting p
                        join ledger.transaction t on t.source = p.source
                        where p.account = :account and t.store in (:here, :there)""")
                .param("account", account)
                .param("here", here)
                .param("there", there)
                .query(Long.class)
                .single();
    }

    private long coming(long product) {
        return receiver.get("/api/stores/" + there + "/products/" + product + "/coming")
                        .json()
                        .path("quantity")
                        .asLong()
                / 1_000;
    }

    private void booksBalance() {
        SomeRules.STOCK.hold(context);
    }

    @Test
    void goodsAreInTransitBetweenTheShelfTheyLeftAndTheOneTheyReach() {
        came(here, shop.bread, 20, null, null);
        UUID transfer = begun();
        puts(transfer, shop.bread, null, 12);
        assertThat(pieces(here, shop.bread)).as("a draft moves nothing").isEqualTo(20);
        assertThat(receiver.get(path(there, transfer)).status())
                .as("a draft is the sender's")
                .isEqualTo(404);

        ok(sender.post(path(here, transfer) + "/send", ""));
        assertThat(pieces(here, shop.bread)).isEqualTo(8);
        assertThat(coming(shop.bread)).isEqualTo(12);
        assertThat(posted(1410)).isEqualTo(1_200);
        assertThat(state(there, receiver, transfer)).isEqualTo("SENT");

        ok(arrives(transfer, 1, 7, 0, 0));
        assertThat(pieces(there, shop.bread)).isEqualTo(7);
        assertThat(coming(shop.bread)).isEqualTo(5);
        assertThat(state(there, receiver, transfer)).isEqualTo("SENT");

        ok(arrives(transfer, 1, 2, 2, 1));
        assertThat(pieces(there, shop.bread)).isEqualTo(9);
        assertThat(coming(shop.bread)).isZero();
        assertThat(state(here, sender, transfer)).isEqualTo("DONE");
        assertThat(posted(1410)).isZero();
        assertThat(posted(5100)).as("three are shrink").isEqualTo(300);
        booksBalance();
    }

    @Test
    void aLotTravelsWithItsDateAndWhatExpiresFirstGoesFirst() {
        came(here, shop.bread, 5, "LATE", today.plusDays(9));
        came(here, shop.bread, 5, "SOON", today.plusDays(2));
        came(here, shop.bread, 5, "GONE", today.minusDays(1));
        came(there, shop.bread, 1, "SOON", today.plusDays(4));
        UUID transfer = sent(shop.bread, 7);
        var lines = sender.get(path(here, transfer)).json().path("lines");
        assertThat(lines.findValuesAsString("lot")).containsExactly("SOON", "LATE");
        ok(arrives(transfer, 1, 5, 0, 0));
        ok(arrives(transfer, 2, 2, 0, 0));
        assertThat(lots.of(there, shop.bread))
                .extracting(Lots.Lot::lot, Lots.Lot::expires, Lots.Lot::onHand)
                .containsExactly(
                        tuple("SOON (" + today.plusDays(2) + ")", today.plusDays(2), 5_000L),
                        tuple("SOON", today.plusDays(4), 1_000L),
                        tuple("LATE", today.plusDays(9), 2_000L));
        assertThat(lots.of(here, shop.bread))
                .extracting(Lots.Lot::lot, Lots.Lot::onHand)
                .as("what is past its date is not sent to anybody")
                .containsExactly(tuple("GONE", 5_000L), tuple("LATE", 3_000L));
        UUID named = begun();
        assertThat(put(named, shop.bread, "GONE", 1_000).json().path("field").asString())
                .isEqualTo("lot");
        puts(named, shop.bread, "LATE", 3);
        ok(sender.post(path(here, named) + "/send", ""));
        booksBalance();
    }

    @Test
    void toldTwiceItCountsOnceAndSaysOneThing() {
        came(here, shop.bread, 20, null, null);
        UUID transfer = sent(shop.bread, 10);
        ok(sender.post(path(here, transfer) + "/send", ""));
        assertThat(pieces(here, shop.bread)).isEqualTo(10);
        UUID id = UUID.randomUUID();
        String told = arrival(id, 1, 4, 0, 0);
        ok(receiver.post(path(there, transfer) + "/arrivals", told));
        ok(receiver.post(path(there, transfer) + "/arrivals", told));
        assertThat(pieces(there, shop.bread)).isEqualTo(4);
        var other = receiver.post(path(there, transfer) + "/arrivals", arrival(id, 1, 5, 0, 0));
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/arrival-known");
        var tooMuch = arrives(transfer, 1, 5, 1, 1);
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(arrives(transfer, 1, -1, 0, 0).status()).isEqualTo(400);
        assertThat(arrives(transfer, 2, 1, 0, 0).status()).isEqualTo(400);
        assertThat(pieces(there, shop.bread)).isEqualTo(4);
        booksBalance();
    }

    @Test
    void takenBackOnTheWayItStandsWhereItStood() {
        came(here, shop.bread, 10, "L1", today.plusDays(3));
        UUID transfer = sent(shop.bread, 6);
        assertThat(back(receiver, there, transfer).status())
                .as("the sender's alone")
                .isEqualTo(409);
        ok(back(sender, here, transfer));
        assertThat(state(there, receiver, transfer)).isEqualTo("TAKEN_BACK");
        assertThat(lots.of(here, shop.bread)).singleElement().matches(lot -> lot.onHand() == 10_000);
        assertThat(arrives(transfer, 1, 1, 0, 0).status()).isEqualTo(400);
        assertThat(back(sender, here, transfer).json().path("type").asString()).isEqualTo("/problems/transfer-arrived");
        assertThat(posted(1410)).isZero();
        assertThat(posted(5100)).isZero();
        booksBalance();
    }

    @Test
    void whoMayDoWhat() {
        came(here, shop.bread, 10, null, null);
        UUID transfer = begun();
        assertThat(sender.post(path(here, transfer) + "/send", "")
                        .json()
                        .path("field")
                        .asString())
                .as("nothing to send")
                .isEqualTo("lines");
        assertThat(put(transfer, shop.bread, null, 1_500).json().path("field").asString())
                .isEqualTo("quantity");
        puts(transfer, shop.bread, null, 3);
        puts(transfer, shop.bread, null, 0);
        puts(transfer, shop.wine, null, 1);
        Client cashier =
                Client.signedIn(port, people.hire(Role.SHIFT_LEAD, here).login());
        assertThat(cashier.post(path(here, transfer) + "/send", "").status()).isEqualTo(403);
        assertThat(receiver.post(path(here, transfer) + "/send", "").status()).isEqualTo(403);
        assertThat(sender.post(
                                "/api/stores/" + here + "/transfers",
                                "{\"id\":\"%s\",\"receiver\":%d}".formatted(UUID.randomUUID(), here))
                        .status())
                .isEqualTo(400);
        ok(sender.post(path(here, transfer) + "/send", ""));
        assertThat(sender.get(path(here, transfer)).json().path("lines").size()).isEqualTo(1);
        assertThat(put(transfer, shop.bread, null, 1_000).json().path("type").asString())
                .isEqualTo("/problems/transfer-not-a-draft");
        assertThat(sender.post(path(here, transfer) + "/arrivals", arrival(UUID.randomUUID(), 1, 1, 0, 0))
                        .status())
                .as("who sends does not receive")
                .isEqualTo(409);
        UUID given = begun();
        ok(sender.post(path(here, given) + "/discard", ""));
        assertThat(sender.post(path(here, given) + "/send", "").status()).isEqualTo(409);
        assertThat(stock.movementsOf(given)).isEmpty();
    }

    /** Lanes of both stores sell it, both send it to each other, and take in and back what is on its way. */
    @Test
    void sixteenWritersMoveOneProductOverTwoStoresRightToTheUnit() throws Exception {
        came(here, shop.bread, 500, "L1", today.plusDays(5));
        came(there, shop.bread, 500, "L1", today.plusDays(5));
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Register till = shop.till("Till " + i);
            intake.record(here, till.till, List.of(till.opened(0)));
            writers.add(() -> {
                for (int n = 0; n < 10; n++) {
                    JournalEntry sale = till.sale(1, 0);
                    intake.record(here, till.till, List.of(sale));
                }
                return 0;
            });
        }
        for (int i = 0; i < 12; i++) {
            boolean forth = i % 2 == 0;
            boolean returned = i % 3 == 0;
            writers.add(() -> sendsAndSettles(owner, forth ? here : there, forth ? there : here, returned));
        }
        int lost = AtOnce.call(writers).stream().mapToInt(Integer::intValue).sum();
        assertThat(lost).isEqualTo(8 * 5);
        assertThat(pieces(here, shop.bread) + pieces(there, shop.bread)).isEqualTo(1_000 - 40 - lost);
        assertThat(posted(1410)).isZero();
        booksBalance();
    }

    /** Five times three breads: two arrive and one is missing, or all come back; how many were missing. */
    private int sendsAndSettles(Client who, long from, long to, boolean returned) {
        int missing = 0;
        for (int n = 0; n < 5; n++) {
            UUID id = begun(who, from, to);
            ok(who.post(path(from, id) + "/goods", "{\"product\":" + shop.bread + ",\"quantity\":3000}"));
            ok(who.post(path(from, id) + "/send", ""));
            if (returned) {
                ok(back(who, from, id));
            } else {
                ok(who.post(path(to, id) + "/arrivals", arrival(UUID.randomUUID(), 1, 2, 1, 0)));
                missing++;
            }
        }
        return missing;
    }

    @Test
    void receivedEightTimesAtOnceItIsReceivedOnce() throws Exception {
        came(here, shop.bread, 10, null, null);
        UUID transfer = sent(shop.bread, 10);
        String told = arrival(UUID.randomUUID(), 1, 10, 0, 0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() ->
                    receiver.post(path(there, transfer) + "/arrivals", told).status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(200);
        assertThat(pieces(there, shop.bread)).isEqualTo(10);
        booksBalance();
    }

    /** Whatever is sent, received, lost and taken back: no unit and no cent is made or goes missing. */
    @Test
    void stockAndCostAreKeptOverRandomSequences() {
        Random random = new Random(58);
        came(here, shop.bread, 300, null, null);
        came(here, shop.wine, 300, "W", today.plusDays(30));
        long lost = 0;
        List<UUID> open = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            if (open.isEmpty() || random.nextInt(3) == 0) {
                open.add(sent(random.nextBoolean() ? shop.bread : shop.wine, 1 + random.nextInt(9)));
            } else {
                UUID transfer = open.get(random.nextInt(open.size()));
                var line = sender.get(path(here, transfer)).json().path("lines").get(0);
                long left = (line.path("quantity").asLong()
                                - line.path("received").asLong()
                                - line.path("missing").asLong()
                                - line.path("damaged").asLong())
                        / 1_000;
                if (random.nextInt(4) == 0) {
                    ok(back(sender, here, transfer));
                    left = 0;
                } else {
                    long received = random.nextLong(left + 1);
                    long missing = random.nextLong(left - received + 1);
                    long damaged = received + missing == 0 ? 1 : random.nextLong(left - received - missing + 1);
                    ok(arrives(transfer, 1, received, missing, damaged));
                    lost += missing + damaged;
                    left -= received + missing + damaged;
                }
                if (left == 0) {
                    open.remove(transfer);
                }
            }
            assertThat(standing() + onTheWay() + lost).as("step %d", step).isEqualTo(600);
        }
        assertThat(worth(Movement.Kind.TRANSFER)).isEqualTo(-posted(1410) - posted(5100));
        booksBalance();
    }

    /** A lot of bread, as though its label could say one. */
    private long calledBack(String lot) {
        return sql.sql("""
                        insert into catalog.recall (product, lot, reason, called_by)
                        values (:product, :lot, 'Glass', 1) returning id""")
                .param("product", shop.bread)
                .param("lot", lot)
                .query(Long.class)
                .single();
    }

    private void forgotten(long recall) {
        sql.sql("delete from catalog.recall where id = :id").param("id", recall).update();
    }

    @Test
    void goodsThatAreCalledBackAreNotSentAndTheRecallSaysWhereTheyStand() {
        came(here, shop.bread, 5, "L-7", today.plusDays(3));
        came(here, shop.bread, 4, "L-8", today.plusDays(9));
        UUID early = begun();
        puts(early, shop.bread, "L-7", 2);
        ok(sender.post(path(here, early) + "/send", ""));
        UUID late = begun();
        puts(late, shop.bread, null, 1);
        long recall = calledBack("L-7");

        var refused = put(late, shop.bread, "L-7", 1_000);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/called-back");
        assertThat(refused.json().path("field").asString()).isEqualTo("lot");
        assertThat(refused.json().path("reason").asString()).isEqualTo("Glass");
        var unsent = sender.post(path(here, late) + "/send", "");
        assertThat(unsent.status()).isEqualTo(409);
        assertThat(unsent.json().path("field").asString()).isEqualTo("lines[0].lot");
        assertThat(unsent.json().path("value").asString()).isEqualTo("L-7");
        assertThat(pieces(here, shop.bread)).isEqualTo(7);
        ok(put(late, shop.bread, "L-8", 1_000));

        var where = ok(sender.get("/api/stores/" + here + "/recalls/" + recall + "/stock"));
        assertThat(where.path("standing").valueStream())
                .extracting(
                        each -> each.path("store").asLong(),
                        each -> each.path("lot").asString(),
                        each -> each.path("quantity").asLong())
                .containsExactly(tuple(here, "L-7", 3_000L));
        assertThat(where.path("onTheWay").path(0).path("transfer").asString()).isEqualTo(early.toString());
        assertThat(where.path("onTheWay").path(0).path("quantity").asLong()).isEqualTo(2_000);

        // What was on its way is there, whatever was called back meanwhile: it is taken in, and said.
        var sheet = ok(receiver.get(path(there, early)));
        assertThat(sheet.path("calledBack").path(0).path("reason").asString()).isEqualTo("Glass");
        ok(arrives(early, 1, 2, 0, 0));
        forgotten(recall);
        ok(put(late, shop.bread, "L-7", 1_000));
    }

    private long standing() {
        return pieces(here, shop.bread)
                + pieces(here, shop.wine)
                + pieces(there, shop.bread)
                + pieces(there, shop.wine);
    }

    private long onTheWay() {
        return coming(shop.bread) + coming(shop.wine);
    }

    private long worth(Movement.Kind kind) {
        return sql.sql(
                        "select coalesce(sum(cost), 0) from inventory.movement where kind = :kind and store in (:here, :there)")
                .param("kind", kind.name())
                .param("here", here)
                .param("there", there)
                .query(Long.class)
                .single();
    }
}

package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Prices prepared, asked about, approved and taken back together, over two stores of a chain. */
@ServerTest
class PriceBatchesTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    Prices prices;

    @Autowired
    Shop shop;

    TestShelf shelf;
    long here;
    long there;
    long soap;
    long rice;
    long salt;
    String path;
    Client buyer;
    Client manager;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap", 299);
        rice = shelf.product("Rice", 1000);
        salt = shelf.product("Salt", 100);
        shelf.open();
        here = shelf.store.id();
        there = stores.open(new NewStore(
                        "Second " + here, List.of("2 Test Street"), TestShelf.ZONE, "en", "USD", List.of("Bye")))
                .id();
        path = "/api/stores/" + here + "/price-batches";
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, here, there).login());
        manager = Client.signedIn(port, shop.hire(Role.MANAGER, here, there).login());
    }

    @Test
    void aBatchIsInTheBookOfAllItsStoresAtOnceFromItsFirstDayOn() {
        LocalDate from = shelf.today().plusDays(2);
        long batch = begun(from, from.plusDays(7), here, there);
        long before = books.current(here).version();
        assertThat(put(batch, line(soap, 279), line(rice, 1100)).status()).isEqualTo(200);
        assertThat(books.current(here).version())
                .as("a draft is nobody's price")
                .isEqualTo(before);

        assertThat(buyer.post(path + "/" + batch + "/approve", "").status()).isEqualTo(403);
        JsonNode approved = ok(manager.post(path + "/" + batch + "/approve", ""));

        assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.get("version").asLong()).isEqualTo(before + 1);
        for (long store : new long[] {here, there}) {
            assertThat(price(store, soap, from.minusDays(1))).hasValue(299);
            assertThat(price(store, soap, from)).hasValue(279);
            assertThat(price(store, rice, from.plusDays(6))).hasValue(1100);
            assertThat(price(store, rice, from.plusDays(7))).hasValue(1000);
        }
        assertThat(put(batch, line(soap, 1)).status()).isEqualTo(409);
        assertThat(manager.post(path + "/" + batch + "/approve", "").status()).isEqualTo(409);
    }

    @Test
    void aBatchForAGroupHoldsInTheStoresThatTheGroupHasWhenItIsApproved() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        long group = ok(owner.post("/api/store-groups", group(here))).get("id").asLong();
        LocalDate from = shelf.today().plusDays(2);
        Client.Answer begun =
                buyer.post(path, "{\"name\":\"City\",\"from\":\"%s\",\"group\":%d}".formatted(from, group));
        long batch = ok(begun).get("id").asLong();
        assertThat(begun.json().get("terms").get("stores").toString()).isEqualTo("[" + here + "]");
        ok(put(batch, line(soap, 279)));

        ok(owner.put("/api/store-groups/" + group, group(here, there)));
        JsonNode approved = ok(manager.post(path + "/" + batch + "/approve", ""));
        assertThat(approved.get("terms").get("group").asLong()).isEqualTo(group);
        assertThat(approved.get("terms").get("stores").toString()).isEqualTo("[" + here + "," + there + "]");
        ok(owner.put("/api/store-groups/" + group, group(here)));
        assertThat(price(here, soap, from)).hasValue(279);
        assertThat(price(there, soap, from)).as("it was in the group then").hasValue(279);
        JsonNode audit = ok(owner.get("/api/stores/" + here + "/audit"));
        assertThat(audit.toString()).contains("\"group\":" + group + ",").contains("[" + here + "," + there + "]");
    }

    @Test
    void aGroupMustHaveTheStoreAndBeTheCallersAndBeThere() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        long theirs =
                ok(owner.post("/api/store-groups", group(there))).get("id").asLong();
        String wanted = "{\"name\":\"City\",\"from\":\"%s\",\"group\":%d%s}";
        LocalDate from = shelf.today().plusDays(2);
        assertThat(buyer.post(path, wanted.formatted(from, theirs, ""))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("group");
        ok(owner.put("/api/store-groups/" + theirs, group(here, there)));
        assertThat(buyer.post(path, wanted.formatted(from, theirs, ",\"stores\":[" + here + "]"))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("stores");
        Client local = Client.signedIn(port, shop.hire(Role.MANAGER, here).login());
        assertThat(local.post(path, wanted.formatted(from, theirs, "")).status())
                .isEqualTo(403);

        long batch = ok(buyer.post(path, wanted.formatted(from, theirs, "")))
                .get("id")
                .asLong();
        ok(put(batch, line(soap, 279)));
        assertThat(owner.delete("/api/store-groups/" + theirs).status()).isEqualTo(204);
        Client.Answer ended = manager.post(path + "/" + batch + "/approve", "");
        assertThat(ended.status()).isEqualTo(400);
        assertThat(ended.json().get("field").asString()).isEqualTo("group");
    }

    private String group(long... in) {
        return "{\"name\":\"City %d\",\"stores\":%s}".formatted(here, java.util.Arrays.toString(in));
    }

    @Test
    void whatLooksLikeAMistakeIsAskedAboutAndMayBeMeant() {
        long batch = begun(shelf.today(), null, here);
        JsonNode lines = ok(put(batch, line(soap, 2990), line(rice, 1600), line(salt, 49)))
                .get("lines");
        assertThat(doubts(lines, soap)).containsExactly("SLIPPED_POINT");
        assertThat(doubts(lines, rice)).containsExactly("LARGE_CHANGE");
        assertThat(doubts(lines, salt)).containsExactly("BELOW_COST", "LARGE_CHANGE");

        Client.Answer asked = manager.post(path + "/" + batch + "/approve", "");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.json().get("open").asInt()).isEqualTo(3);
        assertThat(price(here, soap, shelf.today())).hasValue(299);

        ok(put(batch, line(soap, 309)));
        assertThat(buyer.post(path + "/" + batch + "/confirm", "{\"products\":[%d,999999]}".formatted(rice))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("products");
        ok(buyer.post(path + "/" + batch + "/confirm", "{\"products\":[%d,%d]}".formatted(rice, salt)));
        // Meant was another price than the one that stands there now.
        ok(put(batch, line(rice, 1700)));
        assertThat(manager.post(path + "/" + batch + "/approve", "")
                        .json()
                        .get("open")
                        .asInt())
                .isEqualTo(1);
        ok(buyer.post(path + "/" + batch + "/confirm", "{\"products\":[%d]}".formatted(rice)));
        ok(manager.post(path + "/" + batch + "/approve", ""));
        assertThat(price(here, rice, shelf.today())).hasValue(1700);
        assertThat(price(there, rice, shelf.today())).hasValue(1000);
    }

    @Test
    void aBatchSaysWhatItsProductsCostBeforeInTheCheapestAndTheDearestStoreAndGoesOnSayingIt() {
        prices.change(there, soap, new Prices.Change(319, shelf.today(), null, false, null));
        long batch = begun(shelf.today().plusDays(1), null, here, there);
        JsonNode line = lineOf(ok(put(batch, line(soap, 309))).get("lines"), soap);
        assertThat(line.get("lowest").asLong()).isEqualTo(299);
        assertThat(line.get("highest").asLong()).isEqualTo(319);
        assertThat(line.get("doubts")).isEmpty();

        ok(manager.post(path + "/" + batch + "/approve", ""));
        line = lineOf(ok(buyer.get(path + "/" + batch)).get("lines"), soap);
        assertThat(line.get("lowest").asLong()).isEqualTo(299);
        assertThat(line.get("highest").asLong()).isEqualTo(319);
    }

    @Test
    void rolledBackWhatItReplacedHoldsAgainButForWhatSomebodyEnteredSince() {
        LocalDate day = shelf.today();
        prices.change(here, soap, new Prices.Change(289, day, null, false, null));
        long batch = begun(day, null, here, there);
        ok(put(batch, line(soap, 250), line(rice, 900)));
        ok(manager.post(path + "/" + batch + "/approve", ""));
        assertThat(price(here, soap, day)).hasValue(250);
        prices.change(there, rice, new Prices.Change(950, day, null, false, null));

        assertThat(buyer.post(path + "/" + batch + "/roll-back", "").status()).isEqualTo(403);
        JsonNode back = ok(manager.post(path + "/" + batch + "/roll-back", ""));
        assertThat(back.get("state").asString()).isEqualTo("ROLLED_BACK");
        assertThat(price(here, soap, day)).hasValue(289);
        assertThat(price(there, soap, day)).hasValue(299);
        assertThat(price(here, rice, day)).hasValue(1000);
        assertThat(price(there, rice, day)).hasValue(950);
        assertThat(manager.post(path + "/" + batch + "/roll-back", "").status()).isEqualTo(409);
    }

    @Test
    void aBatchOverABatchGivesWayToItWhenItIsRolledBack() {
        LocalDate day = shelf.today();
        long first = begun(day, null, here);
        ok(put(first, line(soap, 250)));
        ok(manager.post(path + "/" + first + "/approve", ""));
        long second = begun(day, null, here);
        ok(put(second, line(soap, 260)));
        ok(manager.post(path + "/" + second + "/approve", ""));
        ok(manager.post(path + "/" + second + "/roll-back", ""));
        assertThat(price(here, soap, day)).hasValue(250);
        ok(manager.post(path + "/" + first + "/roll-back", ""));
        assertThat(price(here, soap, day)).hasValue(299);
    }

    @Test
    void linesAreTakenAllOrNoneAndTheFirstWrongOneIsNamed() {
        long batch = begun(shelf.today(), null, here);
        String code = TestShelf.gtin(soap).substring(1);
        Client.Answer wrong = buyer.put(path + "/" + batch + "/prices", """
                {"lines":[{"code":"%s","amount":250},{"code":"4006381333931999","amount":100}]}""".formatted(code));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("field").asString()).isEqualTo("lines[1].code");
        assertThat(ok(buyer.get(path + "/" + batch)).get("lines")).isEmpty();
        for (String amount : new String[] {"0", "-5", "10000001", "null"}) {
            Client.Answer refused =
                    buyer.put(path + "/" + batch + "/prices", "{\"lines\":[" + line(soap, amount) + "]}");
            assertThat(refused.status()).as(amount).isEqualTo(400);
            assertThat(refused.json().get("field").asString()).isEqualTo("lines[0].amount");
        }
        assertThat(put(batch, line(soap, 250), line(soap, 260)).status()).isEqualTo(400);
        JsonNode taken = ok(buyer.put(
                path + "/" + batch + "/prices", "{\"lines\":[{\"code\":\"%s\",\"amount\":250}]}".formatted(code)));
        assertThat(lineOf(taken.get("lines"), soap).get("amount").asLong()).isEqualTo(250);
        assertThat(ok(buyer.delete(path + "/" + batch + "/prices/" + soap)).get("lines"))
                .isEmpty();
        assertThat(manager.post(path + "/" + batch + "/approve", "").status())
                .as("nothing in it")
                .isEqualTo(409);
    }

    @Test
    void nobodySetsPricesWhereTheyDoNotWork() {
        Client local = Client.signedIn(port, shop.hire(Role.MANAGER, here).login());
        assertThat(local.post(path, terms(shelf.today(), null, here, there)).status())
                .isEqualTo(403);
        assertThat(local.post(path, terms(shelf.today(), null)).status())
                .as("the chain's price")
                .isEqualTo(403);
        assertThat(local.post(path, terms(shelf.today(), null, here, 999_999_999L))
                        .status())
                .isEqualTo(400);
        assertThat(local.post(path, terms(shelf.today().minusDays(1), null, here))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("from");
        assertThat(local.post(path, terms(shelf.today(), null, there)).status())
                .as("not the store that it is prepared in")
                .isEqualTo(400);
        String theirs = path.replace("/" + here + "/", "/" + there + "/");
        long batch = ok(buyer.post(theirs, terms(shelf.today(), null, there)))
                .get("id")
                .asLong();
        assertThat(local.get(path + "/" + batch).status()).isEqualTo(404);

        long both = begun(shelf.today(), null, here, there);
        ok(put(both, line(soap, 250)));
        assertThat(local.post(path + "/" + both + "/approve", "").status()).isEqualTo(403);
    }

    @Test
    void theChainsPriceLeavesAStoresOwnAlone() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        prices.change(there, soap, new Prices.Change(319, shelf.today(), null, false, null));
        // A price of the whole chain begins no earlier than the last of its stores' days.
        LocalDate day = stores.all().stream()
                .map(store -> store.dayOf(Instant.now()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        long batch = ok(owner.post(path, terms(day, null))).get("id").asLong();
        ok(owner.put(path + "/" + batch + "/prices", "{\"lines\":[" + line(soap, 259) + "]}"));
        ok(owner.post(path + "/" + batch + "/approve", ""));
        assertThat(price(here, soap, day)).hasValue(259);
        assertThat(price(there, soap, day)).hasValue(319);
        ok(owner.post(path + "/" + batch + "/roll-back", ""));
        assertThat(price(here, soap, day)).hasValue(299);
    }

    @Test
    void manyWhoApproveBatchesOfTheSameProductsAtOnceComeOutOneAfterTheOther() throws Exception {
        List<Long> batches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long batch = begun(shelf.today(), null, here, there);
            ok(put(batch, line(i % 2 == 0 ? soap : rice, 300 + i), line(i % 2 == 0 ? rice : soap, 301 + i)));
            ok(buyer.post(path + "/" + batch + "/confirm", "{\"products\":[%d,%d]}".formatted(soap, rice)));
            batches.add(batch);
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Client.Answer>> approvals = batches.stream()
                    .<Callable<Client.Answer>>map(batch -> () -> manager.post(path + "/" + batch + "/approve", ""))
                    .toList();
            List<Long> versions = new ArrayList<>();
            for (Future<Client.Answer> done : threads.invokeAll(approvals)) {
                versions.add(ok(done.get()).get("version").asLong());
            }
            assertThat(versions).doesNotHaveDuplicates();
            long last = batches.get(IntStream.range(0, 8)
                    .boxed()
                    .max((a, b) -> Long.compare(versions.get(a), versions.get(b)))
                    .orElseThrow());
            JsonNode won = ok(buyer.get(path + "/" + last)).get("lines");
            for (long product : new long[] {soap, rice}) {
                assertThat(price(there, product, shelf.today()))
                        .hasValue(lineOf(won, product).get("amount").asLong());
            }
        }
    }

    private long begun(LocalDate from, @Nullable LocalDate to, long... in) {
        return ok(buyer.post(path, terms(from, to, in))).get("id").asLong();
    }

    private static String terms(LocalDate from, @Nullable LocalDate to, long... in) {
        String where = in.length == 0
                ? ""
                : ",\"stores\":"
                        + IntStream.range(0, in.length).mapToObj(i -> in[i]).toList();
        return "{\"name\":\"Week 49\",\"from\":\"%s\"%s%s}"
                .formatted(from, to == null ? "" : ",\"to\":\"" + to + "\"", where);
    }

    private static String line(long product, Object amount) {
        return "{\"product\":%d,\"amount\":%s}".formatted(product, amount);
    }

    private Client.Answer put(long batch, String... lines) {
        return buyer.put(path + "/" + batch + "/prices", "{\"lines\":[" + String.join(",", lines) + "]}");
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private static JsonNode lineOf(JsonNode lines, long product) {
        return lines.valueStream()
                .filter(line -> line.get("product").asLong() == product)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> doubts(JsonNode lines, long product) {
        return lineOf(lines, product)
                .get("doubts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private OptionalLong price(long store, long product, LocalDate day) {
        return books.current(store).product(product).orElseThrow().priceOn(day.toEpochDay(), false);
    }
}

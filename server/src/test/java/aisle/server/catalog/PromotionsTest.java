package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Promotions drafted, tried on a basket, published as a version of the price book, changed and stopped. */
@ServerTest
class PromotionsTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    CouponOffers coupons;

    @Autowired
    Shop shop;

    TestShelf shelf;
    long here;
    long there;
    long soap;
    long rice;
    String path;
    Client buyer;
    Client manager;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap", 300);
        rice = shelf.product("Rice", 1000);
        shelf.open();
        here = shelf.store.id();
        there = stores.open(new NewStore(
                        "Second " + here, List.of("2 Test Street"), TestShelf.ZONE, "en", "USD", List.of("Bye")))
                .id();
        path = "/api/stores/" + here + "/promotions";
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, here, there).login());
        manager = Client.signedIn(port, shop.hire(Role.MANAGER, here, there).login());
    }

    @Test
    void aDraftIsNobodysAndPublishedItIsInTheBookOfItsStoresUntilItIsStopped() {
        long before = books.current(here).version();
        long promotion = drafted(threeForTwo(shelf.today(), ""));
        assertThat(books.current(here).version()).isEqualTo(before);
        assertThat(state(promotion)).isEqualTo("DRAFT");
        assertThat(buyer.post(path + "/" + promotion + "/publish", "").status()).isEqualTo(403);

        ok(manager.post(path + "/" + promotion + "/publish", ""));
        assertThat(books.current(here).version()).isEqualTo(before + 1);
        assertThat(state(promotion)).isEqualTo("RUNNING");
        assertThat(charged(here, soap, 3)).isEqualTo(600);
        assertThat(charged(there, soap, 3)).as("it is for one store").isEqualTo(900);

        assertThat(buyer.post(path + "/" + promotion + "/stop", "").status()).isEqualTo(403);
        ok(manager.post(path + "/" + promotion + "/stop", ""));
        assertThat(state(promotion)).isEqualTo("STOPPED");
        assertThat(charged(here, soap, 3)).isEqualTo(900);
        assertThat(chargedAt(before + 1, soap, 3))
                .as("what was sold meanwhile is reckoned as it was sold")
                .isEqualTo(600);
        assertThat(type(manager.post(path + "/" + promotion + "/stop", ""))).isEqualTo("/problems/promotion-over");
        assertThat(type(change(promotion, threeForTwo(shelf.today(), "")))).isEqualTo("/problems/promotion-over");
    }

    @Test
    void aChangeOfWhatRunsWaitsUntilItIsPublishedAndWhatWasSoldBeforeStays() {
        long promotion = published(threeForTwo(shelf.today(), ""));
        long first = books.current(here).version();
        String half = terms("Half price", "PERCENT", shelf.today(), "\"ppm\":500000");

        JsonNode shown = ok(change(promotion, half)).get("promotion");
        assertThat(shown.get("terms").get("kind").asString()).isEqualTo("CHEAPEST_FREE");
        assertThat(shown.get("draft").get("terms").get("ppm").asLong()).isEqualTo(500_000);
        assertThat(row(promotion).get("changing").asBoolean()).isTrue();
        assertThat(charged(here, soap, 3)).isEqualTo(600);

        shown = ok(manager.post(path + "/" + promotion + "/publish", "")).get("promotion");
        assertThat(charged(here, soap, 3)).isEqualTo(450);
        assertThat(chargedAt(first, soap, 3)).isEqualTo(600);
        assertThat(shown.get("draft").isNull()).isTrue();
        assertThat(shown.get("editions").get(0).get("terms").get("kind").asString())
                .isEqualTo("PERCENT");
        assertThat(shown.get("editions").get(1).get("terms").get("kind").asString())
                .as("the history keeps what it was")
                .isEqualTo("CHEAPEST_FREE");

        ok(change(promotion, threeForTwo(shelf.today(), "")));
        assertThat(buyer.post(path + "/" + promotion + "/discard", "").status()).isEqualTo(204);
        assertThat(type(manager.post(path + "/" + promotion + "/publish", "")))
                .isEqualTo("/problems/promotion-no-draft");
        assertThat(charged(here, soap, 3)).isEqualTo(450);
    }

    @Test
    void everyKindOfTheRulesCanBeWrittenAndIsGiven() {
        Map<String, Long> sixSoapsAndARice = Map.of(
                "\"kind\":\"PERCENT\",\"ppm\":100000",
                180L,
                "\"kind\":\"AMOUNT\",\"amount\":25",
                150L,
                "\"kind\":\"FIXED_PRICE\",\"price\":280",
                120L,
                "\"kind\":\"N_FOR\",\"count\":2,\"price\":500",
                300L,
                "\"kind\":\"MIX\",\"count\":6,\"price\":1500",
                300L,
                "\"kind\":\"CHEAPEST_FREE\",\"count\":3",
                600L,
                "\"kind\":\"BUY_X_GET_Y\",\"buy\":2,\"get\":1,\"ppm\":500000",
                300L,
                "\"kind\":\"OTHER_ITEM\",\"buy\":1,\"get\":1,\"ppm\":500000,\"reward\":{\"products\":[%d]}"
                        .formatted(rice),
                500L,
                "\"kind\":\"QUANTITY_PRICE\",\"steps\":[{\"count\":3,\"price\":290},{\"count\":6,\"price\":250}]",
                300L,
                "\"kind\":\"TIERS\",\"steps\":[{\"count\":4,\"ppm\":100000}]",
                180L);
        sixSoapsAndARice.forEach((kind, saved) -> {
            JsonNode tried = ok(tried("{\"name\":\"A\",\"from\":\"%s\",\"stores\":[%d],\"products\":[%d],%s}"
                    .formatted(shelf.today(), here, soap, kind)));
            assertThat(saved(tried)).as(kind).isEqualTo(saved);
        });
        JsonNode spent = ok(tried(
                "{\"name\":\"A\",\"from\":\"%s\",\"stores\":[%d],\"everything\":true,\"exceptProducts\":[%d],\"kind\":\"THRESHOLD\",\"steps\":[{\"spend\":1800,\"amount\":200}]}"
                        .formatted(shelf.today(), here, rice)));
        assertThat(saved(spent)).isEqualTo(200);
    }

    @Test
    void theTestBasketSaysWhatEachLineComesToWithAndWithoutAndWhatIsNearlyReached() {
        String terms = threeForTwo(shelf.today(), "");
        JsonNode two = ok(buyer.post(
                path + "/test-basket",
                "{\"terms\":%s,\"lines\":[{\"product\":%d,\"quantity\":2000}]}".formatted(terms, soap)));
        assertThat(two.get("with").asLong()).isEqualTo(624);
        JsonNode hint = two.get("hints").get(0);
        assertThat(hint.get("product").asString()).isEqualTo("Soap");
        assertThat(hint.get("more").asLong()).isEqualTo(1);
        assertThat(hint.get("saves").asLong()).isEqualTo(300);
        assertThat(hint.get("own").asBoolean()).isTrue();

        JsonNode six = ok(tried(terms));
        JsonNode line = six.get("rows").get(0);
        assertThat(line.get("without").asLong()).isEqualTo(1800);
        assertThat(line.get("with").asLong()).isEqualTo(1200);
        assertThat(line.get("given").get(0).get("amount").asLong()).isEqualTo(600);
        assertThat(six.get("staysWithout").asLong()).isEqualTo(2800);
        assertThat(six.get("stays").asLong()).isEqualTo(2200);
        assertThat(six.get("cost").asLong()).isEqualTo(6 * 150 + 500);
        assertThat(charged(here, soap, 3)).as("a trial is nobody's price").isEqualTo(900);

        long running = published(terms);
        JsonNode changed = ok(buyer.post(
                path + "/test-basket",
                "{\"promotion\":%d,\"terms\":%s,\"lines\":[{\"product\":%d,\"quantity\":3000}]}"
                        .formatted(running, terms("Ten off", "AMOUNT", shelf.today(), "\"amount\":10"), soap)));
        assertThat(changed.get("without").asLong())
                .as("what runs is not given beside its own change")
                .isEqualTo(936);
        assertThat(changed.get("with").asLong()).isEqualTo(905);
    }

    @Test
    void membersAndCouponsAreTriedToo() {
        String terms = terms(
                "Club",
                "PERCENT",
                shelf.today(),
                "\"ppm\":500000,\"members\":true,\"coupon\":{\"code\":\"CLUB%d\"}".formatted(here));
        assertThat(with(terms, "")).isEqualTo(312);
        assertThat(with(terms, ",\"member\":true")).isEqualTo(312);
        assertThat(with(terms, ",\"coupon\":true")).isEqualTo(312);
        assertThat(with(terms, ",\"member\":true,\"coupon\":true")).isEqualTo(156);
        long promotion = published(terms);
        assertThat(coupons.all()).anyMatch(offer -> offer.code().equals("CLUB" + here));
        ok(manager.post(path + "/" + promotion + "/stop", ""));
        assertThat(coupons.all()).noneMatch(offer -> offer.code().equals("CLUB" + here));
    }

    @Test
    void whatIsNotAllowedIsRefusedByItsName() {
        LocalDate today = shelf.today();
        assertThat(refused(terms("", "PERCENT", today, "\"ppm\":1"))).isEqualTo("name");
        assertThat(refused(terms("A", "LOTTERY", today, "\"ppm\":1"))).isEqualTo("kind");
        assertThat(refused(terms("A", "PERCENT", today, "\"ppm\":1000001"))).isEqualTo("ppm");
        assertThat(refused(terms("A", "PERCENT", today, "\"ppm\":1,\"count\":3")))
                .isEqualTo("count");
        assertThat(refused(terms("A", "PERCENT", today, "\"ppm\":1,\"priority\":10")))
                .isEqualTo("priority");
        assertThat(field(buyer.post(path, wanted(terms("A", "PERCENT", today.minusDays(1), "\"ppm\":1")))))
                .isEqualTo("from");
        assertThat(refused(terms("A", "PERCENT", today, "\"ppm\":1,\"to\":\"%s\"".formatted(today))))
                .isEqualTo("to");
        assertThat(refused(terms("A", "PERCENT", today, "\"ppm\":1,\"departments\":[65535]")))
                .isEqualTo("departments");
        assertThat(refused(terms("A", "CHEAPEST_FREE", today, "\"count\":3,\"stacks\":true")))
                .isEqualTo("stacks");
        assertThat(refused(terms("A", "TIERS", today, "\"steps\":[{\"count\":4,\"ppm\":2},{\"count\":3,\"ppm\":3}]")))
                .isEqualTo("steps[1]");
        assertThat(refused("{\"name\":\"A\",\"kind\":\"PERCENT\",\"from\":\"%s\",\"ppm\":1,\"stores\":[%d]}"
                        .formatted(today, here)))
                .isEqualTo("products");
        assertThat(buyer.post(
                                path,
                                wanted(terms("A", "PERCENT", today, "\"ppm\":1")
                                        .replace("\"stores\":[%d],".formatted(here), "")))
                        .status())
                .as("the chain is for who works in all of it")
                .isEqualTo(403);
    }

    @Test
    void whatHasBegunKeepsItsFirstDayAndAComingOneIsNotGivenYet() {
        LocalDate later = shelf.today().plusDays(3);
        long promotion = published(threeForTwo(later, ""));
        assertThat(state(promotion)).isEqualTo("COMING");
        assertThat(charged(here, soap, 3)).isEqualTo(900);
        ok(change(promotion, threeForTwo(later.plusDays(1), "")));
        ok(manager.post(path + "/" + promotion + "/publish", ""));
        assertThat(row(promotion).get("terms").get("from").asString())
                .isEqualTo(later.plusDays(1).toString());
    }

    @Test
    void whatElseIsForTheGoodsIsNamedWithWhatTheCoreWouldGiveAndWhy() {
        LocalDate today = shelf.today();
        String tenOff = terms("Ten off", "AMOUNT", today, "\"amount\":10");
        long running = published(tenOff);
        published(terms("Another time", "AMOUNT", today.plusDays(9), "\"amount\":10"));

        JsonNode met =
                met(terms("Five off", "AMOUNT", today, "\"amount\":5,\"to\":\"%s\"".formatted(today.plusDays(9))));
        assertThat(met.get("conflicts")).hasSize(1);
        JsonNode conflict = met.get("conflicts").get(0);
        assertThat(conflict.get("promotion").asLong()).isEqualTo(running);
        assertThat(conflict.get("why").asString()).isEqualTo("SAVES_MORE");
        assertThat(conflict.get("otherGiven").asBoolean()).isTrue();
        assertThat(conflict.get("ownGiven").asBoolean()).isFalse();
        assertThat(conflict.get("own").asLong()).isEqualTo(5);
        assertThat(conflict.get("both").asLong()).isEqualTo(10);

        String five = "\"amount\":5,\"to\":\"%s\"".formatted(today.plusDays(9));
        assertThat(why(terms("Five off", "AMOUNT", today, five + ",\"priority\":1")))
                .isEqualTo("PRIORITY");
        assertThat(why(terms("Five off", "AMOUNT", today, five + ",\"stacks\":true")))
                .isEqualTo("ON_TOP");
        assertThat(why(terms("Ten off", "AMOUNT", today, five.replace("5", "10"))))
                .isEqualTo("LOWER_NUMBER");
        assertThat(why(
                        "{\"name\":\"A\",\"kind\":\"THRESHOLD\",\"from\":\"%s\",\"to\":\"%s\",\"products\":[%d],\"steps\":[{\"spend\":295,\"amount\":5}]}"
                                .formatted(today, today.plusDays(9), soap)))
                .as("290 is left of 300")
                .isEqualTo("TOO_LITTLE_LEFT");
        assertThat(met("{\"name\":\"A\",\"kind\":\"PERCENT\",\"from\":\"%s\",\"ppm\":1,\"products\":[%d]}"
                                .formatted(today, rice))
                        .get("conflicts"))
                .as("other goods")
                .isEmpty();
        assertThat(met("{\"name\":\"A\",\"kind\":\"PERCENT\",\"from\":\"%s\",\"ppm\":1,\"departments\":[%d]}"
                                .formatted(today, shelf.department))
                        .get("conflicts"))
                .as("a department of which the goods are")
                .hasSize(2);
        assertThat(buyer.post(path + "/conflicts", "{\"promotion\":%d,\"terms\":%s}".formatted(running, tenOff))
                        .json()
                        .get("conflicts"))
                .as("it does not meet itself")
                .hasSize(1);
    }

    @Test
    void whatWouldBeSoldBelowCostIsNamed() {
        String all = "{\"name\":\"A\",\"kind\":\"CHEAPEST_FREE\",\"from\":\"%s\",\"count\":%d,\"departments\":[%d]%s}";
        JsonNode three = met(all.formatted(shelf.today(), 3, shelf.department, ""));
        assertThat(three.get("below")).isEmpty();
        assertThat(three.get("goods").asLong()).isEqualTo(2);

        String sixty =
                "{\"name\":\"A\",\"kind\":\"PERCENT\",\"from\":\"%s\",\"ppm\":600000,\"departments\":[%d],\"exceptProducts\":[%d]}"
                        .formatted(shelf.today(), shelf.department, rice);
        JsonNode below = met(sixty).get("below");
        assertThat(below).hasSize(1);
        assertThat(below.get(0).get("name").asString()).isEqualTo("Soap");
        assertThat(below.get(0).get("stays").asLong()).isEqualTo(120);
        assertThat(below.get(0).get("cost").asLong()).isEqualTo(150);
    }

    private JsonNode met(String terms) {
        return ok(buyer.post(path + "/conflicts", "{\"terms\":%s}".formatted(terms)));
    }

    @Test
    void aPromotionForAGroupIsInTheBookOfTheStoresThatTheGroupHasWhenItIsPublished() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        String group = "{\"name\":\"Coast %d\",\"stores\":%s}";
        long id = owner.post("/api/store-groups", group.formatted(here, "[" + here + "]"))
                .json()
                .get("id")
                .asLong();
        String terms = threeForTwo(shelf.today(), ",\"group\":" + id).replace("\"stores\":[" + here + "],", "");
        long promotion = drafted(terms);
        ok(owner.put("/api/store-groups/" + id, group.formatted(here, "[" + here + "," + there + "]")));

        JsonNode shown = ok(manager.post(path + "/" + promotion + "/publish", ""))
                .get("promotion")
                .get("terms");
        assertThat(shown.get("group").asLong()).isEqualTo(id);
        assertThat(shown.get("stores").toString()).isEqualTo("[" + here + "," + there + "]");
        ok(owner.put("/api/store-groups/" + id, group.formatted(here, "[" + here + "]")));
        assertThat(charged(here, soap, 3)).isEqualTo(600);
        assertThat(charged(there, soap, 3)).as("it was in the group then").isEqualTo(600);
        assertThat(field(buyer.post(path, wanted(terms.replace("\"group\":" + id, "\"group\":4000000000")))))
                .isEqualTo("group");
    }

    private String why(String terms) {
        return met(terms).get("conflicts").get(0).get("why").asString();
    }

    @Test
    void whatWasTakenOverIsChangedFromItsOwnFirstDayOn() {
        TestShelf older = new TestShelf(stores, assortment);
        long tea = older.product("Tea", 400);
        long promotion = older.promotion("PERCENT", Map.of("ppm", 100_000L), tea);
        older.open();
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        String at = "/api/stores/" + older.store.id() + "/promotions/" + promotion;
        assertThat(ok(owner.get(at)).get("promotion").get("editions")).isEmpty();
        String half =
                "{\"terms\":{\"name\":\"Half\",\"kind\":\"PERCENT\",\"ppm\":500000,\"from\":\"%s\",\"products\":[%d]}}";
        assertThat(field(owner.put(at, half.formatted(shelf.today(), tea)))).isEqualTo("from");
        ok(owner.put(at, half.formatted(TestShelf.LONG_AGO, tea)));
        ok(owner.post(at + "/publish", ""));
        assertThat(charged(older.store.id(), tea, 1)).isEqualTo(200);
        assertThat(manager.get(path + "/" + promotion).status())
                .as("the chain's")
                .isEqualTo(200);
        assertThat(manager.post(path + "/" + promotion + "/stop", "").status()).isEqualTo(403);
    }

    private static String field(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().get("field").asString();
    }

    private String refused(String terms) {
        String field = field(tried(terms));
        assertThat(field(buyer.post(path, wanted(terms)))).isEqualTo(field);
        return field;
    }

    private static String type(Client.Answer answer) {
        return answer.json().get("type").asString();
    }

    private String threeForTwo(LocalDate from, String more) {
        return terms("3 for 2", "CHEAPEST_FREE", from, "\"count\":3" + more);
    }

    private String terms(String name, String kind, LocalDate from, String more) {
        return "{\"name\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\",\"stores\":[%d],\"products\":[%d],%s}"
                .formatted(name, kind, from, here, soap, more);
    }

    private static String wanted(String terms) {
        return "{\"terms\":" + terms + "}";
    }

    private long drafted(String terms) {
        Client.Answer begun = buyer.post(path, wanted(terms));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().get("promotion").get("id").asLong();
    }

    private long published(String terms) {
        long promotion = drafted(terms);
        ok(manager.post(path + "/" + promotion + "/publish", ""));
        return promotion;
    }

    private Client.Answer change(long promotion, String terms) {
        return buyer.put(path + "/" + promotion, wanted(terms));
    }

    /** Six soaps and a rice. */
    private Client.Answer tried(String terms) {
        return buyer.post(
                path + "/test-basket",
                "{\"terms\":%s,\"lines\":[{\"product\":%d,\"quantity\":6000},{\"product\":%d,\"quantity\":1000}]}"
                        .formatted(terms, soap, rice));
    }

    private static long saved(JsonNode tried) {
        long saved = 0;
        for (JsonNode row : tried.get("rows")) {
            saved += row.get("without").asLong() - row.get("with").asLong();
        }
        return saved;
    }

    private long with(String terms, String more) {
        return ok(buyer.post(
                        path + "/test-basket",
                        "{\"terms\":%s,\"lines\":[{\"product\":%d,\"quantity\":1000}]%s}".formatted(terms, soap, more)))
                .get("with")
                .asLong();
    }

    private JsonNode row(long promotion) {
        for (JsonNode row : ok(buyer.get(path)).get("promotions")) {
            if (row.get("id").asLong() == promotion) {
                return row;
            }
        }
        throw new AssertionError("promotion " + promotion + " is not in the list");
    }

    private String state(long promotion) {
        String listed = row(promotion).get("state").asString();
        assertThat(ok(buyer.get(path + "/" + promotion))
                        .get("promotion")
                        .get("state")
                        .asString())
                .isEqualTo(listed);
        return listed;
    }

    /** What a till of the store charges now, before tax. */
    private long charged(long store, long product, int pieces) {
        return charged(books.current(store), product, pieces);
    }

    private long chargedAt(long version, long product, int pieces) {
        return charged(books.at(here, version), product, pieces);
    }

    private long charged(PriceBook book, long product, int pieces) {
        return book.pricing()
                .price(new Basket(
                        shelf.today().toEpochDay(),
                        false,
                        List.of(),
                        List.of(book.product(product).orElseThrow()),
                        List.of(new BasketLine(product, "", pieces * 1000L, 0, 0))))
                .lines()
                .getFirst()
                .net();
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}

package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which labels a day's prices make necessary, and what is printed of them. */
@ServerTest
class ShelfLabelsTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Prices prices;

    @Autowired
    Shop shop;

    TestShelf shelf;
    LocalDate day;
    long soap;
    long rice;
    long store;
    Client buyer;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap, \"mild\"", 299);
        rice = shelf.product("Rice", 1000);
        shelf.product("Salt", 100);
        shelf.open();
        store = shelf.store.id();
        day = shelf.today().plusDays(3);
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
    }

    @Test
    void onlyWhatCostsSomethingElseThanTheDayBeforeNeedsALabel() {
        prices.change(store, soap, new Prices.Change(279, day, day.plusDays(2), false, null));
        prices.change(store, rice, new Prices.Change(1000, day, null, false, "the same again"));

        assertThat(names(day)).containsExactly("Soap, \"mild\"");
        assertThat(names(day.plusDays(1))).isEmpty();
        assertThat(names(day.plusDays(2))).as("the price before holds again").containsExactly("Soap, \"mild\"");
        JsonNode label = labels(day).get(0);
        assertThat(label.get("before").asLong()).isEqualTo(299);
        assertThat(label.get("price").asLong()).isEqualTo(279);
        assertThat(labels(day.plusDays(2)).get(0).get("price").asLong()).isEqualTo(299);
    }

    @Test
    void aMembersPriceNeedsALabelToo() {
        prices.change(store, rice, new Prices.Change(899, day, null, true, null));
        JsonNode label = labels(day).get(0);
        assertThat(label.get("price").asLong()).isEqualTo(1000);
        assertThat(label.get("memberPrice").asLong()).isEqualTo(899);
    }

    @Test
    void stickersAreForPiecesWithACodeAndForLessThanTheyCost() {
        assertThat(sticker(soap, 150, shelf.today(), 3).body()).startsWith("%PDF");
        assertThat(sticker(soap, 299, shelf.today(), 3).body()).contains("1 to 298 minor units");
        assertThat(sticker(soap, 150, shelf.today().minusDays(1), 3).body()).contains("\"field\":\"lastDay\"");
        assertThat(sticker(soap, 150, shelf.today(), 301).body()).contains("1 to 300");
        assertThat(sticker(1, 150, shelf.today(), 3).status()).isEqualTo(404);
    }

    private Client.Answer sticker(long product, long price, LocalDate lastDay, int count) {
        return buyer.post(
                "/api/stores/" + store + "/labels/stickers",
                "{\"product\":%d,\"price\":%d,\"lastDay\":\"%s\",\"count\":%d,\"format\":\"A4_24\"}"
                        .formatted(product, price, lastDay, count));
    }

    @Test
    void theListForElectronicLabelsSaysCodesAndDecimalsAndQuotesWhatWantsIt() {
        prices.change(store, soap, new Prices.Change(279, day, null, false, null));
        prices.change(store, rice, new Prices.Change(899, day, null, true, null));
        buyer.put(
                "/api/stores/%d/products/%d/declaration".formatted(store, rice),
                "{\"content\":2000,\"measure\":\"KG\",\"comparedBy\":\"KG\"}");
        Client.Answer list = buyer.get("/api/stores/%d/labels/list?day=%s".formatted(store, day));
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().split("\\r?\\n"))
                .containsExactly(
                        "code,name,unit,price,member_price,currency,from,unit_price,unit_price_by",
                        "%s,Rice,EACH,10.00,8.99,USD,%s,5.00,KG".formatted(TestShelf.gtin(rice), day),
                        "%s,\"Soap, \"\"mild\"\"\",EACH,2.79,,USD,%s,,".formatted(TestShelf.gtin(soap), day));
    }

    @Test
    void sheetsAreAPdfOfAFormatThatIsKnown() {
        prices.change(store, soap, new Prices.Change(279, day, null, false, null));
        String path = "/api/stores/%d/labels/sheets?day=%s&format=".formatted(store, day);
        Client.Answer pdf = buyer.get(path + "A4_24");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(buyer.get(path + "A3").json().get("field").asString()).isEqualTo("format");
    }

    @Test
    void aGroupsLabelsAreThoseOfEachOfItsStoresThatTheCallerWorksIn() {
        long second = shop.store().id();
        long third = shop.store().id();
        prices.change(store, soap, new Prices.Change(279, day, null, false, null));
        prices.change(second, soap, new Prices.Change(289, day, null, false, null));
        prices.change(third, soap, new Prices.Change(269, day, null, false, null));
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        long group = owner.post(
                        "/api/store-groups",
                        "{\"name\":\"Labels %d\",\"stores\":[%d,%d,%d]}".formatted(store, store, second, third))
                .json()
                .get("id")
                .asLong();
        Client both = Client.signedIn(port, shop.hire(Role.BUYER, store, second).login());
        String path = "/api/stores/" + store + "/labels";
        String asked = "?day=" + day + "&group=" + group;

        JsonNode stores = both.get(path + "/stores" + asked).json().get("stores");
        assertThat(stores.valueStream().map(each -> each.get("store").asLong() + ":" + each.get("labels")))
                .containsExactly(store + ":1", second + ":1");
        assertThat(both.get(path + "/list" + asked).body().split("\\r?\\n"))
                .containsExactly(
                        "store,code,name,unit,price,member_price,currency,from,unit_price,unit_price_by",
                        "%d,%s,\"Soap, \"\"mild\"\"\",EACH,2.79,,USD,%s,,".formatted(store, TestShelf.gtin(soap), day),
                        "%d,%s,\"Soap, \"\"mild\"\"\",EACH,2.89,,USD,%s,,"
                                .formatted(second, TestShelf.gtin(soap), day));
        assertThat(both.get(path + "/sheets" + asked + "&format=A4_24").body()).startsWith("%PDF-");
        Client elsewhere = Client.signedIn(
                port, shop.hire(Role.BUYER, shop.store().id(), store).login());
        assertThat(owner.put(
                                "/api/store-groups/" + group,
                                "{\"name\":\"Labels %d\",\"stores\":[%d]}".formatted(store, second))
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere.get(path + "/stores" + asked).status()).isEqualTo(403);
    }

    private JsonNode labels(LocalDate on) {
        return buyer.get("/api/stores/%d/labels?day=%s".formatted(store, on))
                .json()
                .get("labels");
    }

    private List<String> names(LocalDate on) {
        return labels(on)
                .valueStream()
                .map(label -> label.get("name").asString())
                .toList();
    }
}

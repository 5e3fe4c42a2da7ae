package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Price batches that begin at a time of day. */
@ServerTest
class PricesFromAMinuteTest {

    private static final int SEVEN = 7 * 60;
    private static final int NINETEEN = 19 * 60;

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

    @Autowired
    JdbcClient sql;

    TestShelf shelf;
    long store;
    long soap;
    String path;
    Client manager;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap", 299);
        shelf.open();
        store = shelf.store.id();
        path = "/api/stores/" + store + "/price-batches";
        manager = Client.signedIn(port, shop.hire(Role.MANAGER, store).login());
    }

    @Test
    void aPriceHoldsFromItsMinuteOnAndTheOneBeforeItUntilThen() {
        LocalDate day = shelf.today().plusDays(1);
        prices.change(store, soap, new Prices.Change(289, day, null, false, null));
        approved(begun(day, SEVEN, null), 279);
        long evening = begun(day, NINETEEN, day.plusDays(1));
        JsonNode sheet = put(evening, 199);
        assertThat(sheet.get("batch").get("terms").get("fromMinute").asInt()).isEqualTo(NINETEEN);
        assertThat(sheet.get("lines").get(0).get("lowest").asLong())
                .as("what holds in the minute before")
                .isEqualTo(279);
        approve(evening);

        assertThat(price(day.minusDays(1), NINETEEN)).hasValue(299);
        assertThat(price(day, SEVEN - 1)).hasValue(289);
        assertThat(price(day, SEVEN)).hasValue(279);
        assertThat(price(day, NINETEEN)).hasValue(199);
        assertThat(price(day.plusDays(1), 0)).hasValue(279);
        JsonNode shown = ok(manager.get("/api/stores/" + store + "/products/" + soap));
        assertThat(shown.get("price").asLong()).isEqualTo(299);
        assertThat(shown.get("prices").findValuesAsString("fromMinute")).startsWith("" + NINETEEN, "" + SEVEN, "0");
        assertThat(shown.get("prices").findValuesAsString("state")).startsWith("LATER", "LATER", "LATER", "NOW");

        ok(manager.post(path + "/" + evening + "/roll-back", ""));
        assertThat(price(day, NINETEEN)).hasValue(279);
    }

    @Test
    void aSecondBatchForTheSameMinuteTakesThePlaceOfTheFirst() {
        LocalDate day = shelf.today().plusDays(1);
        approved(begun(day, SEVEN, null), 279);
        long second = begun(day, SEVEN, null);
        approved(second, 269);
        assertThat(price(day, SEVEN)).hasValue(269);
        ok(manager.post(path + "/" + second + "/roll-back", ""));
        assertThat(price(day, SEVEN)).hasValue(279);
        assertThat(price(day, SEVEN - 1)).hasValue(299);
    }

    @Test
    void aPriceEnteredForTodayTakesThePlaceOfWhatHasBegunTodayAndOfABatchToo() {
        long batch = begun(shelf.today().plusDays(1), SEVEN, null);
        approved(batch, 279);
        int begun = beganJustNow(batch);
        prices.change(store, soap, new Prices.Change(309, shelf.today(), null, false, null));
        assertThat(price(shelf.today(), begun)).hasValue(309);

        long other = begun(shelf.today().plusDays(1), SEVEN, null);
        approved(other, 259);
        begun = beganJustNow(other);
        approved(begun(shelf.today(), 0, null), 319);
        assertThat(price(shelf.today(), begun)).hasValue(319);
    }

    @Test
    void aMinuteThatIsOverOrThatNoDayHasIsRefused() {
        for (int minute : new int[] {-1, 1440}) {
            assertRefused(shelf.today().plusDays(1), minute);
        }
        if (now() > 0) {
            assertRefused(shelf.today(), now());
        }
    }

    private void assertRefused(LocalDate day, int minute) {
        Client.Answer refused = manager.post(path, terms(day, minute, null));
        assertThat(refused.status()).as("minute %d", minute).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo("fromMinute");
    }

    /** Moves a batch's prices to a minute of today that has begun; answers which. */
    private int beganJustNow(long batch) {
        int minute = now();
        sql.sql("update catalog.price set valid_from = :day, from_minute = :minute where batch = :batch")
                .param("day", shelf.today())
                .param("minute", minute)
                .param("batch", batch)
                .update();
        return minute;
    }

    private static int now() {
        return LocalTime.now(TestShelf.ZONE).toSecondOfDay() / 60;
    }

    private OptionalLong price(LocalDate day, int minute) {
        return books.current(store).product(soap).orElseThrow().priceAt(day.toEpochDay(), minute, false);
    }

    private void approved(long batch, long amount) {
        put(batch, amount);
        approve(batch);
    }

    private void approve(long batch) {
        ok(manager.post(path + "/" + batch + "/confirm", "{\"products\":[%d]}".formatted(soap)));
        ok(manager.post(path + "/" + batch + "/approve", ""));
    }

    private JsonNode put(long batch, long amount) {
        return ok(manager.put(
                path + "/" + batch + "/prices",
                "{\"lines\":[{\"product\":%d,\"amount\":%d}]}".formatted(soap, amount)));
    }

    private long begun(LocalDate from, int minute, @Nullable LocalDate to) {
        return ok(manager.post(path, terms(from, minute, to))).get("id").asLong();
    }

    private String terms(LocalDate from, int minute, @Nullable LocalDate to) {
        return "{\"name\":\"From a minute\",\"stores\":[%d],\"from\":\"%s\",\"fromMinute\":%d%s}"
                .formatted(store, from, minute, to == null ? "" : ",\"to\":\"" + to + "\"");
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }
}

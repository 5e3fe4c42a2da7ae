package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.testing.ServerTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PricesTest {

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Prices prices;

    @Autowired
    PriceBooks books;

    @Autowired
    ProductDesk desk;

    @Autowired
    JdbcClient sql;

    TestShelf shelf;
    long milk;
    LocalDate today;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        milk = shelf.product("Whole Milk", 399);
        shelf.open();
        today = shelf.today();
    }

    @Test
    void aSecondPriceForTheSameDayTakesTheFirstOnesPlace() {
        change(419, today, null);
        change(429, today, null);

        assertThat(priceOn(today)).isEqualTo(429);
        assertThat(desk.sheet(shelf.store.id(), milk).prices())
                .extracting(ProductDesk.Price::amount, ProductDesk.Price::state)
                .containsExactly(
                        tuple(429L, ProductDesk.State.NOW),
                        tuple(419L, ProductDesk.State.REPLACED),
                        tuple(399L, ProductDesk.State.PAST));
    }

    @Test
    void aPassingPriceGivesWayToTheOneBefore() {
        change(299, today.plusDays(1), today.plusDays(3));

        assertThat(priceOn(today)).isEqualTo(399);
        assertThat(priceOn(today.plusDays(1))).isEqualTo(299);
        assertThat(priceOn(today.plusDays(2))).isEqualTo(299);
        assertThat(priceOn(today.plusDays(3))).isEqualTo(399);
    }

    @Test
    void aMembersPriceLeavesEverybodysAlone() {
        prices.change(shelf.store.id(), milk, new Prices.Change(349, today, null, true, null));

        var row = desk.find(shelf.store.id(), TestShelf.gtin(milk), new ProductDesk.Choice(null, null, null), null, 10)
                .products()
                .getFirst();
        assertThat(row.price()).isEqualTo(399);
        assertThat(row.memberPrice()).isEqualTo(349);
    }

    @Test
    void theChangeIsInTheAuditTrail() {
        long version = change(419, today, null);

        assertThat(sql.sql("select detail::text from organization.audit where act = 'price-changed' and subject = :s")
                        .param("s", "product " + milk)
                        .query(String.class)
                        .single())
                .contains("\"amount\": 419")
                .contains("\"version\": " + version);
    }

    @Test
    void whatIsNotAllowedIsNamedAndNothingIsWritten() {
        long before = books.current(shelf.store.id()).version();

        refused("amount", 0, today, null);
        refused("amount", -1, today, null);
        refused("amount", Prices.AMOUNT_MAX + 1, today, null);
        refused("from", 100, today.minusDays(1), null);
        refused("from", 100, today.plusYears(3), null);
        refused("to", 100, today, today);
        refused("product", 100, today, null, 1_234_567_890L);

        assertThat(books.current(shelf.store.id()).version()).isEqualTo(before);
        assertThat(priceOn(today)).isEqualTo(399);
    }

    private void refused(String field, long amount, LocalDate from, @Nullable LocalDate to) {
        refused(field, amount, from, to, milk);
    }

    private void refused(String field, long amount, LocalDate from, @Nullable LocalDate to, long product) {
        assertThatThrownBy(() ->
                        prices.change(shelf.store.id(), product, new Prices.Change(amount, from, to, false, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("field", field));
    }

    private long change(long amount, LocalDate from, @Nullable LocalDate to) {
        return prices.change(shelf.store.id(), milk, new Prices.Change(amount, from, to, false, null));
    }

    private long priceOn(LocalDate day) {
        return books.current(shelf.store.id())
                .product(milk)
                .orElseThrow()
                .priceOn(day.toEpochDay(), false)
                .orElseThrow();
    }
}

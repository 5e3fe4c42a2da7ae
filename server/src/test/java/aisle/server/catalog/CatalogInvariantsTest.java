package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Invariant;
import aisle.server.organization.Stores;
import aisle.server.organization.Violation;
import aisle.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each invariant holds, and each is broken once, in a transaction that is taken back. */
@ServerTest
class CatalogInvariantsTest {

    @Autowired
    Map<String, Invariant> invariants;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Prices prices;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theyHoldAfterLoadingAndChangingPrices() {
        var shelf = new TestShelf(stores, assortment);
        long milk = shelf.product("Milk", 100);
        shelf.open();
        prices.change(shelf.store.id(), milk, new Prices.Change(90, shelf.today(), null, true, null));

        for (var name : List.of(
                "priceBookSaysWhatTheTablesSay",
                "rulesSayWhatTheTablesSay",
                "noFactIsAheadOfTheVersion",
                "aCodeNamesOneProduct",
                "aDepositIsAProduct")) {
            assertThat(check(name)).as(name).isEmpty();
        }
    }

    @Test
    void aPriceChangedBehindTheBooksBackIsFound() {
        long milk = milk();
        assertThat(broken(
                        "priceBookSaysWhatTheTablesSay", "update catalog.price set amount = 1 where product = " + milk))
                .extracting(Violation::subject)
                .containsExactly("product " + milk);
    }

    @Test
    void aTaxChangedBehindTheBooksBackIsFound() {
        milk();
        assertThat(broken("rulesSayWhatTheTablesSay", "update catalog.tax_component set ppm = ppm + 1"))
                .hasSize(1);
    }

    @Test
    void aFactAheadOfTheVersionIsFound() {
        milk();
        assertThat(broken("noFactIsAheadOfTheVersion", "update catalog.version set current = 1"))
                .isNotEmpty();
    }

    @Test
    void aCodeOfTwoProductsIsFound() {
        long milk = milk();
        assertThat(broken("aCodeNamesOneProduct", """
                        insert into catalog.fact (product, version, body)
                        select product + 1000000000, version, body from catalog.fact where product = %d""".formatted(milk)))
                .extracting(Violation::subject)
                .containsExactly("code " + TestShelf.gtin(milk));
    }

    @Test
    void aDepositThatIsNoProductIsFound() {
        long milk = milk();
        assertThat(broken("aDepositIsAProduct", """
                        insert into catalog.fact (product, version, body)
                        select product, version + 1000000, body || '{"deposit":999999999999}'
                        from catalog.fact where product = %d""".formatted(milk)))
                .extracting(Violation::subject)
                .containsExactly("product " + milk);
    }

    private long milk() {
        var shelf = new TestShelf(stores, assortment);
        long milk = shelf.product("Milk", 100);
        shelf.open();
        return milk;
    }

    private List<Violation> broken(String invariant, String damage) {
        var found = new AtomicReference<>(List.<Violation>of());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.sql(damage).update();
            found.set(check(invariant));
            status.setRollbackOnly();
        });
        return found.get();
    }

    private List<Violation> check(String name) {
        return Objects.requireNonNull(invariants.get(name)).check();
    }
}

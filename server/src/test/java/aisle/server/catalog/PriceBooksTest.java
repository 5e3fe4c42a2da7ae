package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.price.Product;
import aisle.core.sale.Rules;
import aisle.server.catalog.NewAssortment.Price;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.testing.AtOnce;
import aisle.server.testing.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PriceBooksTest {

    /** All of the server's but the one that shows it is there. */
    private static final int CONNECTIONS = 12;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Prices prices;

    @Autowired
    PriceBooks books;

    @Autowired
    PriceBookChanges changes;

    @Autowired
    SnapshotShelf snapshots;

    @Autowired
    PriceBookLog log;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    TestShelf shelf;

    @BeforeEach
    void openStore() {
        shelf = new TestShelf(stores, assortment);
    }

    @Test
    void theNewestBookHoldsWhatWasPublished() {
        long milk = shelf.product("Whole Milk 1 gal", 399);
        long offer = shelf.promotion("N_FOR", Map.of("count", 2L, "price", 700L), milk);
        long version = shelf.open();

        var book = books.current(shelf.store.id());

        assertThat(book.version()).isGreaterThanOrEqualTo(version);
        assertThat(book.product(milk)).hasValueSatisfying(product -> {
            assertThat(product.name()).isEqualTo("Whole Milk 1 gal");
            assertThat(product.codes()).containsExactly(TestShelf.gtin(milk));
            assertThat(priceToday(product)).isEqualTo(399);
        });
        assertThat(book.cost(milk)).isEqualTo(199);
        assertThat(book.product(1_234_567_890L)).isEmpty();
        assertThat(book.rules().currency()).isEqualTo("USD");
        assertThat(book.rules().promotions())
                .anySatisfy(promotion -> assertThat(promotion.id()).isEqualTo(offer));
    }

    /** As many transactions as the server has connections for, all begun before the first reads the book. */
    @Test
    void whoHoldsAConnectionNeedsNoOtherToReadTheBook() throws Exception {
        long milk = shelf.product("Whole Milk", 399);
        shelf.open();
        var begun = new CyclicBarrier(CONNECTIONS);
        var transaction = new TransactionTemplate(transactions);
        Callable<Boolean> read = () -> transaction.execute(status -> {
            try {
                begun.await(20, TimeUnit.SECONDS);
            } catch (Exception notTogether) {
                throw new IllegalStateException(notTogether);
            }
            return books.current(shelf.store.id()).product(milk).isPresent();
        });
        assertThat(AtOnce.call(Collections.nCopies(CONNECTIONS, read))).containsOnly(true);
    }

    @Test
    void anEarlierVersionKeepsItsPrices() {
        long milk = shelf.product("Whole Milk", 399);
        long bread = shelf.product("Rye Bread", 250);
        long before = shelf.open();
        long after = change(milk, 419);

        assertThat(priceToday(milk, before)).isEqualTo(399);
        assertThat(priceToday(bread, before)).isEqualTo(250);
        assertThat(priceToday(milk, after)).isEqualTo(419);
        assertThat(priceToday(bread, after)).isEqualTo(250);
        assertThat(books.at(shelf.store.id(), before).version()).isEqualTo(before);
    }

    @Test
    void aProductThatCameLaterIsUnknownToAnEarlierVersion() {
        shelf.product("Whole Milk", 399);
        long before = shelf.open();
        var other = new TestShelf(stores, assortment);
        long later = other.product("Oat Milk", 299);
        other.open();

        assertThat(books.at(shelf.store.id(), before).product(later)).isEmpty();
        assertThat(books.current(shelf.store.id()).product(later)).isPresent();
    }

    @Test
    void aVersionThatWasNeverPublishedIsUnknown() {
        long store = shelf.store.id();
        long newest = books.current(store).version();

        assertThatThrownBy(() -> books.at(store, newest + 1_000_000)).isInstanceOf(UnknownPriceBook.class);
        assertThatThrownBy(() -> books.at(store, 0)).isInstanceOf(UnknownPriceBook.class);
    }

    @Test
    void aStoresOwnPriceHoldsThereOnly() {
        long milk = shelf.product("Whole Milk", 399);
        shelf.open();
        var other = new TestShelf(stores, assortment);
        other.open();
        change(milk, 350);

        assertThat(priceToday(books.current(shelf.store.id()).product(milk).orElseThrow()))
                .isEqualTo(350);
        assertThat(priceToday(books.current(other.store.id()).product(milk).orElseThrow()))
                .isEqualTo(399);
    }

    @Test
    void aPriceThatIsRolledBackIsNeverSeen() {
        long milk = shelf.product("Whole Milk", 399);
        shelf.open();
        long before = books.current(shelf.store.id()).version();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            change(milk, 1);
            assertThat(priceToday(books.current(shelf.store.id()).product(milk).orElseThrow()))
                    .isEqualTo(399);
            status.setRollbackOnly();
        });

        var book = books.current(shelf.store.id());
        assertThat(book.version()).isEqualTo(before);
        assertThat(priceToday(book.product(milk).orElseThrow())).isEqualTo(399);
    }

    @Test
    void pricesChangedAtOnceGetDistinctVersionsInOrder() throws Exception {
        var products = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            products.add(shelf.product("Soup " + i, 100 + i));
        }
        long opened = shelf.open();
        var tasks = products.stream()
                .<Callable<Long>>map(product -> () -> change(product, 500 + product % 100))
                .toList();

        var versions = new TreeSet<Long>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Long> version : threads.invokeAll(tasks)) {
                versions.add(version.get());
            }
        }

        assertThat(versions).hasSize(40);
        assertThat(versions.first()).isEqualTo(opened + 1);
        assertThat(versions.last()).isEqualTo(opened + 40);
        for (long product : products) {
            assertThat(priceToday(product, opened + 40)).isEqualTo(500 + product % 100);
        }
    }

    @Test
    void changesSinceAVersionAreTheChangedProductsAlone() {
        long milk = shelf.product("Whole Milk", 399);
        shelf.product("Rye Bread", 250);
        long before = shelf.open();
        change(milk, 419);
        long after = change(milk, 429);

        var text = new String(changes.since(shelf.store.id(), before, Rules.FORM), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("{\"version\":" + after + ",\"products\":[{\"id\":" + milk + ",")
                .contains("\"amount\":429")
                .doesNotContain("\"amount\":419")
                .doesNotContain("Rye Bread")
                .doesNotContain("\"rules\"");
    }

    @Test
    void changesAcrossNewRulesCarryTheRules() {
        shelf.product("Whole Milk", 399);
        long before = books.current(shelf.store.id()).version();
        shelf.open();

        assertThat(new String(changes.since(shelf.store.id(), before, Rules.FORM), StandardCharsets.UTF_8))
                .contains("\"rules\":{\"store\":" + shelf.store.id());
    }

    @Test
    void aTillThatIsTooFarBehindIsToldToTakeTheSnapshot() {
        long before = shelf.open();
        var large = new TestShelf(stores, assortment);
        for (int i = 0; i <= ChainBook.CHANGED_MAX; i++) {
            large.product("Tin " + i, 100);
        }
        long after = large.open();

        assertThatThrownBy(() -> changes.since(shelf.store.id(), before, Rules.FORM))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(410);
                    assertThat(problem.type()).isEqualTo("price-book-too-old");
                });
        assertThatThrownBy(() -> changes.since(shelf.store.id(), after + 1, Rules.FORM))
                .isInstanceOf(Problem.class);
        assertThat(changes.since(shelf.store.id(), after, Rules.FORM)).isNotEmpty();
    }

    @Test
    void theBookReadAtOnceEqualsTheBookFollowedChangeByChange() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 25; i++) {
            ids.add(shelf.product("Jam " + i, 300 + i));
        }
        shelf.open();
        books.current(shelf.store.id());
        for (int i = 0; i < 25; i += 3) {
            change(ids.get(i), 900 + i);
        }

        var followed = books.chain();
        var read = log.columnsAt(followed.version());

        assertThat(followed.changed()).isNotEmpty();
        var compacted = followed.compacted().base();
        assertThat(compacted.size()).isEqualTo(read.size());
        for (int row = 0; row < read.size(); row++) {
            assertThat(compacted.factAt(row)).isEqualTo(read.factAt(row));
        }
    }

    @Test
    void aFutureAndAMembersPriceStandBesideTodays() {
        var today = shelf.today();
        long milk = shelf.product(
                "Whole Milk",
                399,
                new Price(today.plusDays(7), null, 449, false),
                new Price(today.minusDays(1), today.plusDays(1), 299, true));
        shelf.open();

        var product = books.current(shelf.store.id()).product(milk).orElseThrow();

        assertThat(product.priceOn(today.toEpochDay(), false)).hasValue(399);
        assertThat(product.priceOn(today.toEpochDay(), true)).hasValue(299);
        assertThat(product.priceOn(today.plusDays(1).toEpochDay(), true)).hasValue(399);
        assertThat(product.priceOn(today.plusDays(7).toEpochDay(), false)).hasValue(449);
    }

    @Test
    void onlyTheNewestSnapshotAndTheOneBeforeAreKept() throws IOException {
        long milk = shelf.product("Whole Milk", 399);
        shelf.open();
        long store = shelf.store.id();
        for (int i = 0; i < 4; i++) {
            change(milk, 400 + i);
            snapshots.of(new SnapshotShelf.Reader(store, Rules.FORM));
        }

        var newest = snapshots.of(new SnapshotShelf.Reader(store, Rules.FORM));

        assertThat(newest.version()).isEqualTo(books.current(store).version());
        try (var files = Files.list(newest.file().getParent())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(store + "-")))
                    .hasSize(2)
                    .contains(newest.file());
        }
    }

    @Test
    void theLogOnlyGrows() {
        shelf.product("Whole Milk", 399);
        shelf.open();

        for (var attempt : List.of(
                "update catalog.fact set version = version + 1",
                "delete from catalog.rules_fact",
                "truncate catalog.fact")) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).hasMessageContaining("only grows");
        }
    }

    private long change(long product, long amount) {
        return prices.change(shelf.store.id(), product, new Prices.Change(amount, shelf.today(), null, false, "test"));
    }

    private long priceToday(long product, long version) {
        return priceToday(books.at(shelf.store.id(), version).product(product).orElseThrow());
    }

    private long priceToday(Product product) {
        return product.priceOn(shelf.today().toEpochDay(), false).orElseThrow();
    }
}

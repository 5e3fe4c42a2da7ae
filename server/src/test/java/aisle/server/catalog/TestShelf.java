package aisle.server.catalog;

import aisle.server.catalog.NewAssortment.Department;
import aisle.server.catalog.NewAssortment.Price;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.catalog.NewAssortment.Tax;
import aisle.server.organization.NewStore;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Puts products on the shelves of a store of its own; ids and codes that no other test uses. */
final class TestShelf {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private static final AtomicLong IDS = new AtomicLong(70_000_000);
    private static final AtomicLong GROUPS = new AtomicLong(7_000);

    private final Assortment assortment;
    private final List<Product> products = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();

    final Store store;
    final long department = GROUPS.incrementAndGet();
    final long tax = department;

    TestShelf(Stores stores, Assortment assortment) {
        this.assortment = assortment;
        this.store = stores.open(new NewStore(
                "Corner " + department, List.of("1 Test Street"), ZONE, "en", "USD", List.of("Thank you")));
    }

    LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A piece good at a price since long ago; found by its GTIN. */
    long product(String name, long amount, Price... more) {
        return product(name, amount, null, more);
    }

    long product(String name, long amount, @Nullable Long deposit, Price... more) {
        long id = IDS.incrementAndGet();
        var prices = new ArrayList<>(List.of(new Price(LONG_AGO, null, amount, false)));
        prices.addAll(List.of(more));
        products.add(new Product(
                id, name, department, tax, "EACH", List.of(gtin(id)), prices, deposit, null, List.of(), amount / 2));
        return id;
    }

    /** A piece good that benefits may pay for. */
    long eligible(String name, long amount, String... kinds) {
        long id = product(name, amount);
        var plain = products.removeLast();
        products.add(new Product(
                id,
                name,
                department,
                tax,
                "EACH",
                plain.codes(),
                plain.prices(),
                null,
                null,
                List.of(kinds),
                plain.cost()));
        return id;
    }

    long produce(String name, int plu, long amount) {
        long id = IDS.incrementAndGet();
        products.add(new Product(
                id,
                name,
                department,
                tax,
                "KG",
                List.of("PLU" + plu),
                List.of(new Price(LONG_AGO, null, amount, false)),
                null,
                5L,
                List.of(),
                amount / 2));
        return id;
    }

    long promotion(String kind, Map<String, Long> terms, Long... on) {
        long id = IDS.incrementAndGet();
        promotions.add(new Promotion(id, "Offer " + id, kind, LONG_AGO, null, false, List.of(on), List.of(), terms));
        return id;
    }

    /** Publishes everything added so far. */
    long open() {
        return assortment.add(new NewAssortment(
                List.of(new Department(department, "Department " + department)),
                List.of(new Tax(tax, "Tax " + tax, false, List.of(new Tax.Component("State", 40_000)))),
                List.of(),
                List.of(),
                null,
                List.copyOf(products),
                List.copyOf(promotions)));
    }

    /** A GTIN-14 from the id, with its check digit by GS1's rule: weights 3 and 1 from the right. */
    static String gtin(long id) {
        var body = "%013d".formatted(id);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }
}

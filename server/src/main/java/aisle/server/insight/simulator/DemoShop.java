package aisle.server.insight.simulator;

import aisle.server.catalog.Assortment;
import aisle.server.catalog.Categories;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.Restrictions;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.organization.NewStore;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import aisle.server.organization.Tills;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo shop: the engine trades, and what comes of it is written into the record as a real shop's would be.
 * Each step is one transaction that may be repeated, and the sales are taken in like any till's: whoever was killed
 * halfway makes the rest, with the same plan and so with the same data.
 */
@Component
class DemoShop {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int TILLS = 3;

    private final DemoShops shops;
    private final Stores stores;
    private final Staff staff;
    private final Tills tills;
    private final Assortment assortment;
    private final Restrictions restrictions;
    private final Categories categories;
    private final PriceBooks books;
    private final DemoHistory history;
    private final TransactionTemplate transaction;

    DemoShop(
            DemoShops shops,
            Stores stores,
            Staff staff,
            Tills tills,
            Assortment assortment,
            Restrictions restrictions,
            Categories categories,
            PriceBooks books,
            DemoHistory history,
            PlatformTransactionManager transactions) {
        this.shops = shops;
        this.stores = stores;
        this.staff = staff;
        this.tills = tills;
        this.assortment = assortment;
        this.restrictions = restrictions;
        this.categories = categories;
        this.books = books;
        this.history = history;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the shop, or what is missing of it.
     *
     * @param plan what to make it from; a shop that was begun keeps the plan it was begun with
     */
    void load(Plan plan) {
        if (shops.find().isEmpty()) {
            transaction.executeWithoutResult(status -> open(plan));
        }
        var begun = shops.find().orElseThrow();
        var store = stores.find(begun.store());
        var own = begun.plan();
        var today = store.dayOf(own.madeAt());
        var made = DemoAssortment.make(own.products(), own.seed(), today);
        if (begun.priceBook() == null) {
            var steps = new LoadProgress("products", own.products());
            transaction.executeWithoutResult(status -> {
                long version = assortment.add(made.assortment());
                shops.sellsWith(restrict(store.id(), made.assortment().products(), version));
                categories.add(made.categories());
            });
            steps.done(own.products());
        }
        var version = shops.find().orElseThrow().priceBook();
        if (version == null) {
            throw new IllegalStateException("The demo shop has no price book");
        }
        var past = history.of(own, store, books.at(store.id(), version), made);
        if (!begun.stocked()) {
            transaction.executeWithoutResult(status -> {
                past.begin();
                shops.stocked();
            });
        }
        past.trade();
        shops.finished();
    }

    /** Beer and what else is taxed as alcohol; the shop sells no tobacco. Returns the version it is sold with. */
    private long restrict(long store, List<NewAssortment.Product> products, long version) {
        var alcohol = products.stream()
                .filter(product -> product.tax() == DemoTax.ALCOHOL.id())
                .map(NewAssortment.Product::id)
                .toList();
        if (alcohol.isEmpty()) {
            return version;
        }
        long owner = staff.ofStore(store).stream()
                .filter(person -> person.role().everyStore())
                .findFirst()
                .orElseThrow()
                .id();
        return restrictions.add(store, owner, alcohol(alcohol)).version();
    }

    /** How the shop's invented state restricts alcohol. */
    static Restrictions.Terms alcohol(List<Long> products) {
        var daily = new Restrictions.Hours(List.of(1, 2, 3, 4, 5, 6, 7), 6 * 60, 24 * 60);
        return new Restrictions.Terms("Alcohol", null, products, 21, 18, List.of(daily));
    }

    private void open(Plan plan) {
        var store = stores.open(new NewStore(
                "Larkspur Market (demo)",
                List.of("418 Larkspur Avenue", "Fallow Creek, NY 10999"),
                ZONE,
                "en",
                "USD",
                List.of("Thank you for shopping with us.", "Demo shop: all data are simulated.")));
        stores.markAsDemo(store.id());
        for (int i = 1; i <= TILLS; i++) {
            tills.add(store.id(), "Till " + i);
        }
        for (var person : DemoStaff.of(plan.seed())) {
            var hired = staff.hire(
                    person.login(),
                    person.name(),
                    person.password(),
                    person.pin(),
                    person.role(),
                    person.role().everyStore() ? Set.of() : Set.of(store.id()));
            staff.reach(hired, DemoStaff.AGE_REACHED);
        }
        shops.began(plan, store.id());
    }
}
